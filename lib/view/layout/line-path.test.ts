import { describe, expect, it } from 'vitest';
import { bridgesOf, buildLinePath, trimAtBox, verticalsOf } from './line-path';

describe('line path', () => {
  it('rounds corners and keeps the ends', () => {
    expect(buildLinePath([[0, 0], [0, 20], [40, 20]])).toBe('M0 0L0 14Q0 20 6 20L40 20');
  });
  it('never rounds by more than half of a short run', () => {
    expect(buildLinePath([[0, 0], [0, 4], [40, 4]])).toBe('M0 0L0 2Q0 4 2 4L40 4');
  });
  it('bridges a vertical of another line, not its own, in both directions', () => {
    const verticals = verticalsOf([{ id: 'a', points: [[50, 0], [50, 40]] }, { id: 'b', points: [[20, 20], [90, 20]] }]);
    expect(verticals).toHaveLength(1);
    expect(buildLinePath([[20, 20], [90, 20]], bridgesOf([[20, 20], [90, 20]], verticals, 'b'))).toBe('M20 20L44 20A6 6 0 0 1 56 20L90 20');
    expect(buildLinePath([[90, 20], [20, 20]], bridgesOf([[90, 20], [20, 20]], verticals, 'b'))).toBe('M90 20L56 20A6 6 0 0 0 44 20L20 20');
    expect(bridgesOf([[20, 20], [90, 20]], verticals, 'a').size).toBe(0);
  });
  it('ends at the edge of the pill it lands in', () => {
    const box = { x: 0, y: 100, width: 80, height: 20 };
    expect(trimAtBox([[12, 0], [12, 110]], box)).toEqual([[12, 0], [12, 100]]);
    expect(trimAtBox([[12, 200], [12, 110]], box)).toEqual([[12, 200], [12, 120]]);
    expect(trimAtBox([[12, 0], [12, 90]], box)).toEqual([[12, 0], [12, 90]]);
  });
});
