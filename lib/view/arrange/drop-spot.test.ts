import { describe, expect, it } from 'vitest';
import type { Frame } from '../../model/map-model';
import { noCounts } from '../layout/worst';
import { findDropSpot, rowsAround, stepMove } from './drop-spot';

const frame = (kind: Frame['kind'], id: string, x: number, y: number, width: number, height: number): Frame => ({ id, kind, resourceId: id, name: id, details: [], eniCount: 0, counts: noCounts, ghost: null, gap: false, x, y, width, height });
const frames = [
  frame('place', '1/eu', 0, 0, 1000, 700), frame('vpc', 'a', 20, 50, 300, 200), frame('vpc', 'b', 340, 50, 300, 200), frame('vpc', 'c', 660, 50, 300, 200), frame('vpc', 'd', 20, 300, 300, 200),
  frame('place', '2/eu', 1100, 0, 400, 400), frame('vpc', 'e', 1120, 50, 300, 200),
];
const rows = rowsAround(frames, 'a')!;

describe('rowsAround', () => {
  it('are the VPCs of the same account and Region, or all such frames', () => {
    expect(rows.map((row) => row.map(({ id }) => id))).toEqual([['a', 'b', 'c'], ['d']]);
    expect(rowsAround(frames, '2/eu')?.map((row) => row.map(({ id }) => id))).toEqual([['1/eu', '2/eu']]);
  });
  it('a frame alone, or none, cannot be moved', () => {
    expect(rowsAround(frames, 'e')).toBeNull();
    expect(rowsAround(frames, 'x')).toBeNull();
  });
});

describe('findDropSpot', () => {
  it('is between two frames of the row the pointer is in', () => {
    expect(findDropSpot(rows, 'a', 650, 150)?.move).toEqual({ id: 'a', side: 'right', anchor: 'b' });
    expect(findDropSpot(rows, 'd', 30, 150)?.move).toEqual({ id: 'd', side: 'left', anchor: 'a' });
  });
  it('is a new row at the edge of one, or far from all', () => {
    expect(findDropSpot(rows, 'b', 500, 52)?.move).toEqual({ id: 'b', side: 'above', anchor: 'a' });
    expect(findDropSpot(rows, 'b', 500, 900)?.move).toEqual({ id: 'b', side: 'below', anchor: 'd' });
    expect(findDropSpot(rows, 'd', 500, -50)?.move).toEqual({ id: 'd', side: 'above', anchor: 'a' });
  });
  it('is none where the frame would stay', () => {
    expect(findDropSpot(rows, 'a', 330, 150)).toBeNull();
    expect(findDropSpot(rows, 'd', 100, 280)).toBeNull();
  });
});

describe('stepMove', () => {
  it('goes past the neighbour, out of the row, and into the next one', () => {
    expect(stepMove(rows, 'b', 'left')).toEqual({ id: 'b', side: 'left', anchor: 'a' });
    expect(stepMove(rows, 'b', 'right')).toEqual({ id: 'b', side: 'right', anchor: 'c' });
    expect(stepMove(rows, 'a', 'up')).toEqual({ id: 'a', side: 'above', anchor: 'b' });
    expect(stepMove(rows, 'd', 'up')).toEqual({ id: 'd', side: 'right', anchor: 'c' });
    expect(stepMove(rows, 'd', 'left')).toBeNull();
    expect(stepMove(rows, 'd', 'down')).toBeNull();
  });
});
