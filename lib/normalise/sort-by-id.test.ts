import { describe, expect, it } from 'vitest';
import { compareText } from '../base/order';
import { sortById } from './sort-by-id';

const scrambled = (n: number): number => Math.imul(n + 1, 2654435761) >>> 0;
const cases: readonly (readonly [string, (n: number) => string])[] = [
  ['random ids', (n) => `eni-0${scrambled(n).toString(16).padStart(8, '0')}abcdefab`],
  ['ids of both lengths', (n) => (n % 2 === 0 ? `eni-${scrambled(n).toString(16).padStart(8, '0')}` : `eni-0${scrambled(n).toString(16)}00000000`)],
  ['ids that differ late', (n) => `subnet-00000000000${scrambled(n).toString(16)}`],
  ['ids that differ after the key', (n) => `${n % 3}aaaaaaaaaa${scrambled(n).toString(16)}`],
  ['ids that are not ASCII', (n) => `${n % 7 === 0 ? '管' : 'a'}${scrambled(n)}`],
  ['ids that come twice', (n) => `vpc-${scrambled(n % 400)}`],
  ['ids that start with each other, and an empty one', (n) => 'x'.repeat(n % 100)],
];

describe('sortById', () => {
  it.each(cases)('orders %s by code unit', (_, make) => {
    for (const count of [0, 1, 10, 1000]) {
      const ids = Array.from({ length: count }, (_unused, n) => make(n));
      const { sorted, repeated } = sortById(ids.map((id, n) => ({ id, n })));
      expect(sorted.map(({ id }) => id)).toEqual([...ids].sort(compareText));
      expect(repeated).toEqual(sorted.flatMap(({ id }, at) => (at > 0 && sorted[at - 1]?.id === id ? [at] : [])));
      expect(repeated.every((at) => (sorted[at]?.n ?? 0) > (sorted[at - 1]?.n ?? 0))).toBe(true);
    }
  });
});
