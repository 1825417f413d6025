// Every expected trace of the made accounts, written by hand from AWS's pages, against the engine.
import { describe, expect, it } from 'vitest';
import { runWorld } from '../../testing/check-world';
import { makeResolver } from '../../testing/resolve-name';
import type { ExpectedTrace } from '../../worlds/expected-trace';
import { worldCases } from '../../worlds/world-cases';
import { hopKinds, type Trace, type TracePath } from '../../model/trace';
import { buildTraceContext } from './trace-context';
import { traceFlow } from './trace-flow';

type Resolve = (name: string) => string;
const isKind = (name: string): boolean => (hopKinds as readonly string[]).includes(name);

/** Hop kinds, and the ids that have a part in them, in the order of the way. */
function meets(path: TracePath, name: string, resolve: Resolve, from: number): number {
  for (let i = from; i < path.hops.length; i++) {
    const hop = path.hops[i];
    if (hop === undefined) continue;
    const wanted = isKind(name) ? null : resolve(name);
    if (wanted === null ? hop.kind === name : hop.id === wanted || hop.networkInterfaceId === wanted || hop.subnetId === wanted || Object.values(hop.detail).includes(wanted)) return i;
  }
  return -1;
}

/** In words, each thing that is not as expected. */
function differences(trace: Trace, { expect: want }: ExpectedTrace, resolve: Resolve): string[] {
  const found: string[] = [];
  const check = (what: string, is: unknown, should: unknown): void => {
    if (should !== undefined && is !== should) found.push(`${what} is ${String(is)}, expected ${String(should)}`);
  };
  check('forward', trace.forward.verdict, want.forward);
  check('return', trace.return.verdict, want.return);
  check('symmetric', trace.symmetric, want.symmetric);
  check('asymmetry', trace.asymmetry?.code ?? null, want.asymmetry);
  if (want.blockedBy !== undefined) {
    const blocker = (want.blockedBy.side === 'forward' ? trace.forward : trace.return).blockedBy;
    check(`${want.blockedBy.side} blocked by`, blocker?.kind ?? null, want.blockedBy.kind);
    if (want.blockedBy.id !== undefined) check(`${want.blockedBy.side} blocked at`, blocker?.id ?? null, resolve(want.blockedBy.id));
  }
  for (const [list, path] of [[want.through ?? [], trace.forward], [want.back ?? [], trace.return]] as const) {
    let at = 0;
    for (const name of list) {
      const next = meets(path, name, resolve, at);
      if (next < 0) found.push(`does not meet ${name} after hop ${at}: ${path.hops.map((hop) => hop.kind).join(' ')}`);
      else at = next;
    }
  }
  for (const name of want.avoids ?? []) if (meets(trace.forward, name, resolve, 0) >= 0 || meets(trace.return, name, resolve, 0) >= 0) found.push(`meets ${name}`);
  if (want.unknownBecause !== undefined) {
    const causes = [...trace.forward.unknownBecause, ...trace.return.unknownBecause].map(({ code }) => code);
    if (!causes.includes(want.unknownBecause)) found.push(`unknown because of ${causes.join(' ') || 'nothing'}, expected ${want.unknownBecause}`);
  }
  return found;
}

describe('expected traces', () => {
  for (const { name, of } of worldCases) {
    if (of.traces === undefined) continue;
    describe(name, async () => {
      const { topology, analysis } = await runWorld(of.build(), of.refused);
      const context = buildTraceContext(topology, analysis);
      const resolve = makeResolver(topology);
      for (const expected of of.traces ?? []) {
        it(expected.name, () => {
          const { from, to, protocol = 'tcp', port = null, sourcePort = null, ipVersion = null } = expected.query;
          const traced = traceFlow(context, { from: resolve(from), to: resolve(to), protocol, port, sourcePort, ipVersion });
          if (!traced.ok) throw new Error(`${JSON.stringify(traced.error)}, because ${expected.because}`);
          expect(differences(traced.value, expected, resolve), expected.because).toEqual([]);
        });
      }
    });
  }
});
