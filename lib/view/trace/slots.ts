// Where lines touch a card: side by side, 24 px apart, in the order that crosses least (what leaves to the left is left, the reply left of the request, each in the order of its way).
import type { Leg } from './legs';
import { sceneSizes as s } from './scene';
import type { Spot, Step, Way } from './visits';

export interface Slot { readonly leg: Leg; readonly end: 'from' | 'to'; readonly way: Way; readonly offset: number; readonly gates: readonly Step[] }
export interface CardSlots { readonly top: readonly Slot[]; readonly bottom: readonly Slot[] }

interface Draft { readonly leg: Leg; readonly end: 'from' | 'to'; readonly otherX: number }

function spread(drafts: readonly Draft[], x: number): Slot[] {
  const side = (draft: Draft): number => (Math.abs(draft.otherX - x) < 40 ? 0 : Math.sign(draft.otherX - x));
  const rank = (draft: Draft): number => (draft.leg.way === 'reply' ? 0 : 1000) + (Number(draft.leg.id.split('/')[1]) || 0);
  const sorted = drafts.toSorted((a, b) => side(a) - side(b) || rank(a) - rank(b) || (a.leg.id < b.leg.id ? -1 : 1));
  return sorted.map(({ leg, end }, i) => ({ leg, end, way: leg.way, offset: (i - (sorted.length - 1) / 2) * s.side * 2, gates: end === 'from' ? leg.after : leg.before }));
}

/** `xOf`: where the other end of a leg stands. */
export function slotsOf(card: Spot, x: number, legs: readonly Leg[], xOf: (spot: Spot) => number): CardSlots {
  const top: Draft[] = [];
  const bottom: Draft[] = [];
  for (const leg of legs) {
    if (leg.from.key === card.key) (leg.to?.kind === 'guest' ? bottom : top).push({ leg, end: 'from', otherX: leg.to === null ? x : xOf(leg.to) });
    if (leg.to?.key === card.key) (leg.from.kind === 'guest' ? bottom : top).push({ leg, end: 'to', otherX: xOf(leg.from) });
  }
  return { top: spread(top, x), bottom: spread(bottom, x) };
}

/** Rows of gates beside a card: those left of its middle and those right of it do not disturb each other. */
export function gateRows({ top }: CardSlots): number {
  const count = (left: boolean): number => top.filter((slot) => slot.offset < 0 === left).reduce((sum, slot) => sum + slot.gates.length, 0);
  return Math.max(count(true), count(false));
}

/** Intervals of the level runs, coloured greedily: the lowest track that is free over the whole run. */
export function colourTracks(runs: readonly { readonly id: string; readonly from: number; readonly to: number }[]): ReadonlyMap<string, number> {
  const tracks: { from: number; to: number }[][] = [];
  const found = new Map<string, number>();
  const length = (run: { from: number; to: number }): number => Math.abs(run.to - run.from);
  for (const run of runs.toSorted((a, b) => length(a) - length(b) || (a.id < b.id ? -1 : 1))) {
    const from = Math.min(run.from, run.to) - 8;
    const to = Math.max(run.from, run.to) + 8;
    let at = tracks.findIndex((track) => track.every((other) => other.to < from || other.from > to));
    if (at < 0) at = tracks.push([]) - 1;
    tracks[at]?.push({ from, to });
    found.set(run.id, at);
  }
  return found;
}
