import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { present } from '../../base/assert';
import type { GuestEvidence, GuestRoute, GuestRule } from '../../model/guest';
import { containsIp, formatCidr, mask4, parseCidr } from '../../net/cidr';
import { formatIpv4, type Ip, parseIp } from '../../net/ip';
import { buildLinuxTables } from './linux-tables';
import { evidenceOf, redHat } from './testing-samples';
import { walkRules } from './walk-rules';

/** The kernel's lookup in its plainest form: every rule and every route looked at, one after another. */
function naive(rules: readonly GuestRule[], routes: readonly GuestRoute[], source: Ip | null, destination: Ip): string {
  const inside = (cidr: string | null, ip: Ip | null): boolean => cidr === null || (ip !== null && containsIp(present(parseCidr(cidr), cidr), ip));
  for (const rule of [...rules].sort((a, b) => a.priority - b.priority)) {
    if (!(inside(rule.from, source) && inside(rule.to, destination)) !== rule.inverted) continue;
    if (rule.action === 'unreachable') return 'none';
    if (rule.action === 'nop') continue;
    let best: GuestRoute | null = null;
    const length = (route: GuestRoute): number => Number(route.destination.split('/')[1]);
    for (const route of routes) {
      if (route.table !== rule.table || !inside(route.destination, destination)) continue;
      if (best === null || length(route) > length(best) || (length(route) === length(best) && route.metric < best.metric)) best = route;
    }
    if (best === null || best.type === 'throw' || (rule.suppressPrefixLength !== null && length(best) <= rule.suppressPrefixLength)) continue;
    return best.type === 'blackhole' ? 'none' : (best.nextHops[0]?.device ?? 'none');
  }
  return 'none';
}

/** Few addresses, so that prefixes meet. */
const address = fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 3 })).map(([third, last]) => 0x0a000000 + third * 256 + last);
const prefix = fc.tuple(address, fc.constantFrom(0, 0, 8, 22, 23, 24, 30, 31, 32)).map(([value, length]) => formatCidr({ family: 4, base: mask4(value, length), length }));
const table = fc.constantFrom('main', 'local', '100', '101');
const rule: fc.Arbitrary<GuestRule> = fc.record({
  priority: fc.integer({ min: 0, max: 50 }), from: fc.option(prefix), to: fc.option(prefix), incomingDevice: fc.constant(null), outgoingDevice: fc.constant(null), others: fc.constant([]), inverted: fc.boolean(),
  action: fc.constantFrom('lookup', 'lookup', 'lookup', 'nop', 'unreachable'), table, target: fc.constant(null), suppressPrefixLength: fc.option(fc.integer({ min: 0, max: 24 })),
});
const route: fc.Arbitrary<GuestRoute> = fc.record({
  table, destination: prefix, type: fc.constantFrom('unicast', 'unicast', 'unicast', 'throw', 'blackhole'), metric: fc.integer({ min: 0, max: 3 }), source: fc.constant(null),
  nextHops: fc.constantFrom('eth0', 'eth1', 'eth2').map((device) => [{ device, gateway: null }]),
});
const base: GuestEvidence = { version: 1, os: 'linux', formats: ['ip-rule', 'ip-route'], nature: 'state', interfaces: null, rules: { ipv4: [], ipv6: null }, routes: { ipv4: null, ipv6: null }, rpFilter: null, forwarding: null, weakHost: null };

describe('the walk over rules and tables', () => {
  it('answers as the naive lookup does', () => {
    const ip = fc.option(address.map((value) => present(parseIp(formatIpv4(value)), 'ip')));
    let routed = 0;
    fc.assert(fc.property(fc.array(rule, { maxLength: 8 }), fc.array(route, { maxLength: 30 }), ip, address, (rules, routes, source, target) => {
      const destination = present(parseIp(formatIpv4(target)), 'ip');
      const ordered = rules.toSorted((a, b) => a.priority - b.priority);
      const tables = buildLinuxTables({ ...base, rules: { ipv4: ordered, ipv6: null }, routes: { ipv4: { tables: 'all', routes }, ipv6: null } }, 4);
      const outcomes = walkRules(tables, { source, destination, incomingDevice: null });
      expect(outcomes).toHaveLength(1);
      const found = outcomes[0]?.kind === 'route' ? (outcomes[0].hop.device ?? 'none') : 'none';
      // Without a source address a rule for all of 0.0.0.0/0 matches, any narrower one does not.
      if (source === null && rules.some((one) => one.from === '0.0.0.0/0')) return;
      if (found !== 'none') routed += 1;
      expect(found).toBe(naive(ordered, routes, source, destination));
    }), { numRuns: 3_000 });
    expect(routed).toBeGreaterThan(300);
  });

  const question = { source: parseIp('10.0.2.10'), destination: present(parseIp('203.0.113.9'), 'ip'), incomingDevice: null };
  const tablesOf = (text: string) => buildLinuxTables(evidenceOf(text), 4);
  it('a suppressed default route sends the search on', () => {
    expect(walkRules(tablesOf(redHat), question)).toMatchObject([{ kind: 'route', rule: { priority: 30401 }, hop: { device: 'eth1' } }]);
  });
  it('jumps go forward, and backward ones are ignored', () => {
    const jumping = (goto: number): string => redHat.replace('{"priority":30200,', `{"priority":100,"src":"all","goto":${goto}},{"priority":30200,`);
    expect(walkRules(tablesOf(jumping(32_766)), question)).toMatchObject([{ rule: { priority: 32766 }, hop: { device: 'eth0' } }]);
    expect(walkRules(tablesOf(jumping(0)), question)).toMatchObject([{ rule: { priority: 30401 } }]);
  });
  it('a rule by mark may or may not apply: both ways are answers', () => {
    const marked = redHat.replace('{"priority":30200,', '{"priority":100,"src":"all","fwmark":"0x1","table":"main"},{"priority":30200,');
    expect(walkRules(tablesOf(marked), question).map((outcome) => (outcome.kind === 'route' ? outcome.hop.device : outcome.kind))).toEqual(['eth0', 'eth1']);
  });
  it('a rule for packets that came in by an interface is for forwarded ones', () => {
    const incoming = redHat.replace('{"priority":30200,', '{"priority":100,"src":"all","iif":"eth1","table":"main"},{"priority":30200,');
    expect(walkRules(tablesOf(incoming), question)).toMatchObject([{ rule: { priority: 30401 } }]);
    expect(walkRules(tablesOf(incoming), { ...question, incomingDevice: 'eth1' })).toMatchObject([{ rule: { priority: 100 } }]);
  });
  it('one route over several ways is several answers', () => {
    const several = redHat.replace('"dst":"default","gateway":"10.0.2.1","dev":"eth1"', '"dst":"default","nexthops":[{"gateway":"10.0.2.1","dev":"eth1","weight":1},{"gateway":"10.0.1.1","dev":"eth0","weight":1}]');
    expect(walkRules(tablesOf(several), question)).toHaveLength(2);
  });
});
