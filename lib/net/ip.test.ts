import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIp, formatIpv4, formatIpv6, parseIp, parseIpv4, parseIpv6 } from './ip';

const ipv4 = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const ipv6 = fc.bigInt({ min: 0n, max: 2n ** 128n - 1n });
/** Runs of zero groups are where IPv6 text goes wrong. */
const sparseIpv6 = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff })), { minLength: 8, maxLength: 8 }).map((groups) => groups.reduce((value, part) => (value << 16n) | BigInt(part), 0n));

describe('IPv4', () => {
  it('parses what it formats', () => {
    fc.assert(fc.property(ipv4, (value) => parseIpv4(formatIpv4(value)) === value));
  });
  it.each(['', '1.2.3', '1.2.3.4.5', '01.2.3.4', '1.2.3.256', '1..2.3', '1.2.3.', '.1.2.3', ' 1.2.3.4', '1.2.3.4 ', '1.2.3.-4', '0x1.2.3.4', '1.2.3.4/8', '00.0.0.0'])('refuses %j', (text) => {
    expect(parseIpv4(text)).toBeNull();
  });
  it.each([['0.0.0.0', 0], ['255.255.255.255', 0xffffffff], ['10.0.2.10', 167772682]])('reads %s', (text, value) => {
    expect(parseIpv4(text)).toBe(value);
  });
});

describe('IPv6', () => {
  it('parses what it formats', () => {
    fc.assert(fc.property(fc.oneof(ipv6, sparseIpv6), (value) => parseIpv6(formatIpv6(value)) === value));
  });
  it('formats the shortest form and only one', () => {
    fc.assert(fc.property(sparseIpv6, (value) => {
      const text = formatIpv6(value);
      expect(text).toBe(text.toLowerCase());
      expect(text.split('::').length).toBeLessThanOrEqual(2);
      expect(text).not.toMatch(/:::/);
    }));
  });
  it.each([
    ['::', '::'], ['::1', '::1'], ['2001:DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1'], ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['1::', '1::'], ['::ffff:10.0.0.1', '::ffff:a00:1'], ['fd00:0:0:0:0:0:0:0', 'fd00::'],
  ])('reads %s as %s', (text, canonical) => {
    expect(formatIpv6(parseIpv6(text) ?? -1n)).toBe(canonical);
  });
  it.each(['', ':', ':::', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '1::2::3', '12345::', 'g::', '1:2:3:4:5:6:7::8:9', '::1%eth0', '1.2.3.4::', '::1.2.3', ':1:2:3:4:5:6:7', '1:2:3:4:5:6:7:'])('refuses %j', (text) => {
    expect(parseIpv6(text)).toBeNull();
  });
  it('takes a gap for a single group', () => {
    expect(formatIpv6(parseIpv6('1:2:3:4:5:6:7::') ?? -1n)).toBe('1:2:3:4:5:6:7:0');
  });
});

describe('any family', () => {
  it('chooses by the text', () => {
    expect(parseIp('10.0.0.1')).toEqual({ family: 4, value: 167772161 });
    expect(parseIp('fd00::1')?.family).toBe(6);
    expect(parseIp('pl-123')).toBeNull();
    expect(formatIp({ family: 6, value: 1n })).toBe('::1');
  });
});
