// Turns planned leads into points: only horizontal and vertical, from the port's outer edge to the dot of the pill, and where they cross frames.
import type { Lead } from '../../model/map-model';
import type { CardPlan, DockPlan, PlacePlan } from './plan';
import { arrivalSide, type LeadPlan } from './routes';
import { bottomTrackY, topTrackY } from './down';
import { turnX } from './horizontals';
import { cardFrame } from './card-boxes';
import { dockWidth } from './docks';
import { sizes } from './sizes';

export type Point = readonly [number, number];
export interface StreetYs { readonly y: (street: number, track: number) => number; readonly westX: (track: number) => number }

export const portY = (card: CardPlan, side: 'top' | 'bottom'): number => {
  const box = cardFrame(card);
  return side === 'top' ? box.y - sizes.tab : box.y + box.height + sizes.tab;
};
const dotY = (dock: DockPlan): number => dock.subnet.vpc.place.y + dock.y + sizes.dockHeight / 2;

export function leadPoints(lead: LeadPlan, streets: StreetYs): Point[] {
  const { port, card, targetLane } = lead;
  const from = card.lane.shelf.place;
  const to = targetLane.shelf.place;
  const startX = from.x + port.x;
  const endX = to.x + port.dock.dotX;
  const points: Point[] = [[startX, portY(card, port.side)]];
  const trackY = (place: PlacePlan, side: 'top' | 'bottom', lane: typeof targetLane, track: number): number => place.y + (side === 'top' ? topTrackY(lane, track) : bottomTrackY(lane, track));
  if (lead.home !== null) {
    const y = trackY(from, port.side, card.lane, lead.home.track);
    points.push([startX, y]);
    if (lead.target === null) points.push([endX, y]);
    else {
      const [leave, arrive] = turnX(lead);
      points.push([from.x + leave, y]);
      const first = lead.streets[0];
      if (first !== undefined) {
        const y1 = streets.y(from.street, first.track);
        points.push([from.x + leave, y1]);
        const second = lead.streets[1];
        if (second !== undefined && lead.west !== null) {
          const x = streets.westX(lead.west.track);
          const y2 = streets.y(to.street, second.track);
          points.push([x, y1], [x, y2], [to.x + arrive, y2]);
        } else points.push([to.x + arrive, y1]);
      }
      const y3 = trackY(to, arrivalSide(port), targetLane, lead.target.track);
      points.push([to.x + arrive, y3], [endX, y3]);
    }
  }
  points.push([endX, dotY(port.dock)]);
  return tidy(points);
}

/** Drops repeated points and joins segments in one line. */
export function tidy(points: readonly Point[]): Point[] {
  const out: Point[] = [];
  for (const point of points) {
    const last = out.at(-1);
    if (last !== undefined && last[0] === point[0] && last[1] === point[1]) continue;
    const before = out.at(-2);
    if (last !== undefined && before !== undefined && ((before[0] === last[0] && last[0] === point[0]) || (before[1] === last[1] && last[1] === point[1]))) out.pop();
    out.push(point);
  }
  return out;
}

interface Edges { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
/** Frames that can be crossed by a lead: those of the two shelves and places. */
export function crossingsOf(points: readonly Point[], frames: readonly Edges[]): Point[] {
  const found: Point[] = [];
  for (let i = 1; i < points.length; i++) {
    const [x1, y1] = points[i - 1] as Point;
    const [x2, y2] = points[i] as Point;
    const hits: Point[] = [];
    for (const { x, y, width, height } of frames) {
      if (y1 === y2 && y1 > y && y1 < y + height) for (const edge of [x, x + width]) if (edge > Math.min(x1, x2) && edge < Math.max(x1, x2)) hits.push([edge, y1]);
      if (x1 === x2 && x1 > x && x1 < x + width) for (const edge of [y, y + height]) if (edge > Math.min(y1, y2) && edge < Math.max(y1, y2)) hits.push([x1, edge]);
    }
    hits.sort((a, b) => (x2 - x1 + (y2 - y1) > 0 ? 1 : -1) * (a[0] - b[0] + a[1] - b[1]));
    found.push(...hits);
  }
  return found;
}

export function framesAround(lead: LeadPlan): Edges[] {
  const shelves = new Set([lead.card.lane.shelf, lead.targetLane.shelf]);
  const frames: Edges[] = [];
  for (const shelf of shelves) for (const vpc of shelf.vpcs) frames.push({ x: shelf.place.x + vpc.x, y: shelf.place.y + shelf.y, width: vpc.width, height: shelf.height });
  for (const place of new Set([...shelves].map((shelf) => shelf.place))) frames.push(place);
  return frames;
}

/** Where the movable ENI could go: from the standby's dashed port to the side of the pill, when nothing is in between. */
export function candidateLead(card: CardPlan): Lead | null {
  const port = card.ports.find((entry) => entry.candidate);
  if (port === undefined) return null;
  const { dock } = port;
  const place = card.vpc.place;
  const x = place.x + port.x;
  const y = dotY(dock);
  const right = place.x + dock.x + dockWidth(dock);
  const inBox = dock.subnet.column.cells[dock.subnet.row]?.subnets.every((subnet) => subnet === dock.subnet || subnet.x > port.x + sizes.track || subnet.x + subnet.width < dock.dotX) === true;
  const others = dock.subnet.docks[dock.side].some((other) => other !== dock && other.x < port.x + 8 && other.x + dockWidth(other) > dock.x + dockWidth(dock));
  if (!inBox || others || x < right + 16) return null;
  return { id: `${card.id}/${dock.eni.id}/candidate`, hostId: card.id, networkInterfaceId: dock.eni.id, points: [[x, portY(card, port.side)], [x, y], [right + 4, y]], crossings: [], kind: 'candidate' };
}
