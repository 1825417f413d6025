import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTopology } from '../../../graph/build-topology';
import { sampleAccount, sampleCoverage, sampleEni, sampleInventory, sampleRegion } from '../../../graph/sample-entities';
import type { Inventory, SecurityGroup, SecurityGroupPermission } from '../../../model/inventory';
import { type Ip, parseIp } from '../../../net/ip';
import { type GroupPeer, matchGroups, type Passage } from './match-groups';
import type { Region } from './region';

const rule = (part: Partial<SecurityGroupPermission> = {}): SecurityGroupPermission => ({ protocol: 'tcp', fromPort: 443, toPort: 443, cidrs: [], ipv6Cidrs: [], prefixListIds: [], groups: [], descriptions: [], ...part });
const group = (id: string, ingress: readonly SecurityGroupPermission[], egress: readonly SecurityGroupPermission[] = []): SecurityGroup => ({ id, account: sampleAccount, region: sampleRegion, vpcId: 'vpc-1', name: id, description: '', ingress, egress, tags: {} });
const reference = (groupId: string) => ({ groups: [{ groupId, userId: null, vpcId: null, peeringConnectionId: null }] });
const ip = (text: string): Ip => parseIp(text) as Ip;
const region = (address: string, port = 443): Region => [{ protocol: 6, first: ip(address).value, last: ip(address).value, fromPort: port, toPort: port }];
const client = sampleEni('eni-client', { groups: ['sg-client'] });

function match(groups: readonly SecurityGroup[], peer: Partial<GroupPeer> = {}, options: { readonly port?: number; readonly inventory?: Partial<Inventory>; readonly direction?: 'ingress' | 'egress' } = {}) {
  const topology = buildTopology(sampleInventory({ securityGroups: groups, ...options.inventory }));
  const whole: GroupPeer = { ip: ip('10.0.9.9'), networkInterface: client, unread: false, passage: 'same-vpc', ...peer };
  return matchGroups(topology, sampleEni('eni-1', { groups: ['sg-1', 'sg-2'] }), options.direction ?? 'ingress', whole.ip?.family ?? 4, whole, whole.ip === null ? [{ protocol: 6, first: 0, last: 2 ** 32 - 1, fromPort: 443, toPort: 443 }] : region('10.0.9.9', options.port));
}
const empty = group('sg-2', []);

describe('matchGroups', () => {
  it('takes the union of all groups and names the rule', () => {
    expect(match([empty, group('sg-1', [rule({ cidrs: ['10.0.0.0/16'] })])])).toMatchObject({ verdict: 'pass', all: true, by: { groupId: 'sg-1', source: '10.0.0.0/16' } });
  });
  it('tells no rules from no rule that fits', () => {
    expect(match([empty, group('sg-1', [])])).toMatchObject({ verdict: 'none', code: 'SG_HAS_NO_RULES' });
    expect(match([empty, group('sg-1', [rule({ cidrs: ['192.0.2.0/24'] })])])).toMatchObject({ verdict: 'none', code: 'ENI_SG_RULES_MISMATCH' });
    expect(match([empty, group('sg-1', [rule({ cidrs: ['10.0.0.0/16'] })])], {}, { port: 80 })).toMatchObject({ verdict: 'none' });
  });
  it('cuts the internet down to what is allowed', () => {
    const found = match([empty, group('sg-1', [rule({ cidrs: ['198.51.100.0/24'] })])], { ip: null, networkInterface: null, passage: 'stripped' });
    expect(found).toMatchObject({ verdict: 'pass', all: false, region: [{ first: ip('198.51.100.0').value, last: ip('198.51.100.255').value }] });
  });
  it('reads all protocols and ICMP types', () => {
    expect(match([empty, group('sg-1', [rule({ protocol: '-1', fromPort: null, toPort: null, cidrs: ['0.0.0.0/0'] })])]).verdict).toBe('pass');
    expect(match([empty, group('sg-1', [rule({ protocol: 'icmp', fromPort: -1, toPort: -1, cidrs: ['0.0.0.0/0'] })])]).verdict).toBe('none');
  });
  it('opens prefix lists, and does not take unread ones for empty', () => {
    const list = { id: 'pl-1', account: sampleAccount, region: sampleRegion, name: null, ownerId: null, addressFamily: 'IPv4' as const };
    const groups = [empty, group('sg-1', [rule({ prefixListIds: ['pl-1'] })])];
    expect(match(groups, {}, { inventory: { prefixLists: [{ ...list, cidrs: ['10.0.9.0/24'] }] } })).toMatchObject({ verdict: 'pass', by: { source: 'pl-1' } });
    expect(match(groups, {}, { inventory: { prefixLists: [{ ...list, cidrs: ['10.1.0.0/16'] }] } }).verdict).toBe('none');
    expect(match(groups, {}, { inventory: { coverage: sampleCoverage('complete', { PrefixListEntries: 'denied' }) } })).toMatchObject({ verdict: 'unknown', unread: ['pl-1'], gaps: [{ resource: 'PrefixListEntries' }] });
  });
  it('is unknown when a group was not read, unless another one lets it through', () => {
    expect(match([empty])).toMatchObject({ verdict: 'unknown', unread: ['sg-1'] });
    expect(match([group('sg-2', [rule({ cidrs: ['0.0.0.0/0'] })])]).verdict).toBe('pass');
  });

  describe('references', () => {
    const groups = [empty, group('sg-1', [rule(reference('sg-client'))], [rule(reference('sg-client'))])];
    it.each<[Passage, 'ingress' | 'egress', string, string | null]>([
      ['same-vpc', 'ingress', 'pass', null], ['same-vpc', 'egress', 'pass', null], ['peering', 'ingress', 'pass', null], ['peering', 'egress', 'pass', null],
      ['transit-gateway', 'ingress', 'pass', null], ['transit-gateway', 'egress', 'none', 'SG_REFERENCES_NOT_PRESERVED'],
      ['transit-gateway-unsupported', 'ingress', 'none', 'SG_REFERENCING_SUPPORT'], ['transit-gateway-unsure', 'ingress', 'unknown', null],
      ['stripped', 'ingress', 'none', 'SG_REFERENCES_NOT_PRESERVED'],
    ])('over %s, %s: %s', (passage, direction, verdict, code) => {
      expect(match(groups, { passage }, { direction })).toMatchObject({ verdict, code });
    });
    it('hold only for members', () => {
      expect(match(groups, { networkInterface: sampleEni('eni-x', { groups: ['sg-other'] }) })).toMatchObject({ verdict: 'none', code: 'ENI_SG_RULES_MISMATCH' });
      expect(match(groups, { networkInterface: null }).verdict).toBe('none');
      expect(match(groups, { networkInterface: null, unread: true, passage: 'peering' })).toMatchObject({ verdict: 'unknown', unread: ['sg-client'] });
    });
  });

  it('never lets more through with a rule less', () => {
    const permission = fc.record({ cidr: fc.constantFrom('10.0.0.0/16', '10.0.9.0/24', '0.0.0.0/0', '192.0.2.0/24'), port: fc.constantFrom(22, 80, 443), referenced: fc.boolean() });
    fc.assert(fc.property(fc.array(permission, { minLength: 1, maxLength: 6 }), fc.nat(), fc.constantFrom<Passage>('same-vpc', 'stripped', 'transit-gateway'), (permissions, at, passage) => {
      const made = permissions.map(({ cidr, port, referenced }) => rule({ fromPort: port, toPort: port, ...(referenced ? reference('sg-client') : { cidrs: [cidr] }) }));
      const before = match([empty, group('sg-1', made)], { passage }).verdict;
      const after = match([empty, group('sg-1', made.toSpliced(at % made.length, 1))], { passage }).verdict;
      expect(before === 'none' && after !== 'none').toBe(false);
    }));
  });
});
