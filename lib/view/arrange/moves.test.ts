import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveSides, type FrameMove } from '../../model/map-model';
import { addMove, arrangeRows, formatMoves, mostMoves, parseMoves } from './moves';

const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
const frame = fc.constantFrom(...letters);
const move: fc.Arbitrary<FrameMove> = fc.record({ id: frame, side: fc.constantFrom(...moveSides), anchor: frame }).filter(({ id, anchor }) => id !== anchor);
const rows = [['a', 'b', 'c'], ['d', 'e'], ['f']];
const arrange = (moves: readonly FrameMove[]): string[][] => arrangeRows(rows, (item) => item, moves);

describe('arrangeRows', () => {
  it('puts a frame beside its anchor', () => {
    expect(arrange([{ id: 'f', side: 'left', anchor: 'a' }])).toEqual([['f', 'a', 'b', 'c'], ['d', 'e']]);
    expect(arrange([{ id: 'a', side: 'right', anchor: 'e' }])).toEqual([['b', 'c'], ['d', 'e', 'a'], ['f']]);
    expect(arrange([{ id: 'b', side: 'above', anchor: 'd' }])).toEqual([['a', 'c'], ['b'], ['d', 'e'], ['f']]);
    expect(arrange([{ id: 'b', side: 'below', anchor: 'f' }])).toEqual([['a', 'c'], ['d', 'e'], ['f'], ['b']]);
  });
  it('leaves the rest alone where the frame or its anchor is gone', () => {
    expect(arrange([{ id: 'x', side: 'left', anchor: 'a' }, { id: 'a', side: 'left', anchor: 'x' }])).toEqual(rows);
  });
  it('loses nothing, doubles nothing, leaves no empty row', () => {
    fc.assert(fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
      const next = arrange(moves);
      expect(next.flat().sort()).toEqual(letters);
      expect(next.every((row) => row.length > 0)).toBe(true);
    }));
  });
});

describe('addMove', () => {
  it('forgets earlier moves of the frame without changing where anything stands', () => {
    fc.assert(fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
      const short = moves.reduce<FrameMove[]>((all, one) => addMove(all, one), []);
      expect(arrange(short)).toEqual(arrange(moves));
      expect(short.length).toBeLessThanOrEqual(moves.length);
    }), { numRuns: 2_000 });
    expect(addMove([{ id: 'a', side: 'left', anchor: 'b' }], { id: 'a', side: 'below', anchor: 'f' })).toEqual([{ id: 'a', side: 'below', anchor: 'f' }]);
  });
  it('keeps no more than an address can carry', () => {
    let all: FrameMove[] = [];
    for (let i = 0; i < mostMoves + 5; i++) all = addMove(all, { id: `v-${i}`, side: 'left', anchor: 'a' });
    expect([all.length, all.at(-1)?.id]).toEqual([mostMoves, `v-${mostMoves + 4}`]);
  });
});

describe('parseMoves', () => {
  it('reads what formatMoves wrote, accounts and Regions too', () => {
    const moves: FrameMove[] = [{ id: 'vpc-1', side: 'left', anchor: 'vpc-2' }, { id: '111122223333/eu-west-1', side: 'below', anchor: '?/?' }];
    expect(parseMoves(formatMoves(moves))).toEqual(moves);
  });
  it('leaves out what it cannot read', () => {
    expect(parseMoves('vpc-1~q~vpc-2,vpc-1~l,<b>~l~vpc-2,vpc-1~l~vpc-1,vpc-1~l~vpc-2~x,,vpc-3~r~vpc-4')).toEqual([{ id: 'vpc-3', side: 'right', anchor: 'vpc-4' }]);
    expect(parseMoves(null)).toEqual([]);
  });
});
