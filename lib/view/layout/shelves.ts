// Packing: frames fill shelves, in order, to about 3:2. Only structure decides (zones, tiers, cards), never exact ENI counts, so one more ENI keeps the picture.
import type { FrameMove } from '../../model/map-model';
import { arrangeRows } from '../arrange/moves';
import { rowsOf } from './places';
import type { ColumnPlan, LanePlan, PlacePlan, ShelfPlan, VpcPlan } from './plan';
import { sizes, slotsWidth } from './sizes';
import { newBand } from './tracks';

interface Estimate { readonly width: number; readonly height: number }

/** Greedy rows, in order, for the width at which the whole is seen largest in a window of that ratio. */
export function packRows<T>(items: readonly T[], estimate: (item: T) => Estimate, gap: number, ratio: number): T[][] {
  const boxes = items.map(estimate);
  let area = 0;
  let widest = 0;
  for (const { width, height } of boxes) {
    area += (width + gap) * (height + gap);
    widest = Math.max(widest, width);
  }
  const base = Math.sqrt(area * ratio);
  let best: number[] = [];
  let smallest = Number.POSITIVE_INFINITY;
  for (let factor = 0.7; factor < 1.65; factor += 0.1) {
    const { starts, width, height } = fill(boxes, Math.max(widest, base * factor), gap);
    const need = Math.max(width, height * ratio);
    if (need < smallest - 1) {
      smallest = need;
      best = starts;
    }
  }
  return best.map((start, i) => items.slice(start, best[i + 1] ?? items.length));
}

function fill(boxes: readonly Estimate[], target: number, gap: number): { starts: number[]; width: number; height: number } {
  const starts: number[] = [];
  let used = 0;
  let tallest = 0;
  let width = 0;
  let height = 0;
  boxes.forEach((box, i) => {
    if (starts.length > 0 && used + gap + box.width <= target) {
      used += gap + box.width;
      tallest = Math.max(tallest, box.height);
    } else {
      height += tallest + (starts.length > 0 ? gap : 0);
      starts.push(i);
      used = box.width;
      tallest = box.height;
    }
    width = Math.max(width, used);
  });
  return { starts, width, height: height + tallest };
}

export function estimateVpc(vpc: VpcPlan, cards: ReadonlyMap<ColumnPlan, number>): Estimate {
  const rows = Math.max(1, vpc.tiers.size);
  let width = 2 * sizes.vpcPad - sizes.gutter;
  let lanes = 0;
  for (const column of vpc.columns) {
    const count = cards.get(column) ?? 0;
    lanes = Math.max(lanes, count > 0 ? 1 : 0);
    width += slotsWidth(Math.max(1, Math.ceil(count / Math.max(1, rows - 1)))) + sizes.gutter;
  }
  return { width, height: 56 + rows * 120 + Math.max(1, rows - 1) * (lanes > 0 ? 150 : 20) };
}

export function buildShelves(place: PlacePlan, cards: ReadonlyMap<ColumnPlan, number>, moves: readonly FrameMove[]): void {
  const estimates = new Map(place.vpcs.map((vpc) => [vpc, estimateVpc(vpc, cards)]));
  const packed = packRows(place.vpcs, (vpc) => estimates.get(vpc) ?? { width: 0, height: 0 }, sizes.vpcGap, 1.5);
  const rows = arrangeRows(packed, (vpc) => vpc.id, moves);
  place.shelves = rows.map((vpcs, index) => {
    const shelf: ShelfPlan = { place, index, vpcs, tiers: rowsOf(vpcs.flatMap((vpc) => [...vpc.tiers])), lanes: [], rows: [], y: 0, height: 0, right: 0 };
    if (shelf.tiers.length === 0) shelf.tiers = ['private'];
    shelf.lanes = Array.from({ length: Math.max(1, shelf.tiers.length - 1) }, (_, lane): LanePlan => ({
      index: lane, shelf, cards: [], top: newBand(), bottom: newBand(), cardHeight: 0, y: 0, cardY: 0, height: 0,
    }));
    vpcs.forEach((vpc, position) => {
      vpc.shelf = shelf;
      vpc.first = position === 0;
      for (const column of vpc.columns) column.cells = shelf.tiers.map(() => ({ subnets: [], full: [], lines: [] }));
      for (const subnet of vpc.subnets) {
        subnet.row = shelf.tiers.indexOf(subnet.tier);
        subnet.column.cells[subnet.row]?.subnets.push(subnet);
      }
    });
    return shelf;
  });
}
