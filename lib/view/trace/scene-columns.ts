// Every x of the drawing: frames side by side, in them the cards by group, gateways spread over the top border, boxes of the outside above what they lead to.
import { compareText } from '../../base/order';
import type { Leg } from './legs';
import { sceneSizes as s } from './scene';
import type { Group, ScenePlan, VpcGroup } from './scene-plan';
import type { Spot } from './visits';

export interface Span { readonly x: number; readonly width: number }
export interface Columns {
  readonly width: number;
  readonly places: ReadonlyMap<string, Span>;
  readonly vpcs: ReadonlyMap<string, Span>;
  /** By group key and VPC (`group@vpc`): from the first card to the last, foreign guest boxes included. */
  readonly groups: ReadonlyMap<string, Span>;
  /** Cards, guest boxes, outer boxes and hubs by spot key. */
  readonly boxes: ReadonlyMap<string, Span>;
  /** Middle of gateways and crossings by spot key, with the room beside it. */
  readonly borders: ReadonlyMap<string, { readonly x: number; readonly room: number }>;
  middleOf(spot: Spot): number;
}

const middle = ({ x, width }: Span): number => x + width / 2;
const gapBetween = (a: string | null, b: string | null, sameGroup: boolean): number => (a !== null && a === b ? (sameGroup ? s.cardGap : s.groupGap) : s.subnetPad * 2 + 12);

function placeGroups(vpc: VpcGroup, start: number, boxes: Map<string, Span>, groups: Map<string, Span>): number {
  let x = start;
  let before: { readonly subnetId: string | null; readonly group: Group } | null = null;
  for (const group of vpc.groups) {
    let first: number | null = null;
    for (const card of group.cards) {
      if (before !== null) x += gapBetween(before.subnetId, card.subnetId, before.group === group);
      first ??= x;
      boxes.set(card.key, { x, width: s.card });
      for (const guest of group.guests) if (guest.cardKey === card.key) boxes.set(guest.key, { x, width: s.card });
      x += s.card;
      before = { subnetId: card.subnetId, group };
    }
    for (const guest of group.foreign) {
      x += s.cardGap;
      boxes.set(guest.key, { x, width: s.card });
      x += s.card;
    }
    groups.set(`${group.key}@${vpc.id}`, { x: first ?? x, width: x - (first ?? x) });
  }
  return x - start;
}

/** Crossings towards VPCs on the left stand left, those towards the right stand right, gateways between them. */
function sortBorders(vpc: VpcGroup, index: ReadonlyMap<string, number>, users: ReadonlyMap<string, readonly string[]>): VpcGroup['borders'] {
  const own = index.get(vpc.id) ?? 0;
  const rank = (border: VpcGroup['borders'][number]): number => {
    if (border.kind === 'gateway') return 0;
    const others = (users.get(border.id) ?? []).filter((id) => id !== vpc.id).map((id) => index.get(id) ?? 0);
    return others.length === 0 ? 0 : others.reduce((sum, at) => sum + at, 0) / others.length < own ? -1 : 1;
  };
  return vpc.borders.toSorted((a, b) => rank(a) - rank(b) || compareText(a.key, b.key));
}

/** `aside`: how far a gateway steps out of its place, by spot key. */
export function placeColumns(plan: ScenePlan, legs: readonly Leg[], aside: ReadonlyMap<string, number> = new Map()): Columns {
  const places = new Map<string, Span>();
  const vpcs = new Map<string, Span>();
  const groups = new Map<string, Span>();
  const boxes = new Map<string, Span>();
  const borders = new Map<string, { x: number; room: number }>();
  const all = plan.places.flatMap((place) => place.vpcs);
  const index = new Map(all.map((vpc, i) => [vpc.id, i]));
  const users = new Map<string, string[]>();
  for (const vpc of all) for (const border of vpc.borders) users.set(border.id, [...(users.get(border.id) ?? []), vpc.id]);
  let x: number = s.margin;
  for (const place of plan.places) {
    const left = x;
    x += s.placePad;
    place.vpcs.forEach((vpc, i) => {
      if (i > 0) x += s.vpcGap;
      const pad = s.vpcPad + s.subnetPad;
      const trial = placeGroups(vpc, 0, new Map(), new Map());
      const width = Math.max(trial + pad * 2, s.vpcMinimum, vpc.borders.length * 200);
      placeGroups(vpc, x + Math.round((width - trial) / 2), boxes, groups);
      vpcs.set(vpc.id, { x, width });
      const list = sortBorders(vpc, index, users);
      list.forEach((border, at) => borders.set(border.key, { x: x + Math.round((width * (at + 1)) / (list.length + 1)) + (aside.get(border.key) ?? 0), room: Math.floor(width / (list.length + 1)) }));
      x += width;
    });
    x += s.placePad;
    places.set(place.key, { x: left, width: x - left });
    x += s.placeGap;
  }
  const framed = Math.max(x - s.placeGap, s.margin + s.outerMinimum);
  const middleOf = (spot: Spot): number => borders.get(spot.key)?.x ?? middle(boxes.get(spot.key) ?? { x: framed / 2, width: 0 });
  placeUppers(plan.hubs, legs, boxes, middleOf, 460, framed);
  placeUppers(plan.outers, legs, boxes, middleOf, s.outerMinimum, framed);
  const right = Math.max(framed, ...[...boxes.values()].map((span) => span.x + span.width));
  return { width: right + s.margin, places, vpcs, groups, boxes, borders, middleOf };
}

/** Above everything it leads to, from the first to the last; boxes that would touch move to the right and stay over their lines. */
function placeUppers(uppers: readonly Spot[], legs: readonly Leg[], boxes: Map<string, Span>, middleOf: (spot: Spot) => number, least: number, framed: number): void {
  const drafts = uppers.map((upper) => {
    const xs = legs.flatMap((leg) => (leg.from.key === upper.key && leg.to !== null ? [leg.to] : leg.to?.key === upper.key ? [leg.from] : [])).filter((spot) => spot.kind !== 'outer' || boxes.has(spot.key)).map(middleOf);
    const left = xs.length === 0 ? framed / 2 : Math.min(...xs);
    const right = xs.length === 0 ? framed / 2 : Math.max(...xs);
    const width = Math.max(least, right - left + 88);
    return { key: upper.key, x: Math.max(s.margin, Math.round((left + right - width) / 2)), width, right: right + 44 };
  });
  let free = 0;
  for (const draft of drafts.toSorted((a, b) => a.x - b.x || compareText(a.key, b.key))) {
    const x = Math.max(draft.x, free);
    const width = Math.max(x === draft.x ? draft.width : least, draft.right - x);
    boxes.set(draft.key, { x, width });
    free = x + width + 16;
  }
}
