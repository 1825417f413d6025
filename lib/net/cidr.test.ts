import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressAt, addressCount, type Cidr, compareCidrs, containsCidr, containsIp, formatCidr, gatewayOf, hostCidr, mask4, mask6, overlaps, parseCidr, sameCidr } from './cidr';
import { parseIp } from './ip';

const cidr4: fc.Arbitrary<Cidr> = fc.tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 32 })).map(([value, length]) => ({ family: 4, base: mask4(value, length), length }));
const cidr6: fc.Arbitrary<Cidr> = fc.tuple(fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }), fc.integer({ min: 0, max: 128 })).map(([value, length]) => ({ family: 6, base: mask6(value, length), length }));
const cidr = fc.oneof(cidr4, cidr6);
/** Blocks near each other, so that containment really happens. */
const near: fc.Arbitrary<Cidr> = fc.tuple(fc.integer({ min: 0, max: 63 }), fc.integer({ min: 24, max: 32 })).map(([host, length]) => ({ family: 4, base: mask4(0x0a000000 + host, length), length }));
const read = (text: string): Cidr => {
  const value = parseCidr(text);
  if (value === null) throw new Error(text);
  return value;
};

describe('parseCidr', () => {
  it('reads what formatCidr writes', () => {
    fc.assert(fc.property(cidr, (block) => sameCidr(read(formatCidr(block)), block)));
  });
  it.each(['10.0.0.0', '10.0.0.0/', '10.0.0.0/33', '10.0.0.1/24', '10.0.0.0/08', '10.0.0.0/-1', '::/129', 'fd00::1/64', 'pl-1/8', '/8', '10.0.0.0/8/8'])('refuses %j', (text) => {
    expect(parseCidr(text)).toBeNull();
  });
});

describe('containment', () => {
  it('is reflexive, and antisymmetric', () => {
    fc.assert(fc.property(near, near, (a, b) => {
      expect(containsCidr(a, a)).toBe(true);
      if (containsCidr(a, b) && containsCidr(b, a)) expect(sameCidr(a, b)).toBe(true);
    }));
  });
  it('is transitive', () => {
    fc.assert(fc.property(near, near, near, (a, b, c) => !(containsCidr(a, b) && containsCidr(b, c)) || containsCidr(a, c)));
  });
  it('agrees with addresses', () => {
    fc.assert(fc.property(near, near, (a, b) => {
      let all = true;
      let some = false;
      for (let i = 0; i < addressCount(b); i++) {
        const ip = addressAt(b, i);
        const inside = ip !== null && containsIp(a, ip);
        all &&= inside;
        some ||= inside;
      }
      expect(containsCidr(a, b)).toBe(all);
      expect(overlaps(a, b)).toBe(some);
    }));
  });
  it('never mixes families', () => {
    fc.assert(fc.property(cidr4, cidr6, (a, b) => !overlaps(a, b) && !containsCidr(a, b) && !containsCidr(b, a)));
    expect(containsCidr(read('0.0.0.0/0'), read('::/0'))).toBe(false);
  });
  it('overlaps symmetrically', () => {
    fc.assert(fc.property(cidr, cidr, (a, b) => overlaps(a, b) === overlaps(b, a)));
  });
  it('takes a host block as its address', () => {
    const ip = parseIp('10.0.0.9');
    if (ip === null) throw new Error('address');
    expect(containsIp(read('10.0.0.8/30'), ip)).toBe(true);
    expect(formatCidr(hostCidr(ip))).toBe('10.0.0.9/32');
  });
});

describe('addresses of a block', () => {
  it.each([['10.0.2.0/24', '10.0.2.1'], ['10.0.2.16/28', '10.0.2.17'], ['2001:db8:0:1::/64', '2001:db8:0:1::1'], ['0.0.0.0/0', '0.0.0.1']])('gateway of %s is %s', (block, gateway) => {
    expect(gatewayOf(block)).toBe(gateway);
  });
  it('has no gateway in a block of one address or in nonsense', () => {
    expect(gatewayOf('10.0.0.1/32')).toBeNull();
    expect(gatewayOf('nonsense')).toBeNull();
  });
  it('orders blocks totally', () => {
    fc.assert(fc.property(cidr, cidr, (a, b) => Math.sign(compareCidrs(a, b)) === -Math.sign(compareCidrs(b, a)) && (compareCidrs(a, b) === 0) === sameCidr(a, b)));
  });
});
