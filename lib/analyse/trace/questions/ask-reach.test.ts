// An answer over many requests says of each member what its own trace says.
import { describe, expect, it } from 'vitest';
import type { Reach, ReachQuery } from '../../../model/reach';
import { runWorld } from '../../../testing/check-world';
import { makeRandom, shuffle, shuffleDeep } from '../../../testing/shuffle';
import { worldCases } from '../../../worlds/world-cases';
import { buildTraceContext, type TraceContext } from '../trace-context';
import { forwardVerdict, traceFlow } from '../trace-flow';
import { askReach, queryOf, reachSteps } from './ask-reach';
import { withReplies } from './ask-reply';

const ask = (context: TraceContext, part: Partial<ReachQuery>): Reach => {
  const asked = askReach(context, { question: 'internet', ref: null, protocol: 'all', port: null, ipVersion: null, ...part });
  if (!asked.ok) throw new Error(asked.error.code);
  return asked.value;
};

/** Every member of every group, traced on its own in the family of its group; where both are open no other family gets further. */
function differences(context: TraceContext, { query, groups }: Reach): string[] {
  const rank = { reachable: 3, unknown: 2, blocked: 1 } as const;
  return groups.flatMap(({ members, verdict, ipVersion, reason }) => members.flatMap((member) => {
    const own = traceFlow(context, queryOf(query, member, ipVersion));
    const other = query.ipVersion === null ? forwardVerdict(context, queryOf(query, member, ipVersion === 4 ? 6 : 4)) : null;
    const got = own.ok ? own.value.forward.verdict : own.error.code;
    const why = own.ok ? (own.value.forward.blockedBy?.code ?? own.value.forward.unknownBecause[0]?.code ?? null) : null;
    const further = other !== null && other.ok && rank[other.value.forward] > rank[verdict];
    return got === verdict && why === (reason?.code ?? null) && !further ? [] : [`${query.question} ${query.ref ?? ''} ${member} IPv${ipVersion}: group ${verdict} ${reason?.code ?? ''}, trace ${got} ${why ?? ''}${further ? ', the other family gets further' : ''}`];
  }));
}

/** Replies are counted as the members' own traces have them; nothing else of the answer changes. */
function replyDifferences(context: TraceContext, reach: Reach): string[] {
  const followed = withReplies(context, reach);
  expect({ ...followed, groups: followed.groups.map((group) => ({ ...group, replies: undefined })) }).toEqual({ ...reach, groups: reach.groups.map((group) => ({ ...group, replies: undefined })) });
  return followed.groups.flatMap(({ members, verdict, ipVersion, replies }) => {
    if (verdict !== 'reachable') return replies === undefined ? [] : ['replies without a request'];
    const own = { reachable: 0, blocked: 0, unknown: 0 };
    for (const member of members) {
      const trace = traceFlow(context, queryOf(reach.query, member, ipVersion));
      own[trace.ok ? trace.value.return.verdict : 'unknown'] += 1;
    }
    return JSON.stringify(own) === JSON.stringify(replies) ? [] : [`${reach.query.question} ${reach.query.ref ?? ''} ${members[0]}: ${JSON.stringify(own)} ${JSON.stringify(replies)}`];
  });
}

describe('reach', () => {
  it.each(worldCases.map(({ name, of }) => [name, of] as const))('agrees with every trace: %s', async (_, of) => {
    const { topology, analysis } = await runWorld(of.build(), of.refused);
    const context = buildTraceContext(topology, analysis);
    const ids = [...topology.networkInterfaces.keys()].sort();
    const picked = ids.filter((_one, at) => at % Math.ceil(ids.length / 6) === 0);
    const reaches = [ask(context, {}), ask(context, { protocol: 'tcp', port: 443 }), ...picked.flatMap((ref) => [ask(context, { question: 'to', ref, protocol: 'tcp', port: 443 }), ask(context, { question: 'from', ref })])];
    expect(reaches.flatMap((reach) => differences(context, reach))).toEqual([]);
    expect(reaches.flatMap((reach) => replyDifferences(context, reach))).toEqual([]);
    for (const { counts, groups, notTraced, query } of reaches) {
      const members = [...groups, ...notTraced].flatMap((one) => one.members);
      expect(new Set(members).size).toBe(members.length);
      expect(counts.reachable + counts.blocked + counts.unknown + counts.notTraced).toBe(members.length);
      if (query.question === 'internet') expect(members.toSorted()).toEqual(ids);
    }
  });

  it('in pieces gives the same, and says how far it is', async () => {
    const { of } = worldCases.find(({ name }) => name === 'acme')!;
    const { topology, analysis } = await runWorld(of.build(), of.refused);
    const context = buildTraceContext(topology, analysis);
    const query: ReachQuery = { question: 'to', ref: [...topology.networkInterfaces.keys()][0] ?? '', protocol: 'tcp', port: 443, ipVersion: null };
    const steps = reachSteps(context, query);
    const shares: number[] = [];
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) shares.push(step.value);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
    expect(step.value).toEqual(askReach(context, query));
  });

  it('does not depend on the order of the input', async () => {
    const { of } = worldCases.find(({ name }) => name === 'acme')!;
    const files = of.build();
    const random = makeRandom(5);
    const [one, other] = await Promise.all([files, shuffle(files, random).map((file) => ({ path: file.path, json: shuffleDeep(file.json, random) }))].map(async (list) => {
      const { topology, analysis } = await runWorld(list, of.refused);
      return ask(buildTraceContext(topology, analysis), {});
    }));
    expect(other).toEqual(one);
  });

  it('refuses ends that are not there and ports that are none', async () => {
    const { topology, analysis } = await runWorld(worldCases[0]!.of.build());
    const context = buildTraceContext(topology, analysis);
    const code = (part: Partial<ReachQuery>): string | null => { const asked = askReach(context, { question: 'to', ref: 'eni-0', protocol: 'tcp', port: 443, ipVersion: null, ...part }); return asked.ok ? null : asked.error.code; };
    expect([code({}), code({ question: 'from', ref: 'nobody' }), code({ question: 'internet', ref: null, port: 70_000 })]).toEqual(['unknown-ref', 'unknown-ref', 'bad-port']);
  });
});
