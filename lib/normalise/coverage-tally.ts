// Counts what was read per account, region and resource type, and turns the counts into coverage cells.
import { compareAll, compareBy } from '../base/order';
import type { CoverageCell, CoverageStatus, ResourceType } from '../model/coverage';
import { coreResourceTypes } from '../model/coverage';
import type { Placed } from '../model/inventory';

interface Cell extends Placed {
  readonly resource: ResourceType;
  count: number;
  status: CoverageStatus;
  code: string | null;
  /** What the collector says beyond that, taken over as it is. */
  collected?: Pick<CoverageCell, 'pages' | 'requestId' | 'startedAt' | 'endedAt'>;
}
const collectedOf = ({ account: _a, region: _r, resource: _t, status: _s, count: _n, code: _c, ...rest }: CoverageCell): Pick<CoverageCell, 'pages' | 'requestId' | 'startedAt' | 'endedAt'> => rest;
export const placeKey = (place: Placed): string => `${place.account ?? '?'}/${place.region ?? '?'}`;
const cellKey = (place: Placed, resource: ResourceType): string => `${placeKey(place)}|${resource}`;
const compareCells = compareAll<CoverageCell>(compareBy((cell) => cell.account ?? ''), compareBy((cell) => cell.region ?? ''), compareBy((cell) => cell.resource));

export class CoverageTally {
  readonly #cells = new Map<string, Cell>();
  readonly #places = new Map<string, Placed>();
  // Thousands of items in a row belong to the same cell.
  #lastPlace: Placed | null = null;
  #lastCell: Cell | null = null;

  /** Adds to a cell; one incomplete answer makes it partial for good. */
  add(place: Placed, resource: ResourceType, count: number, complete: boolean, code: string | null = null): void {
    const cell = place === this.#lastPlace && this.#lastCell?.resource === resource ? this.#lastCell : this.#open(place, resource);
    cell.count += count;
    if (!complete) {
      cell.status = 'partial';
      cell.code ??= code;
    }
  }
  #open(place: Placed, resource: ResourceType): Cell {
    this.addPlace(place);
    const key = cellKey(place, resource);
    let cell = this.#cells.get(key);
    if (cell === undefined) this.#cells.set(key, (cell = { account: place.account, region: place.region, resource, count: 0, status: 'complete', code: null }));
    this.#lastPlace = place;
    this.#lastCell = cell;
    return cell;
  }
  isComplete(place: Placed, resource: ResourceType): boolean {
    return this.#cells.get(cellKey(place, resource))?.status === 'complete';
  }
  has(place: Placed, resource: ResourceType): boolean {
    return this.#cells.has(cellKey(place, resource));
  }
  /** A place that has data: what is missing there is listed. */
  addPlace(place: Placed): void {
    const key = placeKey(place);
    if (!this.#places.has(key)) this.#places.set(key, { account: place.account, region: place.region });
  }
  places(): Iterable<Placed> {
    return this.#places.values();
  }
  /** A region that the account has not enabled has one cell that says so; nothing is missing there. */
  #isDisabled(place: Placed): boolean {
    return this.#cells.get(cellKey(place, 'Regions'))?.status === 'disabled';
  }
  /** Cells in order. `decided` are those that the collector knows better (denied, throttled …); they keep the counts of the pages. */
  finish(decided: readonly CoverageCell[]): readonly CoverageCell[] {
    for (const cell of decided) {
      const key = cellKey(cell, cell.resource);
      const tallied = this.#cells.get(key);
      const count = Math.max(cell.count, tallied?.count ?? 0);
      // Everything arrived, but not everything could be read.
      const { status, code } = cell.status === 'complete' && tallied?.status === 'partial' ? tallied : cell;
      this.addPlace(cell);
      this.#cells.set(key, { account: cell.account, region: cell.region, resource: cell.resource, count, status, code, collected: collectedOf(cell) });
    }
    for (const place of this.#places.values()) {
      if (this.#isDisabled(place)) continue;
      for (const resource of coreResourceTypes) {
        if (!this.has(place, resource)) this.#cells.set(cellKey(place, resource), { account: place.account, region: place.region, resource, count: 0, status: 'not-provided', code: null });
      }
    }
    return [...this.#cells.values()].map(({ account, region, resource, status, count, code, collected }): CoverageCell => ({ account, region, resource, status, count, code, ...collected })).sort(compareCells);
  }
}
