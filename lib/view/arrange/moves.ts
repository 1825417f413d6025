// Frames that somebody moved by hand: VPCs inside their account and Region, and those frames among each other. A move says beside which
// other frame one stands, never at which pixel: the placement stays the one that keeps lines off boxes, and new resources find room (docs/arranging.md).

import { moveSides, type FrameMove, type MoveSide } from '../../model/map-model';

/** What an address can carry; a hand makes far fewer. */
export const mostMoves = 100;

const letters: Readonly<Record<MoveSide, string>> = { left: 'l', right: 'r', above: 'a', below: 'b' };
const sides = new Map(moveSides.map((side) => [letters[side], side]));
const framePattern = /^[A-Za-z0-9?][A-Za-z0-9_.:/?-]{0,127}$/;

/** `vpc-1~r~vpc-2,…`; parts that cannot be read are left out. */
export function parseMoves(text: string | null): FrameMove[] {
  const moves: FrameMove[] = [];
  for (const part of (text ?? '').split(',').slice(0, mostMoves)) {
    const [id = '', letter = '', anchor = '', more] = part.split('~');
    const side = sides.get(letter);
    if (side !== undefined && more === undefined && id !== anchor && framePattern.test(id) && framePattern.test(anchor)) moves.push({ id, side, anchor });
  }
  return moves;
}

export const formatMoves = (moves: readonly FrameMove[]): string => moves.map(({ id, side, anchor }) => `${id}~${letters[side]}~${anchor}`).join(',');

/** The moves with one more. An earlier move of the same frame goes, unless another frame was placed by it since. */
export function addMove(moves: readonly FrameMove[], move: FrameMove): FrameMove[] {
  const kept = moves.filter((old, i) => old.id !== move.id || moves.slice(i + 1).some((later) => later.anchor === move.id));
  return [...kept, move].slice(-mostMoves);
}

/** Rows as `moves` want them, one after the other; a move whose frame or anchor is not here changes nothing. */
export function arrangeRows<T>(rows: readonly (readonly T[])[], idOf: (item: T) => string, moves: readonly FrameMove[]): T[][] {
  let next = rows.map((row) => [...row]);
  if (moves.length === 0) return next;
  const items = new Map(rows.flat().map((item) => [idOf(item), item]));
  for (const { id, side, anchor } of moves) {
    const item = items.get(id);
    const beside = items.get(anchor);
    if (item === undefined || beside === undefined || item === beside) continue;
    next = next.map((row) => (row.includes(item) ? row.filter((other) => other !== item) : row)).filter((row) => row.length > 0);
    const at = next.findIndex((row) => row.includes(beside));
    const row = next[at] as T[];
    if (side === 'above') next.splice(at, 0, [item]);
    else if (side === 'below') next.splice(at + 1, 0, [item]);
    else row.splice(row.indexOf(beside) + (side === 'right' ? 1 : 0), 0, item);
  }
  return next;
}
