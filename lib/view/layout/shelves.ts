// Packing: frames fill shelves, in order, to about 3:2. Only structure decides (zones, tiers, cards), never exact ENI counts, so one more ENI keeps the picture.
import { rowsOf } from './places';
import type { ColumnPlan, LanePlan, PlacePlan, ShelfPlan, VpcPlan } from './plan';
import { sizes, slotsWidth } from './sizes';
import { newBand } from './tracks';

interface Estimate { readonly width: number; readonly height: number }

/** Greedy rows no wider than the target. */
export function packRows<T>(items: readonly T[], estimate: (item: T) => Estimate, gap: number, ratio: number): T[][] {
  let area = 0;
  let widest = 0;
  for (const item of items) {
    const { width, height } = estimate(item);
    area += (width + gap) * (height + gap);
    widest = Math.max(widest, width);
  }
  const target = Math.max(widest, Math.sqrt(area * ratio) * 1.08);
  const rows: T[][] = [];
  let used = 0;
  for (const item of items) {
    const { width } = estimate(item);
    const row = rows.at(-1);
    if (row !== undefined && used + gap + width <= target) {
      row.push(item);
      used += gap + width;
    } else {
      rows.push([item]);
      used = width;
    }
  }
  return rows;
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

export function buildShelves(place: PlacePlan, cards: ReadonlyMap<ColumnPlan, number>): void {
  const estimates = new Map(place.vpcs.map((vpc) => [vpc, estimateVpc(vpc, cards)]));
  const rows = packRows(place.vpcs, (vpc) => estimates.get(vpc) ?? { width: 0, height: 0 }, sizes.vpcGap, 1.5);
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
        subnet.row = shelf.tiers.indexOf(subnet.node.tier);
        subnet.column.cells[subnet.row]?.subnets.push(subnet);
      }
    });
    return shelf;
  });
}
