// Every y of the drawing, and the slots and tracks that decide them.
import type { Leg } from './legs';
import { sceneSizes as s } from './scene';
import type { Columns } from './scene-columns';
import type { ScenePlan } from './scene-plan';
import { colourTracks, gateRows, slotsOf } from './slots';
import type { CardSlots, Slot } from './slots';
import type { Spot, Step, Visit, Way } from './visits';

export interface Rows {
  readonly height: number;
  readonly outerY: number;
  readonly hubY: number;
  readonly hubHeight: number;
  readonly placeY: number;
  readonly vpcY: number;
  readonly subnetY: number;
  readonly cardY: number;
  readonly hostY: number;
  readonly bottomY: number;
  readonly cardHeights: ReadonlyMap<string, number>;
  /** By spot key: everything decided inside, request first. */
  readonly steps: ReadonlyMap<string, readonly Step[]>;
  readonly slots: ReadonlyMap<string, CardSlots>;
  /** y of the level run of a leg. */
  readonly trackY: ReadonlyMap<string, number>;
  /** By leg id. */
  readonly fromSlot: ReadonlyMap<string, Slot>;
  readonly toSlot: ReadonlyMap<string, Slot>;
  offsetAt(spot: Spot, way: Way): number;
}

export function placeRows(plan: ScenePlan, columns: Columns, legs: readonly Leg[], visits: readonly Visit[]): Rows {
  const steps = new Map<string, Step[]>();
  for (const { spot, steps: own } of visits) steps.set(spot.key, [...(steps.get(spot.key) ?? []), ...own]);
  const ways = new Map<string, Set<Way>>();
  for (const leg of legs) for (const spot of [leg.from, leg.to]) if (spot !== null) ways.set(spot.key, (ways.get(spot.key) ?? new Set()).add(leg.way));
  const offsetAt = (spot: Spot, way: Way): number => ((ways.get(spot.key)?.size ?? 0) < 2 ? 0 : way === 'request' ? s.side : -s.side);

  const groups = plan.places.flatMap((place) => place.vpcs.flatMap((vpc) => vpc.groups));
  const cards = groups.flatMap((group) => group.cards);
  const slots = new Map(cards.map((card) => [card.key, slotsOf(card, columns.middleOf(card), legs, columns.middleOf)]));
  const fromSlot = new Map<string, Slot>();
  const toSlot = new Map<string, Slot>();
  for (const { top, bottom } of slots.values()) for (const slot of [...top, ...bottom]) (slot.end === 'from' ? fromSlot : toSlot).set(slot.leg.id, slot);
  const gates = Math.max(0, ...[...slots.values()].map(gateRows));
  const xAt = (leg: Leg, end: 'from' | 'to'): number => {
    const spot = end === 'from' ? leg.from : leg.to;
    if (spot === null) return 0;
    const slot = (end === 'from' ? fromSlot : toSlot).get(leg.id);
    return columns.middleOf(spot) + (slot?.offset ?? offsetAt(spot, leg.way));
  };
  const over = legs.filter((leg) => leg.to !== null && isCorridor(leg.from, leg.to) && xAt(leg, 'from') !== xAt(leg, 'to'));
  const under = legs.filter((leg) => leg.to !== null && isLower(leg.from, leg.to) && columns.middleOf(leg.from) !== columns.middleOf(leg.to));
  const upperTracks = colourTracks(over.map((leg) => ({ id: leg.id, from: xAt(leg, 'from'), to: xAt(leg, 'to') })));
  const lowerTracks = colourTracks(under.map((leg) => ({ id: leg.id, from: xAt(leg, 'from'), to: xAt(leg, 'to') })));
  const count = (tracks: ReadonlyMap<string, number>): number => (tracks.size === 0 ? 0 : Math.max(...tracks.values()) + 1);

  const outerY = s.margin;
  const hubHeight = Math.max(0, ...plan.hubs.map((hub) => s.hubHead + (steps.get(hub.key)?.length ?? 0) * s.row + 8));
  const hubY = plan.outers.length === 0 ? s.margin : outerY + s.outer + s.upperGap;
  const above = plan.hubs.length > 0 ? hubY + hubHeight + s.upperGap : plan.outers.length > 0 ? outerY + s.outer + s.upperGap : s.margin;
  const framed = plan.places.length > 0;
  const borders = plan.places.flatMap((place) => place.vpcs.flatMap((vpc) => vpc.borders));
  const strip = Math.max(0, ...borders.flatMap((border) => (['request', 'reply'] as const).map((way) => (steps.get(border.key) ?? []).filter((step) => step.way === way).length)));
  const round = borders.some((border) => border.kind === 'gateway');
  const vpcY = above + s.placeHead + (round ? s.radius + 4 : s.strip) + strip * s.stripRow;
  const subnetY = vpcY + s.vpcHead + s.corridor + count(upperTracks) * s.track;
  const cardY = subnetY + s.subnetHead + Math.max(s.gateLead, gates * s.gate);
  const cardHeights = new Map<string, number>();
  for (const group of groups) {
    const height = Math.max(...group.cards.map((card) => (card.key.startsWith('pass/') ? 34 : s.cardHead + rowsHeight(steps.get(card.key)?.length ?? 0))));
    for (const card of group.cards) cardHeights.set(card.key, height);
  }
  const cardsEnd = cardY + Math.max(0, ...cardHeights.values());
  const guests = groups.flatMap((group) => [...group.guests, ...group.foreign]);
  const hostY = cardsEnd + s.subnetPad + s.lower + count(lowerTracks) * s.lowerTrack;
  const guestHeight = Math.max(0, ...guests.map((guest) => (steps.get(guest.key)?.length ?? 0) * s.guestStep + s.guestPad));
  const bottomY = (guests.length === 0 ? cardsEnd + s.subnetPad : hostY + s.guestTop + guestHeight + s.hostFoot) + s.vpcPad;
  const trackY = new Map<string, number>();
  for (const [id, track] of upperTracks) trackY.set(id, subnetY - 14 - track * s.track);
  for (const [id, track] of lowerTracks) trackY.set(id, hostY - 28 - track * s.lowerTrack);
  return { height: (framed ? bottomY + s.placePad : above) + s.margin, outerY, hubY, hubHeight, placeY: above, vpcY, subnetY, cardY, hostY, bottomY, cardHeights, steps, slots, trackY, fromSlot, toSlot, offsetAt };
}

export const rowsHeight = (count: number): number => (count === 0 ? 4 : count * s.row + 8);
const low = new Set<Spot['kind']>(['card', 'gateway', 'crossing']);
/** Inside of the VPCs, above the subnets. From border to border it runs outside. */
export const isCorridor = (from: Spot, to: Spot): boolean => low.has(from.kind) && low.has(to.kind) && (from.kind === 'card' || to.kind === 'card');
export const isLower = (from: Spot, to: Spot): boolean => (from.kind === 'card' && to.kind === 'guest') || (from.kind === 'guest' && to.kind === 'card');
