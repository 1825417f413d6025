import { describe, expect, it } from 'vitest';
import { inBlocks } from './in-blocks';

describe('inBlocks', () => {
  it.each([0, 1, 191, 192, 193, 20_000, 20_001, 20_500])('works on each of %i items once, in order, after all of its block was touched', (count) => {
    const items = Array.from({ length: count }, (_, i) => i);
    const worked: number[] = [];
    let touched = -1;
    let next = -1;
    inBlocks(items, (item) => (touched = item), (item) => {
      if (count > 20_000) expect([touched >= item, next >= item]).toEqual([true, true]);
      worked.push(item);
    }, (item) => (next = item));
    expect(worked).toEqual(items);
  });
});
