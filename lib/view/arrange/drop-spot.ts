// Where a frame that is being dragged would land, and where a key moves it to. Pure: boxes in, a move and the bar that shows it out.
import type { Box, Frame, FrameMove, MoveSide } from '../../model/map-model';
import { arrangeRows } from './moves';

/** Frames among which one can be moved, row by row as they are drawn: those of one account and Region, or all such frames. */
export type FrameRows = readonly (readonly Frame[])[];
export interface DropSpot { readonly move: FrameMove; /** In the space that opens. */ readonly bar: Box }

const thick = 6;

/** Frames that can stand beside each other: all accounts with their Regions, then the VPCs of each, whose frames come right after its own. */
function siblings(frames: readonly Frame[]): Frame[][] {
  const groups: Frame[][] = [frames.filter((frame) => frame.kind === 'place')];
  for (const frame of frames) {
    if (frame.kind === 'place') groups.push([]);
    else groups.at(-1)?.push(frame);
  }
  return groups.filter((group) => group.length > 1);
}

/** Frames with at least one other beside which they can be put. */
export const listMovable = (frames: readonly Frame[]): Frame[] => siblings(frames).flat();

/** `null`: the frame is not of this map, or stands alone. */
export function rowsAround(frames: readonly Frame[], id: string): FrameRows | null {
  const group = siblings(frames).find((all) => all.some((frame) => frame.id === id));
  if (group === undefined) return null;
  const rows = new Map<number, Frame[]>();
  for (const one of group) {
    const row = rows.get(one.y);
    if (row === undefined) rows.set(one.y, [one]);
    else row.push(one);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row.sort((a, b) => a.x - b.x));
}

const same = (a: FrameRows, b: FrameRows): boolean => a.length === b.length && a.every((row, i) => row.length === b[i]?.length && row.every((frame, j) => frame === b[i]?.[j]));
const changes = (rows: FrameRows, move: FrameMove): boolean => !same(rows, arrangeRows(rows, (frame) => frame.id, [move]));

/** Spot nearest to a point of the map; `null` where the frame would stay as it is. */
export function findDropSpot(rows: FrameRows, id: string, x: number, y: number): DropSpot | null {
  let best: { readonly spot: DropSpot; readonly distance: number } | null = null;
  const offer = (side: MoveSide, anchor: Frame, bar: Box, distance: number): void => {
    if (best === null || distance < best.distance) best = { spot: { move: { id, side, anchor: anchor.id }, bar }, distance };
  };
  const left = Math.min(...rows.map((row) => row[0]?.x ?? 0));
  const right = Math.max(...rows.map((row) => { const last = row.at(-1); return last === undefined ? 0 : last.x + last.width; }));
  for (const row of rows) {
    const others = row.filter((frame) => frame.id !== id);
    const anchor = others[0];
    if (anchor === undefined) continue;
    const top = anchor.y;
    const bottom = Math.max(...others.map((frame) => frame.y + frame.height));
    const height = bottom - top;
    // The middle three fifths of a row mean the row, its edges a new row.
    const inRow = y > top + height * 0.2 && y < bottom - height * 0.2;
    const off = inRow ? 0 : Math.min(Math.abs(y - top), Math.abs(y - bottom));
    if (inRow) {
      for (const frame of others) {
        offer('left', frame, { x: frame.x - thick * 1.5, y: frame.y, width: thick, height: frame.height }, Math.abs(x - frame.x));
        offer('right', frame, { x: frame.x + frame.width + thick / 2, y: frame.y, width: thick, height: frame.height }, Math.abs(x - frame.x - frame.width));
      }
    } else {
      // Far from every row the nearest edge still counts, but any row the point is in comes first.
      const base = 1e7 + off;
      if (Math.abs(y - top) <= Math.abs(y - bottom)) offer('above', anchor, { x: left, y: top - thick * 1.5, width: right - left, height: thick }, base);
      else offer('below', others.at(-1) as Frame, { x: left, y: bottom + thick / 2, width: right - left, height: thick }, base);
    }
  }
  const found = best as { readonly spot: DropSpot } | null;
  return found !== null && changes(rows, found.spot.move) ? found.spot : null;
}

export type MoveKey = 'left' | 'right' | 'up' | 'down';

/** One step for the arrow keys: past the neighbour in the row; up and down out of a row, and from a row of its own into the next one. */
export function stepMove(rows: FrameRows, id: string, key: MoveKey): FrameMove | null {
  const at = rows.findIndex((row) => row.some((frame) => frame.id === id));
  const row = rows[at];
  if (row === undefined) return null;
  const index = row.findIndex((frame) => frame.id === id);
  const to = (side: MoveSide, anchor: Frame | undefined): FrameMove | null => (anchor === undefined ? null : { id, side, anchor: anchor.id });
  switch (key) {
    case 'left': return to('left', row[index - 1]);
    case 'right': return to('right', row[index + 1]);
    case 'up': return row.length > 1 ? to('above', row.find((frame) => frame.id !== id)) : to('right', rows[at - 1]?.at(-1));
    case 'down': return row.length > 1 ? to('below', row.find((frame) => frame.id !== id)) : to('left', rows[at + 1]?.[0]);
  }
}
