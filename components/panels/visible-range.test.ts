import { describe, expect, it } from 'vitest';
import { visibleRange } from './visible-range';

describe('visibleRange', () => {
  it('draws a window, not all', () => {
    const { first, last } = visibleRange(28_000, 560, 28, 10_000);
    expect(first).toBe(988);
    expect(last).toBe(1032);
  });
  it('draws all of a short table, and never more than there is', () => {
    expect(visibleRange(0, 800, 28, 5)).toEqual({ first: 0, last: 5 });
    expect(visibleRange(99_999, 800, 28, 5)).toEqual({ first: 0, last: 5 });
  });
});
