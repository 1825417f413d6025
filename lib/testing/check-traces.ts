import { buildTraceContext } from '../analyse/trace/trace-context';
import { traceFlow } from '../analyse/trace/trace-flow';
import type { Trace, TraceHop, TraceQuery } from '../model/trace';
import { hopKinds } from '../model/trace';
import type { ExpectedOutcome, ExpectedTrace } from '../worlds/expected-trace';
import type { WorldCase } from '../worlds/world';
import type { WorldResult } from './check-world';
import type { ResolveName } from './resolve-name';
import { makeResolver } from './resolve-name';

export function resolveQuery(resolve: ResolveName, { from, to, protocol = 'tcp', port, sourcePort, ipVersion }: ExpectedTrace['query']): TraceQuery {
  return { from: resolve(from), to: resolve(to), protocol, port: port ?? null, sourcePort: sourcePort ?? null, ipVersion: ipVersion ?? null };
}

/** What the engine says otherwise than expected, by trace name; empty where it says the same. */
export function traceDifferences(of: WorldCase, { topology, analysis }: WorldResult): Readonly<Record<string, readonly string[]>> {
  const resolve = makeResolver(topology);
  const context = buildTraceContext(topology, { kinds: analysis.kinds, hosts: analysis.hosts });
  const differing: Record<string, readonly string[]> = {};
  for (const { name, query, expect } of of.traces ?? []) {
    const traced = traceFlow(context, resolveQuery(resolve, query));
    const wanted = 'problem' in expect ? expect.problem : 'traced';
    const got = traced.ok ? 'traced' : traced.error.code;
    const found = wanted !== got ? [`expected ${wanted}, got ${got}`] : traced.ok && !('problem' in expect) ? compareTrace(resolve, expect, traced.value) : [];
    if (found.length > 0) differing[name] = found;
  }
  return differing;
}

function compareTrace(resolve: ResolveName, expected: ExpectedOutcome, trace: Trace): string[] {
  const differences: string[] = [];
  const say = (what: string, wanted: unknown, got: unknown): void => {
    if (wanted !== undefined && wanted !== got) differences.push(`${what}: expected ${String(wanted)}, got ${String(got)}`);
  };
  say('forward', expected.forward, trace.forward.verdict);
  say('return', expected.return, trace.return.verdict);
  say('symmetric', expected.symmetric, trace.symmetric);
  say('asymmetry', expected.asymmetry, trace.asymmetry?.code);
  if (expected.blockedBy !== undefined) {
    const { side, kind, id } = expected.blockedBy;
    const blocker = (side === 'forward' ? trace.forward : trace.return).blockedBy;
    say(`${side} blocked by`, kind, blocker?.kind);
    if (id !== undefined) say(`${side} blocked at`, resolve(id), blocker?.id);
  }
  if (expected.unknownBecause !== undefined) {
    const causes = [...trace.forward.unknownBecause, ...trace.return.unknownBecause].map((cause) => cause.code);
    if (!causes.includes(expected.unknownBecause)) differences.push(`unknown because: expected ${expected.unknownBecause}, got ${causes.join(', ') || '-'}`);
  }
  checkWay('through', expected.through ?? [], trace.forward.hops, resolve, differences);
  checkWay('back', expected.back ?? [], trace.return.hops, resolve, differences);
  for (const place of expected.avoids ?? []) {
    if ([...trace.forward.hops, ...trace.return.hops].some((hop) => meets(hop, place, resolve))) differences.push(`avoids: ${place} is met`);
  }
  return differences;
}

const meets = (hop: TraceHop, place: string, resolve: ResolveName): boolean => {
  if ((hopKinds as readonly string[]).includes(place)) return hop.kind === place;
  const id = resolve(place);
  return hop.id === id || hop.networkInterfaceId === id;
};

function checkWay(what: string, places: readonly string[], hops: readonly TraceHop[], resolve: ResolveName, differences: string[]): void {
  let at = 0;
  for (const place of places) {
    // One hop may be two places: a security group and the ENI it guards.
    const next = hops.findIndex((hop, index) => index >= at && meets(hop, place, resolve));
    if (next < 0) {
      differences.push(`${what}: ${place} is not met`);
      return;
    }
    at = next;
  }
}
