import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cidr, containsIp, mask4, mask6, parseCidr, sameCidr } from './cidr';
import { type Ip, parseIp } from './ip';
import { PrefixTable } from './prefix-table';

/** Few bits in play, so that prefixes nest and collide. */
const cidr: fc.Arbitrary<Cidr> = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 2 ** 12 - 1 }), fc.integer({ min: 0, max: 32 })).map(([bits, length]): Cidr => ({ family: 4, base: mask4(bits * 2 ** 20 + bits, length), length })),
  fc.tuple(fc.bigInt({ min: 0n, max: 2n ** 12n - 1n }), fc.integer({ min: 0, max: 128 })).map(([bits, length]): Cidr => ({ family: 6, base: mask6((bits << 116n) | bits, length), length })),
);
const ip: fc.Arbitrary<Ip> = fc.oneof(
  fc.integer({ min: 0, max: 2 ** 12 - 1 }).map((bits): Ip => ({ family: 4, value: bits * 2 ** 20 + bits })),
  fc.bigInt({ min: 0n, max: 2n ** 12n - 1n }).map((bits): Ip => ({ family: 6, value: (bits << 116n) | bits })),
);

describe('PrefixTable', () => {
  it('finds the same as looking at every prefix', () => {
    fc.assert(
      fc.property(fc.array(cidr, { maxLength: 40 }), ip, (blocks, address) => {
        const table = PrefixTable.from(blocks.map((block, index) => [block, index] as const));
        const fitting = blocks.map((block, index) => ({ block, index })).filter(({ block }) => containsIp(block, address));
        const longest = Math.max(-1, ...fitting.map(({ block }) => block.length));
        const best = fitting.filter(({ block }) => block.length === longest).map(({ index }) => index);
        expect(table.lookup(address)?.value ?? null).toBe(best[0] ?? null);
        expect(table.lookupEqual(address).map((match) => match.value)).toEqual(best);
        expect(table.matches(address).map((match) => match.value).toSorted((a, b) => a - b)).toEqual(fitting.map(({ index }) => index));
      }),
      { numRuns: 500 },
    );
  });
  it('answers with the prefix that matched', () => {
    const block = parseCidr('10.0.0.0/8');
    const address = parseIp('10.1.2.3');
    if (block === null || address === null) throw new Error('fixture');
    const match = PrefixTable.from([[block, 'ten']]).lookup(address);
    expect(match?.value).toBe('ten');
    expect(match !== null && sameCidr(match.cidr, block)).toBe(true);
  });
});
