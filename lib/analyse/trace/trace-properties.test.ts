import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inventory } from '../../model/inventory';
import type { Trace, TracePath, TraceQuery } from '../../model/trace';
import { blockerCodes, hopCodes, noteCodes } from '../../model/trace-codes';
import { runWorld } from '../../testing/check-world';
import { makeRandom, shuffle, shuffleDeep } from '../../testing/shuffle';
import { worldCases } from '../../worlds/world-cases';
import { contextOf, interfaceNames, networks } from './testing-networks';
import { buildTraceContext } from './trace-context';
import { forwardVerdict, traceFlow, traceVerdict } from './trace-flow';

const two = fc.tuple(fc.constantFrom(...interfaceNames), fc.constantFrom(...interfaceNames)).filter(([from, to]) => from !== to);
const ask = (from: string, to: string, part: Partial<TraceQuery> = {}): TraceQuery => ({ from, to, protocol: 'tcp', port: 443, sourcePort: 5000, ipVersion: null, ...part });
const traced = (inventory: Inventory, query: TraceQuery): Trace => {
  const result = traceFlow(contextOf(inventory), query);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

describe('a trace', () => {
  it('of the reversed flow is its mirror where nothing keeps state', () => {
    fc.assert(fc.property(networks({ stateless: true }), two, (inventory, [from, to]) => {
      const there = traced(inventory, ask(from, to));
      const mirrored = traced(inventory, ask(to, from, { port: 5000, sourcePort: 443 }));
      // An appliance without the flow is open for a reply and not for a request: it is no mirror.
      fc.pre(![...there.forward.unknownBecause, ...mirrored.return.unknownBecause].some(({ code }) => code === 'appliance-decides'));
      expect(mirrored.return.verdict).toBe(there.forward.verdict);
    }), { numRuns: 300 });
  });

  it('is never opened by taking a security group rule away', () => {
    fc.assert(fc.property(networks({ stateless: false }), two, fc.nat(), fc.nat(), fc.boolean(), (inventory, [from, to], group, at, egress) => {
      const side = egress ? 'egress' : 'ingress';
      const fewer = { ...inventory, securityGroups: inventory.securityGroups.map((one, i) => (i === group % inventory.securityGroups.length ? { ...one, [side]: one[side].toSpliced(at % Math.max(1, one[side].length), 1) } : one)) };
      const [before, after] = [traced(inventory, ask(from, to)), traced(fewer, ask(from, to))];
      expect(before.forward.verdict === 'blocked' && after.forward.verdict !== 'blocked').toBe(false);
    }), { numRuns: 300 });
  });

  it('says the same with and without hops', () => {
    fc.assert(fc.property(networks({ stateless: false }), two, fc.constantFrom('tcp', 'udp', 'icmp', 'all' as const), fc.constantFrom(443, null), (inventory, [from, to], protocol, port) => {
      const context = contextOf(inventory);
      const query = ask(from, to, { protocol, port, sourcePort: null });
      const [whole, verdict, forward] = [traceFlow(context, query), traceVerdict(context, query), forwardVerdict(context, query)];
      if (!whole.ok || !verdict.ok || !forward.ok) throw new Error('not traced');
      expect(verdict.value).toMatchObject({ forward: whole.value.forward.verdict, return: whole.value.return.verdict, symmetric: whole.value.symmetric, asymmetry: whole.value.asymmetry });
      expect(forward.value).toEqual({ forward: whole.value.forward.verdict, blockedBy: whole.value.forward.blockedBy });
    }), { numRuns: 200 });
  });
});

describe('on every made account', () => {
  const known = { hops: new Set<string>(hopCodes), blockers: new Set<string>(blockerCodes), notes: new Set<string>(noteCodes) };
  function checkPath(path: TracePath): void {
    for (const hop of path.hops) if (!known.hops.has(hop.code)) throw new Error(`hop code ${hop.code}`);
    if (path.blockedBy !== null && !known.blockers.has(path.blockedBy.code)) throw new Error(`blocker code ${path.blockedBy.code}`);
    expect(path.verdict === 'blocked').toBe(path.blockedBy !== null);
    expect(path.verdict === 'unknown' || path.unknownBecause.length === 0).toBe(true);
    // A path that gets through has dropped nothing, and one that does not ends where it was dropped.
    const drops = path.hops.filter((hop) => hop.action === 'drop').length;
    if (path.verdict === 'reachable') expect(drops).toBe(0);
    if (path.verdict === 'blocked') expect(drops).toBe(1);
    for (const branch of path.branches) {
      expect(branch.at).toBeLessThanOrEqual(path.hops.length);
      checkPath(branch.path);
    }
  }

  for (const { name, of } of worldCases) {
    it(name, async () => {
      const random = makeRandom(11);
      const files = of.build();
      const { topology, analysis } = await runWorld(files, of.refused);
      const other = await runWorld(shuffle(files, random).map((file) => ({ path: file.path, json: shuffleDeep(file.json, random) })), of.refused);
      const context = buildTraceContext(topology, analysis);
      const shuffled = buildTraceContext(other.topology, other.analysis);
      const { inventory } = topology;
      const refs = [
        'internet', 'on-premises', '198.51.100.7', '192.168.77.1', '2001:db8:ffff::1', '169.254.169.254', 'nonsense',
        ...[inventory.networkInterfaces, inventory.instances, inventory.natGateways, inventory.internetGateways, inventory.egressOnlyInternetGateways, inventory.vpnGateways, inventory.transitGateways, inventory.transitGatewayAttachments, inventory.vpcPeeringConnections, inventory.vpcEndpoints].flatMap((list) => list.slice(0, 60).map(({ id }) => id)),
        ...inventory.networkInterfaces.slice(0, 30).flatMap((eni) => [...eni.privateIps.flatMap((ip) => [ip.address, ip.association?.publicIp ?? ip.address]), ...eni.ipv6.map(({ address }) => address)]),
      ];
      const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
      for (let i = 0; i < 60; i++) {
        const query: TraceQuery = { from: pick(refs), to: pick(refs), protocol: pick(['tcp', 'udp', 'icmp', 'all'] as const), port: pick([null, 22, 443]), sourcePort: null, ipVersion: pick([null, null, 4, 6] as const) };
        const result = traceFlow(context, query);
        expect(traceFlow(shuffled, query), JSON.stringify(query)).toEqual(result);
        if (!result.ok) continue;
        for (const path of [result.value.forward, result.value.return]) checkPath(path);
        for (const note of result.value.notes) expect(known.notes).toContain(note.code);
      }
    });
  }
});
