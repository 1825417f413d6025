import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTopology } from '../../../graph/build-topology';
import { sampleAccount, sampleCoverage, sampleInventory, sampleRegion, sampleRoute, sampleTable } from '../../../graph/sample-entities';
import type { Inventory, Route, RouteTarget } from '../../../model/inventory';
import { containsIp, formatCidr, mask4, parseCidr } from '../../../net/cidr';
import { type Ip, parseIp } from '../../../net/ip';
import { decideRoute } from './decide-route';
import type { RouteDestination } from './route-decision';

const local: RouteTarget = { kind: 'local' };
const to = (id: string): RouteTarget => {
  const kinds = { igw: 'internet-gateway', nat: 'nat-gateway', tgw: 'transit-gateway', pcx: 'vpc-peering', vgw: 'vpn-gateway', vpce: 'vpc-endpoint' } as const;
  const prefix = id.split('-')[0] ?? '';
  if (prefix === 'eni') return { kind: 'network-interface', id, instanceId: null };
  return { kind: kinds[prefix as keyof typeof kinds], id };
};
const list = (id: string, cidrs: readonly string[] | null) => ({ id, account: sampleAccount, region: sampleRegion, name: null, ownerId: sampleAccount, addressFamily: 'IPv4' as const, cidrs });
const at = (text: string): RouteDestination => {
  if (text === 'internet') return { internet: 4 };
  const ip = parseIp(text);
  if (ip === null) throw new Error(text);
  return ip;
};

/** `kind target…` of the decision. */
function decided(routes: readonly Route[], destination: string, part: Partial<Inventory> = {}): string {
  const topology = buildTopology(sampleInventory({ ...part }));
  const decision = decideRoute(topology, sampleTable('rtb-1', routes), at(destination));
  const ids = (matches: readonly { readonly route: Route }[]) => matches.map(({ route }) => ('id' in route.target ? route.target.id : 'local')).join(' ');
  if (decision.kind === 'route') return `${ids([decision.match])}${decision.match.route.state === 'active' ? '' : ` ${decision.match.route.state}`}`;
  if (decision.kind === 'several') return `several ${ids(decision.matches)}`;
  return decision.kind === 'unknown' ? `unknown ${ids(decision.best === null ? [] : [decision.best])} gaps ${decision.gaps.length}` : decision.kind;
}
const r = sampleRoute;
const propagated = { origin: 'EnableVgwRoutePropagation' } as const;

describe('decideRoute', () => {
  it.each<[string, readonly Route[], string, string]>([
    ['takes the longest prefix', [r('0.0.0.0/0', to('igw-1')), r('10.9.0.0/16', to('pcx-1'))], '10.9.1.1', 'pcx-1'],
    ['keeps the families apart', [r('0.0.0.0/0', to('igw-1'))], '2001:db8::1', 'none'],
    ['reads IPv6', [r('::/0', to('igw-1')), r('2001:db8::/32', to('tgw-1'))], '2001:db8::1', 'tgw-1'],
    ['lets a blackhole win and drop', [r('10.0.0.0/8', to('tgw-1')), r('10.1.0.0/16', to('pcx-1'), { state: 'blackhole' })], '10.1.2.3', 'pcx-1 blackhole'],
    ['prefers static to propagated', [r('10.9.0.0/16', to('vgw-1'), propagated), r('10.9.0.0/16', to('pcx-1'))], '10.9.1.1', 'pcx-1'],
    ['prefers a longer propagated prefix to a shorter static one', [r('10.9.0.0/16', to('pcx-1')), r('10.9.1.0/24', to('vgw-1'), propagated)], '10.9.1.1', 'vgw-1'],
    ['lets an ENI take a whole subnet from local', [r('10.0.0.0/16', local), r('10.0.1.0/24', to('eni-1'))], '10.0.1.5', 'eni-1'],
    ['lets nothing propagated take anything from local', [r('10.0.0.0/16', local), r('10.0.1.0/24', to('vgw-1'), propagated)], '10.0.1.5', 'local'],
    ['lets no other target take anything from local', [r('10.0.0.0/16', local), r('10.0.1.0/24', to('tgw-1'))], '10.0.1.5', 'local'],
    ['takes a replaced local route for what it is', [r('10.0.0.0/16', to('eni-1'))], '10.0.1.5', 'eni-1'],
    ['never forwards to reserved ranges', [r('0.0.0.0/0', to('igw-1'))], '169.254.169.10', 'unroutable'],
    ['never forwards to reserved IPv6 ranges', [r('::/0', to('igw-1'))], 'fd00:ec2::254', 'unroutable'],
    ['finds the default route of the internet', [r('0.0.0.0/0', to('igw-1')), r('8.0.0.0/8', to('nat-1'))], 'internet', 'igw-1'],
    ['takes two halves for a default route', [r('0.0.0.0/0', to('igw-1')), r('0.0.0.0/1', to('nat-1')), r('128.0.0.0/1', to('nat-1'))], 'internet', 'nat-1'],
    ['says both where the halves differ', [r('0.0.0.0/1', to('nat-1')), r('128.0.0.0/1', to('igw-1'))], 'internet', 'several nat-1 igw-1'],
    ['has no default route', [r('10.0.0.0/16', local)], 'internet', 'none'],
  ])('%s', (_name, routes, destination, expected) => {
    expect(decided(routes, destination)).toBe(expected);
  });

  const lists = { prefixLists: [list('pl-1', ['10.9.0.0/16']), list('pl-2', ['10.9.1.0/24', '10.8.0.0/16']), list('pl-9', null)] };
  it.each<[string, readonly Route[], string, string]>([
    ['prefers static to prefix list', [r('pl-1', to('tgw-1')), r('10.9.0.0/16', to('pcx-1'))], '10.9.9.9', 'pcx-1'],
    ['prefers prefix list to propagated', [r('pl-1', to('tgw-1')), r('10.9.0.0/16', to('vgw-1'), propagated)], '10.9.9.9', 'tgw-1'],
    ['cannot say which of two overlapping lists wins', [r('pl-1', to('tgw-1')), r('pl-2', to('pcx-1'))], '10.9.1.1', 'several pcx-1 tgw-1'],
    ['can where they lead to the same', [r('pl-1', to('tgw-1')), r('pl-2', to('tgw-1'))], '10.9.1.1', 'tgw-1'],
    ['can where only one holds the address', [r('pl-1', to('tgw-1')), r('pl-2', to('pcx-1'))], '10.8.1.1', 'pcx-1'],
    ['does not take an unread list for empty', [r('pl-9', to('tgw-1'))], '10.9.1.1', 'unknown  gaps 0'],
    ['nor for one without the address', [r('0.0.0.0/0', to('igw-1')), r('pl-9', to('tgw-1'))], '10.9.1.1', 'unknown igw-1 gaps 0'],
    ['knows where an unread list cannot matter', [r('0.0.0.0/0', to('tgw-1')), r('pl-9', to('tgw-1'))], '10.9.1.1', 'tgw-1'],
    ['keeps local against an unread list', [r('10.0.0.0/16', local), r('pl-9', to('tgw-1'))], '10.0.1.1', 'local'],
    ['but not against one that leads to an appliance', [r('10.0.0.0/16', local), r('pl-9', to('eni-1'))], '10.0.1.1', 'unknown local gaps 0'],
    ['knows that lists of gateway endpoints are public', [r('pl-9', to('vpce-1')), r('0.0.0.0/0', to('igw-1'))], '10.9.1.1', 'igw-1'],
    ['and may hold a public address', [r('pl-9', to('vpce-1')), r('0.0.0.0/0', to('igw-1'))], '198.51.100.1', 'unknown igw-1 gaps 0'],
    ['but not the internet as such', [r('pl-9', to('vpce-1')), r('0.0.0.0/0', to('igw-1'))], 'internet', 'igw-1'],
  ])('%s', (_name, routes, destination, expected) => {
    expect(decided(routes, destination, lists)).toBe(expected);
  });

  it('names what was not read', () => {
    expect(decided([r('pl-9', to('tgw-1'))], '10.9.1.1', { ...lists, coverage: sampleCoverage('complete', { PrefixListEntries: 'denied' }) })).toBe('unknown  gaps 1');
  });
});

describe('longest prefix', () => {
  /** Few bits in play, so that prefixes nest and collide. */
  const block = fc.tuple(fc.integer({ min: 0, max: 4095 }), fc.integer({ min: 0, max: 32 })).map(([bits, length]) => formatCidr({ family: 4, base: mask4(bits * 2 ** 16 + 0x0b000000, length), length }));
  const address = fc.integer({ min: 0, max: 4095 }).map((bits): Ip => ({ family: 4, value: bits * 2 ** 16 + 0x0b000000 }));
  const routes = fc.uniqueArray(block, { maxLength: 30 });
  const table = (blocks: readonly string[]) => sampleTable('rtb-1', blocks.map((cidr, i) => r(cidr, to(`pcx-${i}`))));
  const topology = buildTopology(sampleInventory({}));
  const winner = (blocks: readonly string[], ip: Ip): string | null => {
    const decision = decideRoute(topology, table(blocks), ip);
    return decision.kind === 'route' ? decision.match.route.destination : null;
  };
  const fits = (text: string, ip: Ip): boolean => {
    const cidr = parseCidr(text);
    return cidr !== null && containsIp(cidr, ip);
  };

  it('is what looking at every route gives', () => {
    fc.assert(fc.property(routes, address, (blocks, ip) => {
      const fitting = blocks.filter((text) => fits(text, ip)).sort((a, b) => Number(b.split('/')[1]) - Number(a.split('/')[1]));
      expect(winner(blocks, ip)).toBe(fitting[0] ?? null);
    }), { numRuns: 400 });
  });
  it('changes by a further route only inside of it', () => {
    fc.assert(fc.property(routes, block, address, (blocks, further, ip) => {
      fc.pre(!blocks.includes(further));
      const [old, now] = [winner(blocks, ip), winner([...blocks, further], ip)];
      expect(now === old || (now === further && fits(further, ip))).toBe(true);
    }), { numRuns: 400 });
  });
  it('does not depend on the order of the routes', () => {
    fc.assert(fc.property(routes, address, (blocks, ip) => {
      expect(winner(blocks.toReversed(), ip)).toBe(winner(blocks, ip));
    }));
  });
});
