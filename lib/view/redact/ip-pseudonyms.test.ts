import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IpPseudonyms } from './ip-pseudonyms';
import { bitsOf, formatIpWords, parseIpWords } from './ip-words';
import { sipKey } from './siphash';

const key = (value: number) => sipKey(new Uint8Array(16).fill(value));
const bits = (text: string): string => bitsOf(parseIpWords(text) ?? [], 128);
const common = (a: string, b: string): number => {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
};
const v4 = fc.ipV4();
const v6 = fc.ipV6();

describe('address pseudonyms', () => {
  it.each([['IPv4', v4], ['IPv6', v6]] as const)('keep exactly the shared prefix of two %s addresses', (_name, address) => {
    const pseudonyms = new IpPseudonyms(key(1), false);
    fc.assert(
      fc.property(address, address, (a, b) => {
        const x = pseudonyms.lookup(a) ?? '';
        const y = pseudonyms.lookup(b) ?? '';
        expect(common(bits(x), bits(y))).toBe(common(bits(a), bits(b)));
      }),
      { numRuns: 300 },
    );
  });
  it('keep a subnet inside its VPC and a host inside its subnet', () => {
    const pseudonyms = new IpPseudonyms(key(2), false);
    const vpc = pseudonyms.lookup('10.42.0.0/16') ?? '';
    const subnet = pseudonyms.lookup('10.42.7.0/24') ?? '';
    const host = pseudonyms.lookup('10.42.7.9') ?? '';
    expect(bits(subnet.split('/')[0] ?? '').slice(0, 16)).toBe(bits(vpc.split('/')[0] ?? '').slice(0, 16));
    expect(bits(host).slice(0, 24)).toBe(bits(subnet.split('/')[0] ?? '').slice(0, 24));
    expect(vpc).toMatch(/^10\.\d+\.0\.0\/16$/);
    expect(subnet).toMatch(/\.0\/24$/);
  });
  it.each(['0.0.0.0/0', '::/0', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.169.254', '127.0.0.1', '224.0.0.5', 'fd00:ec2::254', '::1'])('leave %s alone, as it names nobody', (text) => {
    expect(new IpPseudonyms(key(3), false).lookup(text)).toBe(text);
  });
  it('keep private addresses private and public ones public', () => {
    const pseudonyms = new IpPseudonyms(key(4), false);
    expect(pseudonyms.lookup('192.168.7.9')).toMatch(/^192\.168\./);
    expect(pseudonyms.lookup('fd12:3456::1')).toMatch(/^f[cd]/);
    for (const address of ['54.1.2.3', '3.9.9.9', '203.0.113.9']) expect(pseudonyms.lookup(address)).not.toMatch(/^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|127\.)/);
  });
  it('touch public addresses only when private ones may stay', () => {
    const pseudonyms = new IpPseudonyms(key(5), true);
    expect(pseudonyms.lookup('10.1.2.3')).toBe('10.1.2.3');
    expect(pseudonyms.lookup('fd12::1')).toBe('fd12::1');
    expect(pseudonyms.lookup('54.1.2.3')).not.toBe('54.1.2.3');
    expect(pseudonyms.lookup('2600:1f18::1')).not.toBe('2600:1f18::1');
  });
  it('differ per seed and refuse what is no address', () => {
    expect(new IpPseudonyms(key(6), false).lookup('10.1.2.3')).not.toBe(new IpPseudonyms(key(7), false).lookup('10.1.2.3'));
    for (const text of ['', 'host', '10.0.0', '10.0.0.256', '10.0.0.0/33', '1::2::3', '10.0.0.0/x']) expect(new IpPseudonyms(key(6), false).lookup(text)).toBeNull();
  });
  it('write IPv6 the canonical way', () => {
    for (const text of ['2001:db8::1', '::', '1::', '2001:db8:0:1:1:1:1:1', '2001:0:0:1::1']) expect(formatIpWords(parseIpWords(text) ?? [])).toBe(text);
  });
});
