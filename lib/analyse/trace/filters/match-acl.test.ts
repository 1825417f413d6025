import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleAcl } from '../../../graph/sample-entities';
import type { NetworkAclEntry } from '../../../model/inventory';
import { type Ip, parseIp } from '../../../net/ip';
import { matchAcl } from './match-acl';
import type { Piece, Region } from './region';

const entry = (ruleNumber: number, action: 'allow' | 'deny', part: Partial<NetworkAclEntry> = {}): NetworkAclEntry => ({
  ruleNumber, egress: false, action, protocol: '-1', fromPort: null, toPort: null, icmpType: null, icmpCode: null, cidr: '0.0.0.0/0', ...part,
});
const tcp = (from: number, to = from): Partial<NetworkAclEntry> => ({ protocol: '6', fromPort: from, toPort: to });
const ip = (text: string): Ip => parseIp(text) as Ip;
const flow = (address: string, fromPort: number, toPort = fromPort, protocol = 6): Region => [{ protocol, first: ip(address).value, last: ip(address).value, fromPort, toPort }];
const match = (entries: readonly NetworkAclEntry[], far: string, region: Region) => {
  const result = matchAcl(sampleAcl('acl-1', { entries }), 'ingress', ip(far).family, ip(far), region);
  return `${result.passes} ${result.rule}${result.deniedBy === null ? '' : ` denied ${result.deniedBy}`}`;
};

describe('matchAcl', () => {
  it.each<[string, readonly NetworkAclEntry[], string, Region, string]>([
    ['lets the lowest number decide', [entry(200, 'deny'), entry(100, 'allow', tcp(22))], '10.0.0.1', flow('10.0.0.1', 22), 'all 100'],
    ['denies what nothing allows', [entry(100, 'allow', tcp(22))], '10.0.0.1', flow('10.0.0.1', 80), 'none 32767 denied 32767'],
    ['names the denying rule', [entry(90, 'deny', { cidr: '10.0.0.0/8' }), entry(100, 'allow')], '10.0.0.1', flow('10.0.0.1', 80), 'none 90 denied 90'],
    ['looks at the address', [entry(90, 'deny', { cidr: '10.0.0.0/8' }), entry(100, 'allow')], '192.0.2.1', flow('192.0.2.1', 80), 'all 100'],
    ['splits port ranges', [entry(90, 'deny', tcp(3389)), entry(100, 'allow', tcp(1024, 65535))], '10.0.0.1', flow('10.0.0.1', 1024, 65535), 'some 100 denied 90'],
    ['joins port ranges', [entry(90, 'allow', tcp(1024, 30000)), entry(100, 'allow', tcp(30001, 65535))], '10.0.0.1', flow('10.0.0.1', 1024, 65535), 'all 90'],
    ['keeps the families apart', [entry(100, 'allow')], '2001:db8::1', flow('2001:db8::1', 80), 'none 32767 denied 32767'],
    ['reads IPv6', [entry(100, 'allow', { cidr: '2001:db8::/32' })], '2001:db8::1', flow('2001:db8::1', 80), 'all 100'],
    ['reads ICMP types', [entry(100, 'allow', { protocol: '1', icmpType: 8, icmpCode: -1 })], '10.0.0.1', flow('10.0.0.1', 8, 8, 1), 'all 100'],
    ['tells echo request from reply', [entry(100, 'allow', { protocol: '1', icmpType: 8, icmpCode: -1 })], '10.0.0.1', flow('10.0.0.1', 0, 0, 1), 'none 32767 denied 32767'],
    ['takes type -1 for all types', [entry(100, 'allow', { protocol: '1', icmpType: -1, icmpCode: -1 })], '10.0.0.1', flow('10.0.0.1', 0, 0, 1), 'all 100'],
    ['has no protocol in common', [entry(100, 'allow', { ...tcp(0, 65535), protocol: '17' })], '10.0.0.1', flow('10.0.0.1', 80), 'none 32767 denied 32767'],
  ])('%s', (_name, entries, far, region, expected) => {
    expect(match(entries, far, region)).toBe(expected);
  });

  it('is what trying every packet gives', () => {
    const rule = fc.record({ action: fc.constantFrom('allow' as const, 'deny' as const), from: fc.integer({ min: 0, max: 7 }), size: fc.integer({ min: 0, max: 4 }), block: fc.integer({ min: 0, max: 7 }), length: fc.integer({ min: 29, max: 32 }) });
    fc.assert(fc.property(fc.array(rule, { maxLength: 8 }), (rules) => {
      const entries = rules.map(({ action, from, size, block, length }, i) => entry(100 + i, action, { ...tcp(from, from + size), cidr: `10.0.0.${block - (block % 2 ** (32 - length))}/${length}` }));
      const region: Region = [{ protocol: 6, first: 0x0a000000, last: 0x0a000007, fromPort: 0, toPort: 9 }];
      const acl = sampleAcl('acl-1', { entries });
      const whole = matchAcl(acl, 'ingress', 4, null, region);
      const holds = (piece: Piece, address: number, port: number) => address >= piece.first && address <= piece.last && port >= piece.fromPort && port <= piece.toPort;
      for (let address = 0; address < 8; address++) {
        for (let port = 0; port < 10; port++) {
          const value = 0x0a000000 + address;
          const first = entries.find((one) => port >= (one.fromPort ?? 0) && port <= (one.toPort ?? 0) && matchAcl(sampleAcl('one', { entries: [{ ...one, action: 'allow' }] }), 'ingress', 4, { family: 4, value }, [{ protocol: 6, first: value, last: value, fromPort: port, toPort: port }]).passes === 'all');
          expect(whole.region.some((piece) => holds(piece, value, port))).toBe(first?.action === 'allow');
        }
      }
      expect(whole.passes === 'none').toBe(whole.region.length === 0);
    }), { numRuns: 60 });
  });
});
