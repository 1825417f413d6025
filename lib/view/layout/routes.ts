// Which way each lead goes, before any coordinate exists: straight, over one track, through a gutter, along the frame's edge, or between frames.
import { compareText } from '../../base/order';
import type { CardPlan, ColumnPlan, LanePlan, PlacePlan, PortPlan, TrackBand, TrackRequest, VpcPlan } from './plan';
import { colourTracks, newBand, request } from './tracks';

export type RouteKind = 'straight' | 'track' | 'gutter' | 'channel' | 'street';
/** A vertical strip: right of a column, or left of a VPC's first column. */
export interface GutterRef { readonly vpc: VpcPlan; readonly column: ColumnPlan | null; readonly request: TrackRequest }
export interface LeadPlan {
  readonly id: string;
  readonly card: CardPlan;
  readonly port: PortPlan;
  kind: RouteKind;
  readonly targetLane: LanePlan;
  gutter: GutterRef | null;
  readonly channels: TrackRequest[];
  /** Tracks in the home lane, the target lane, and the streets. */
  home: TrackRequest | null;
  target: TrackRequest | null;
  readonly streets: TrackRequest[];
  west: TrackRequest | null;
}

export interface Strips {
  readonly gutters: Map<ColumnPlan | VpcPlan, TrackBand>;
  readonly channels: Map<PlacePlan, TrackBand>;
}

/** Position of a lane's band in a place, for intervals before there is a y. */
const level = (lane: LanePlan, side: 'top' | 'bottom'): number => (lane.shelf.index * 64 + lane.index) * 2 + (side === 'bottom' ? 1 : 0);
export const bandOf = (lane: LanePlan, side: 'top' | 'bottom'): TrackBand => (side === 'top' ? lane.top : lane.bottom);
/** A dock under its lane is reached through the lane's lower band. */
export const arrivalSide = (port: PortPlan): 'top' | 'bottom' => (port.dock.side === 'bottom' ? 'top' : 'bottom');

export function planRoutes(cards: readonly CardPlan[]): { leads: LeadPlan[]; strips: Strips } {
  const strips: Strips = { gutters: new Map(), channels: new Map() };
  const leads: LeadPlan[] = [];
  for (const card of cards) {
    for (const port of card.ports) {
      if (port.candidate) continue;
      const lead = planLead(card, port, strips);
      if (lead !== null) leads.push(lead);
    }
  }
  for (const [owner, band] of strips.gutters) {
    colourTracks(band, 1);
    if ('columns' in owner) owner.leftGutter = band.count;
    else owner.gutter = band.count;
  }
  for (const [place, band] of strips.channels) {
    colourTracks(band, 1);
    place.channel = band.count;
  }
  return { leads: leads.sort((a, b) => compareText(a.id, b.id)), strips };
}

function planLead(card: CardPlan, port: PortPlan, strips: Strips): LeadPlan | null {
  const { subnet } = port.dock;
  const shelf = subnet.vpc.shelf;
  const targetLane = shelf?.lanes[port.dock.lane];
  if (shelf === null || targetLane === undefined) return null;
  const home = card.lane;
  const id = `${card.id}/${port.dock.eni.id}`;
  const lead: LeadPlan = { id, card, port, kind: 'track', targetLane, gutter: null, channels: [], home: null, target: null, streets: [], west: null };
  const from = level(home, port.side);
  const to = level(targetLane, arrivalSide(port));
  if (shelf === home.shelf) {
    if (targetLane === home) lead.kind = subnet.column === card.column ? 'straight' : 'track';
    else {
      lead.kind = 'gutter';
      lead.gutter = gutterFor(card, port, strips, id, from, to);
    }
  } else if (shelf.place === home.shelf.place) {
    lead.kind = 'channel';
    lead.channels.push(request(band(strips.channels, home.shelf.place), id, from, to));
  } else {
    lead.kind = 'street';
    lead.channels.push(request(band(strips.channels, home.shelf.place), id, from, 1e9), request(band(strips.channels, shelf.place), id, to, 1e9));
  }
  return lead;
}

function gutterFor(card: CardPlan, port: PortPlan, strips: Strips, id: string, from: number, to: number): GutterRef {
  const { vpc, column } = card;
  const left = port.leaves < 0;
  const beside = left ? (column.index > 0 ? (vpc.columns[column.index - 1] ?? null) : null) : column;
  return { vpc, column: beside, request: request(band<ColumnPlan | VpcPlan>(strips.gutters, beside ?? vpc), id, from, to) };
}

function band<K>(map: Map<K, TrackBand>, key: K): TrackBand {
  let found = map.get(key);
  if (found === undefined) map.set(key, (found = newBand()));
  return found;
}
