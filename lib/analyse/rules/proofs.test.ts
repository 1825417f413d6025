// A warning and a trace never disagree: the flow that a finding carries does not come back well, in every made account and sample network.
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../model/analysis';
import type { Topology } from '../../model/topology';
import type { Trace } from '../../model/trace';
import { runWorld } from '../../testing/check-world';
import { worldCases } from '../../worlds/world-cases';
import { buildTraceContext } from '../trace/trace-context';
import { traceFlow } from '../trace/trace-flow';
import { sampleAnalyses } from './testing-samples';

/** What a trace says of a flow, in one line. */
const told = ({ forward, return: back, symmetric, asymmetry }: Trace): string => `forward ${forward.verdict} ${forward.blockedBy?.code ?? ''}, return ${back.verdict} ${back.blockedBy?.code ?? ''}, symmetric ${String(symmetric)} ${asymmetry?.code ?? ''}`;

/** A flow that comes and goes the same way, whatever the guests on it do, proves no warning. */
const works = ({ forward, return: back, symmetric, hosts }: Trace): boolean =>
  forward.verdict === 'reachable' && back.verdict === 'reachable' && symmetric === true && hosts.every(({ alternatives }) => alternatives.every(({ verdict }) => verdict === 'reachable'));

function disagreements(topology: Topology, findings: readonly Finding[], analysis: Parameters<typeof buildTraceContext>[1]): string[] {
  const context = buildTraceContext(topology, analysis);
  return findings.flatMap((finding) => {
    if (finding.proof === null) return [];
    const traced = traceFlow(context, finding.proof);
    if (!traced.ok) return [`${finding.id}: ${traced.error.code}`];
    return works(traced.value) ? [`${finding.id} ${finding.severity}: ${told(traced.value)}`] : [];
  });
}

describe('the proof of a finding', () => {
  for (const { name, of } of worldCases) {
    it(`agrees in ${name}`, async () => {
      const { topology, analysis } = await runWorld(of.build(), of.refused);
      expect(disagreements(topology, analysis.findings, analysis)).toEqual([]);
    });
  }
  it('agrees in every sample network', () => {
    expect(sampleAnalyses().flatMap(({ topology, analysis }) => disagreements(topology, analysis.findings, analysis))).toEqual([]);
  });
  it('gets through to the fault: where a reply is at fault, the request arrives', () => {
    const about = new Set(['AR-07', 'AR-12', 'AR-14', 'AR-15', 'AR-16', 'AR-17', 'AR-18']);
    const stopped = sampleAnalyses().flatMap(({ topology, analysis }) => {
      const context = buildTraceContext(topology, analysis);
      return analysis.findings.filter(({ rule, severity, proof }) => about.has(rule) && severity !== 'info' && proof !== null).flatMap((finding) => {
        const traced = finding.proof === null ? null : traceFlow(context, finding.proof);
        return traced?.ok === true && traced.value.forward.verdict === 'reachable' && (traced.value.return.verdict !== 'reachable' || traced.value.symmetric === false) ? [] : [`${finding.id}: ${traced?.ok === true ? told(traced.value) : '?'}`];
      });
    });
    expect(stopped).toEqual([]);
  });
  it('is there for every rule about a flow', () => {
    const proven = new Set(sampleAnalyses().flatMap(({ analysis }) => analysis.findings.filter(({ proof }) => proof !== null).map(({ rule }) => rule)));
    expect(['AR-03', 'AR-04', 'AR-07', 'AR-08', 'AR-12', 'AR-13', 'AR-14', 'AR-15', 'AR-16', 'AR-17', 'AR-18', 'AR-21'].filter((rule) => !proven.has(rule as Finding['rule']))).toEqual([]);
  });
});

