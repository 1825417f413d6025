// Every y of the drawing, and the slots and tracks that decide them.
import type { Leg } from './legs';
import { sceneSizes as s } from './scene';
import type { Columns } from './scene-columns';
import type { ScenePlan } from './scene-plan';
import { colourTracks, gateRows, slotsOf } from './slots';
import type { CardSlots, Slot } from './slots';
import type { Spot, Step, Visit } from './visits';

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
  /** Of a line from the middle of a gateway or crossing, by the call. */
  offsetAt(spot: Spot, pass: string): number;
}

export function placeRows(plan: ScenePlan, columns: Columns, legs: readonly Leg[], visits: readonly Visit[]): Rows {
  const steps = new Map<string, Step[]>();
  for (const { spot, steps: own } of visits) steps.set(spot.key, [...(steps.get(spot.key) ?? []), ...own]);
  const offsetAt = passOffsets(legs);

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
    return columns.middleOf(spot) + (slot?.offset ?? offsetAt(spot, end === 'from' ? leg.fromPass : leg.toPass));
  };
  const over = legs.filter((leg) => leg.to !== null && isCorridor(leg.from, leg.to) && xAt(leg, 'from') !== xAt(leg, 'to'));
  const under = legs.filter((leg) => leg.to !== null && isLower(leg.from, leg.to) && columns.middleOf(leg.from) !== columns.middleOf(leg.to));
  const upperTracks = colourTracks(over.map((leg) => ({ id: leg.id, from: xAt(leg, 'from'), to: xAt(leg, 'to') })));
  const lowerTracks = colourTracks(under.map((leg) => ({ id: leg.id, from: xAt(leg, 'from'), to: xAt(leg, 'to') })));
  const count = (tracks: ReadonlyMap<string, number>): number => (tracks.size === 0 ? 0 : Math.max(...tracks.values()) + 1);

  const outerY = s.margin;
  const hubHeight = Math.max(0, ...plan.hubs.map((hub) => s.hubHead + Math.max(...(['request', 'reply'] as const).map((way) => (steps.get(hub.key) ?? []).filter((step) => step.way === way).length)) * s.row + 8));
  const hubY = plan.outers.length === 0 ? s.margin : outerY + s.outer + s.upperGap;
  const above = plan.hubs.length > 0 ? hubY + hubHeight + s.upperGap : plan.outers.length > 0 ? outerY + s.outer + s.upperGap : s.margin;
  const framed = plan.places.length > 0;
  const borders = plan.places.flatMap((place) => place.vpcs.flatMap((vpc) => vpc.borders));
  const strip = Math.max(0, ...borders.flatMap((border) => [true, false].map((left) => visits.filter((visit) => visit.spot.key === border.key && offsetAt(border, visit.pass) < 0 === left).reduce((sum, visit) => sum + visit.steps.length, 0))));
  const round = borders.some((border) => border.kind === 'gateway');
  const vpcY = above + s.placeHead + (round ? s.radius + 4 : s.strip) + strip * s.stripRow;
  const subnetY = vpcY + s.vpcHead + s.corridor + count(upperTracks) * s.track;
  const cardY = subnetY + s.subnetHead + gates * s.gate + s.gateLead;
  const cardHeights = new Map<string, number>();
  for (const group of groups) {
    const height = Math.max(...group.cards.map((card) => ((card.key.startsWith('pass/') ? 36 : s.cardHead) + rowsHeight(steps.get(card.key)?.length ?? 0))));
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

/** Lines side by side where they go over a border: the reply's left of the request's, each call on its own. */
function passOffsets(legs: readonly Leg[]): Rows['offsetAt'] {
  const passes = new Map<string, Set<string>>();
  for (const leg of legs) for (const [spot, pass] of [[leg.from, leg.fromPass], [leg.to, leg.toPass]] as const) if (spot !== null && pass !== '') passes.set(spot.key, (passes.get(spot.key) ?? new Set()).add(pass));
  const order = (pass: string): number => (pass.startsWith('request') ? 1000 : 0) + Number(pass.split('/')[1]) + (pass.endsWith('/out') ? 0.5 : 0);
  const offsets = new Map<string, number>();
  for (const [key, list] of passes) [...list].toSorted((a, b) => order(a) - order(b)).forEach((pass, i, all) => {
    // All lines of a gateway lie under its circle.
    const pitch = key.startsWith('gateway/') && all.length > 2 ? (s.side * 2) / (all.length - 1) : s.side * 2;
    offsets.set(`${key} ${pass}`, Math.round((i - (all.length - 1) / 2) * pitch));
  });
  return (spot, pass) => offsets.get(`${spot.key} ${pass}`) ?? 0;
}

export const rowsHeight = (count: number): number => (count === 0 ? 4 : count * s.row + 8);
const low = new Set<Spot['kind']>(['card', 'gateway', 'crossing']);
/** Inside of the VPCs, above the subnets. From border to border of two VPCs it runs outside. */
export const isCorridor = (from: Spot, to: Spot): boolean => low.has(from.kind) && low.has(to.kind) && (from.kind === 'card' || to.kind === 'card' || ('vpcId' in from && 'vpcId' in to && from.vpcId === to.vpcId));
export const isLower = (from: Spot, to: Spot): boolean => (from.kind === 'card' && to.kind === 'guest') || (from.kind === 'guest' && to.kind === 'card');
