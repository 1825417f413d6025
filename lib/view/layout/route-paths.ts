// The way of a route edge: out at the side of its subnet, along strips that never hold a box or a text, in at the thing it goes to.
// Upright strips: 4 px beside a column. Level strips: under the zone names, and 6 px inside both edges of each lane.
import type { Chip, GatewayNode } from '../../model/map-model';
import { rollupRoom, subnetHeaderEnd } from './across';
import { dockWidth } from './docks';
import { tidy, type Point } from './lead-lines';
import type { DockPlan, ShelfPlan, SubnetPlan, VpcPlan } from './plan';
import { sizes } from './sizes';

/** `upright`: comes over the strip at `x` and leaves it at `y`. `level`: comes over the strip at `y` and leaves it at `x`. `ends`: the rest. */
export interface Access { readonly over: 'upright' | 'level'; readonly x: number; readonly y: number; readonly ends: readonly Point[] }

const beside = 4;
const aside = 6;
/** Height at which a route edge leaves a subnet: that of its header. */
const exitY = 14;
const bend = 24;

/** Strip left of a column (`index` 0: left of the first one) or right of it. */
function stripX(vpc: VpcPlan, index: number): number {
  const column = vpc.columns[index - 1];
  const first = vpc.columns[0];
  if (column !== undefined) return vpc.place.x + column.x + column.width + beside;
  return vpc.place.x + (first?.x ?? 0) - beside;
}
const zoneY = (shelf: ShelfPlan): number => shelf.place.y + shelf.y + sizes.vpcTop + sizes.vpcHeader + sizes.zoneRow - 3;

function levels(shelf: ShelfPlan): number[] {
  const ys = [zoneY(shelf)];
  for (const lane of shelf.lanes) if (lane.height > 0) ys.push(shelf.place.y + lane.y + aside, shelf.place.y + lane.y + lane.height - aside);
  return ys;
}

/** Level strip right above or below a subnet, when nothing of its cell lies between. */
function neighbouring(subnet: SubnetPlan, side: 'top' | 'bottom'): number | null {
  const { shelf, place } = subnet.vpc;
  const cell = subnet.column.cells[subnet.row];
  if (shelf === null || cell === undefined) return null;
  const outer = cell.full.includes(subnet) || cell.lines.at(side === 'top' ? 0 : -1)?.subnets.includes(subnet) === true;
  if (!outer) return null;
  if (side === 'top' && subnet.row === 0) return zoneY(shelf);
  const lane = shelf.lanes[side === 'top' ? subnet.row - 1 : subnet.row];
  if (lane === undefined || lane.height === 0) return null;
  return place.y + (side === 'top' ? lane.y + lane.height - aside : lane.y + aside);
}

const reachesRight = (subnet: SubnetPlan): boolean => subnet.slot + subnet.span === subnet.column.slots;
const stripsOf = ({ vpc, column }: SubnetPlan): readonly [number, number] => [stripX(vpc, column.index), stripX(vpc, column.index + 1)];

/** From the edges of the subnet. */
function exits(subnet: SubnetPlan): Access[] {
  const x = subnet.vpc.place.x + subnet.x;
  const y = subnet.vpc.place.y + subnet.y;
  const [before, after] = stripsOf(subnet);
  const ways: Access[] = [];
  if (reachesRight(subnet)) ways.push({ over: 'upright', x: after, y: y + exitY, ends: [[x + subnet.width, y + exitY]] });
  if (subnet.slot === 0) ways.push({ over: 'upright', x: before, y: y + exitY, ends: [[x, y + exitY]] });
  if (ways.length > 0) return ways;
  for (const side of ['top', 'bottom'] as const) {
    const level = neighbouring(subnet, side);
    if (level !== null) ways.push({ over: 'level', x: x + 12, y: level, ends: [[x + 12, side === 'top' ? y : y + subnet.height]] });
  }
  return ways;
}

/** In at the side of a subnet's box. */
export const toSubnet = (subnet: SubnetPlan): Access[] => exits(subnet);

/** In at a pill: from a side when no other pill is on that side of its line, else from its lane beside its own lead. */
export function toDock(dock: DockPlan): Access[] {
  const { subnet } = dock;
  const { x: px, y: py } = subnet.vpc.place;
  const left = px + dock.x;
  const right = left + dockWidth(dock);
  const middle = py + dock.y + sizes.dockHeight / 2;
  const docks = [...subnet.docks.top, ...subnet.docks.bottom].filter((other) => other !== dock);
  const level = docks.filter((other) => other.y === dock.y);
  const [before, after] = stripsOf(subnet);
  const ways: Access[] = [];
  if (reachesRight(subnet) && level.every((other) => other.x < dock.x)) ways.push({ over: 'upright', x: after, y: middle, ends: [[right, middle]] });
  if (subnet.slot === 0 && level.every((other) => other.x > dock.x)) ways.push({ over: 'upright', x: before, y: middle, ends: [[left, middle]] });
  const strip = neighbouring(subnet, dock.side);
  const leastX = dock.side === 'top' ? subnetHeaderEnd(subnet) : dock.x;
  const sign = dock.side === 'bottom' ? 1 : -1;
  for (let at = dock.side === 'bottom' ? dock.x + dockWidth(dock) - 10 : dock.x + 10; strip !== null && at > dock.x + 8 && at < dock.x + dockWidth(dock) - 8; at -= sign * 4) {
    if (at < leastX || Math.abs(at - dock.dotX) < 8) continue;
    const blocked = docks.some((other) => sign * (other.y - dock.y) > 0 && other.side === dock.side && at > other.x - 4 && at < other.x + dockWidth(other) + 4) || docks.some((other) => Math.abs(other.dotX - at) < 5);
    if (blocked) continue;
    ways.push({ over: 'level', x: px + at, y: strip, ends: [[px + at, py + dock.y + (dock.side === 'bottom' ? sizes.dockHeight : 0)]] });
    break;
  }
  return ways.length > 0 ? ways : toSubnet(subnet);
}

/** In at a chip: from the side it is outermost on, from below or above when that way is free, at last through the gap under its line. */
export function toChip(subnet: SubnetPlan, chip: Chip, chips: readonly Chip[]): Access[] {
  const { x: px } = subnet.vpc.place;
  const middle = chip.y + chip.height / 2;
  const x = chip.x + chip.width / 2;
  const [before, after] = stripsOf(subnet);
  const others = chips.filter((other) => other !== chip);
  const docks = [...subnet.docks.top, ...subnet.docks.bottom];
  const underDock = (side: 'top' | 'bottom'): boolean => docks.some((dock) => dock.side === side && x > px + dock.x - 4 && x < px + dock.x + dockWidth(dock) + 4);
  const ways: Access[] = [];
  if (reachesRight(subnet) && others.every((other) => other.y !== chip.y || other.x < chip.x)) ways.push({ over: 'upright', x: after, y: middle, ends: [[chip.x + chip.width, middle]] });
  if (subnet.slot === 0 && others.every((other) => other.y !== chip.y || other.x > chip.x)) ways.push({ over: 'upright', x: before, y: middle, ends: [[chip.x, middle]] });
  const below = neighbouring(subnet, 'bottom');
  if (below !== null && !underDock('bottom') && others.every((other) => other.y <= chip.y || x < other.x || x > other.x + other.width)) ways.push({ over: 'level', x, y: below, ends: [[x, chip.y + chip.height]] });
  const above = neighbouring(subnet, 'top');
  if (above !== null && !underDock('top') && others.every((other) => other.y >= chip.y || x < other.x || x > other.x + other.width) && x > px + subnetHeaderEnd(subnet) && x < px + subnet.x + subnet.width - rollupRoom) ways.push({ over: 'level', x, y: above, ends: [[x, chip.y]] });
  if (ways.length > 0) return ways;
  const gap = chip.y + chip.height + sizes.chipGap / 2;
  const end: Point = [chip.x + chip.width - 12, chip.y + chip.height];
  if (reachesRight(subnet)) return [{ over: 'upright', x: after, y: gap, ends: [[end[0], gap], end] }];
  if (subnet.slot === 0) return [{ over: 'upright', x: before, y: gap, ends: [[chip.x + 12, gap], [chip.x + 12, end[1]]] }];
  return toSubnet(subnet);
}

/** Up into a gateway on the border of a VPC. */
export const toBorder = (node: GatewayNode, shelf: ShelfPlan): Access[] => [{ over: 'level', x: node.x, y: zoneY(shelf), ends: [[node.x, node.y + node.radius]] }];

/** To a transit gateway or peering beside the VPC, a little under its attachment; over the tops of the frames when it is farther. */
export function toHub(node: GatewayNode, vpc: VpcPlan, shelf: ShelfPlan): Access[] {
  const { place } = vpc;
  const top = place.y + shelf.y;
  if (node.y < top || node.y > top + shelf.height || node.x < place.x || node.x > place.x + place.width) return [];
  const left = place.x + vpc.x;
  const right = left + vpc.width;
  const y = node.y + node.radius / 2;
  const reach = Math.round(node.radius * 0.87);
  const last = stripX(vpc, vpc.columns.length);
  if (Math.abs(node.x - right - sizes.vpcGap / 2) < 1) return [{ over: 'upright', x: last, y, ends: [[node.x - reach, y]] }];
  if (Math.abs(left - node.x - sizes.vpcGap / 2) < 1) return [{ over: 'upright', x: stripX(vpc, 0), y, ends: [[node.x + reach, y]] }];
  const street = top - sizes.gatewayRoom + 1;
  const x = right - beside;
  return [{ over: 'upright', x: last, y: zoneY(shelf), ends: [[x, zoneY(shelf)], [x, street], [node.x, street], [node.x, node.y - node.radius]] }];
}

/** The shortest way with the fewest bends; nothing when the two lie on different shelves. */
export function routePath(subnet: SubnetPlan, arrivals: readonly Access[], target: ShelfPlan | null): Point[] {
  const { shelf } = subnet.vpc;
  if (shelf === null || target !== shelf) return [];
  let best: Point[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const exit of exits(subnet)) {
    for (const arrival of arrivals) {
      for (const middle of between(exit, arrival, shelf, subnet)) {
        const points = tidy([...exit.ends, ...middle, ...arrival.ends]);
        const cost = length(points) + bend * points.length;
        if (cost >= least) continue;
        least = cost;
        best = points;
      }
    }
  }
  return best;
}

/** Between subnets on different shelves of one frame: out over the top of the source's shelf, along the left edge of the frame, in over the top of the target's. */
export function crossShelfPath(from: SubnetPlan, to: SubnetPlan): Point[] {
  const { place } = from.vpc;
  if (to.vpc.place !== place || from.vpc.shelf === null || to.vpc.shelf === null) return [];
  const x = place.x + beside;
  const out = overTop(from);
  const into = overTop(to);
  if (out === null || into === null) return [];
  return tidy([...out, [x, out.at(-1)?.[1] ?? 0], [x, into.at(-1)?.[1] ?? 0], ...into.toReversed()]);
}

/** From the edge of a subnet up to the street above its shelf. */
function overTop(subnet: SubnetPlan): Point[] | null {
  const { vpc } = subnet;
  const shelf = vpc.shelf;
  if (shelf === null) return null;
  const x = vpc.place.x + vpc.x + vpc.width - beside;
  const y = zoneY(shelf);
  const street = vpc.place.y + shelf.y - sizes.gatewayRoom + 1;
  const arrival: Access = { over: 'level', x, y, ends: [[x, street]] };
  const points = routePath(subnet, [arrival], shelf);
  return points.length < 2 ? null : points;
}

function between(exit: Access, arrival: Access, shelf: ShelfPlan, subnet: SubnetPlan): Point[][] {
  const from: Point = [exit.x, exit.y];
  const to: Point = [arrival.x, arrival.y];
  if (exit.over === 'upright' && arrival.over === 'level') return [[from, [exit.x, arrival.y], to]];
  if (exit.over === 'level' && arrival.over === 'upright') return [[from, [arrival.x, exit.y], to]];
  if (exit.over === 'upright') return exit.x === arrival.x ? [[from, to]] : levels(shelf).map((y): Point[] => [from, [exit.x, y], [arrival.x, y], to]);
  return exit.y === arrival.y ? [[from, to]] : stripsOf(subnet).map((x): Point[] => [from, [x, exit.y], [x, arrival.y], to]);
}

function length(points: readonly Point[]): number {
  let total = 0;
  for (let i = 1; i < points.length; i++) {
    const [x1, y1] = points[i - 1] as Point;
    const [x2, y2] = points[i] as Point;
    total += Math.abs(x2 - x1) + Math.abs(y2 - y1);
  }
  return total;
}

/** Straight up into a gateway right above a subnet of the first row. */
export function straightUp(subnet: SubnetPlan, node: GatewayNode): Point[] | null {
  const left = subnet.vpc.place.x + subnet.x;
  const top = subnet.vpc.place.y + subnet.y;
  if (subnet.row !== 0 || neighbouring(subnet, 'top') === null || node.x < left + 8 || node.x > left + subnet.width - 8 || node.y + node.radius > top) return null;
  return [[node.x, top], [node.x, node.y + node.radius]];
}
