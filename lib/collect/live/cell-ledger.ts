// What became of every account × region × resource type: opened when planned, closed when its last call has ended.
import 'server-only';
import { compareAll, compareBy } from '../../base/order';
import type { CoverageCell, CoverageStatus, ResourceType } from '../../model/coverage';
import type { AccountId, RegionName } from '../../model/ids';
import type { CallFailure } from './call-failure';
import { statusOf } from './call-failure';

export interface Place {
  readonly account: AccountId;
  readonly region: RegionName | null;
}
interface Cell extends Place {
  readonly resource: ResourceType;
  count: number;
  pages: number;
  failure: CallFailure | null;
  startedAt: number | null;
  endedAt: number | null;
  closed: boolean;
}

const compareCells = compareAll<CoverageCell>(compareBy((cell) => cell.account ?? ''), compareBy((cell) => cell.region ?? ''), compareBy((cell) => cell.resource));
const iso = (ms: number): string => new Date(ms).toISOString();

export class CellLedger {
  readonly #cells = new Map<string, Cell>();
  readonly #now: () => number;
  readonly #onClosed: (cell: CoverageCell) => void;
  done = 0;
  gaps = 0;
  items = 0;

  constructor(now: () => number, onClosed: (cell: CoverageCell) => void = () => undefined) {
    this.#now = now;
    this.#onClosed = onClosed;
  }
  get total(): number {
    return this.#cells.size;
  }
  plan(place: Place, resources: Iterable<ResourceType>): void {
    for (const resource of resources) this.#cell(place, resource);
  }
  start(place: Place, resource: ResourceType): void {
    this.#cell(place, resource).startedAt ??= this.#now();
  }
  page(place: Place, resource: ResourceType, items: number): void {
    const cell = this.#cell(place, resource);
    cell.pages++;
    cell.count += items;
    cell.endedAt = this.#now();
    this.items += items;
  }
  /** The first failure of a cell explains it. */
  fail(place: Place, resource: ResourceType, failure: CallFailure): void {
    const cell = this.#cell(place, resource);
    if (cell.failure === null) cell.failure = failure;
    cell.endedAt = this.#now();
  }
  close(place: Place, resource: ResourceType): void {
    const cell = this.#cell(place, resource);
    if (cell.closed) return;
    cell.closed = true;
    this.done++;
    if (cell.failure !== null && cell.failure.kind !== 'disabled') this.gaps++;
    this.#onClosed(describe(cell));
  }
  isWhole(place: Place, resource: ResourceType): boolean {
    const cell = this.#cell(place, resource);
    return cell.closed && cell.failure === null;
  }
  /** The scan was stopped: what was not finished says so. */
  closeOpen(failure: CallFailure): void {
    for (const cell of this.#cells.values()) if (!cell.closed) this.closeWith(cell, [cell.resource], failure);
  }
  /** One cell for what is not there or not reachable as a whole. */
  closeWith(place: Place, resources: Iterable<ResourceType>, failure: CallFailure): void {
    for (const resource of resources) {
      this.fail(place, resource, failure);
      this.close(place, resource);
    }
  }
  list(): readonly CoverageCell[] {
    return [...this.#cells.values()].map(describe).sort(compareCells);
  }
  #cell(place: Place, resource: ResourceType): Cell {
    const key = `${place.account}/${place.region ?? '?'}|${resource}`;
    let cell = this.#cells.get(key);
    if (cell === undefined) this.#cells.set(key, (cell = { account: place.account, region: place.region, resource, count: 0, pages: 0, failure: null, startedAt: null, endedAt: null, closed: false }));
    return cell;
  }
}

function describe({ account, region, resource, count, pages, failure, startedAt, endedAt }: Cell): CoverageCell {
  const status: CoverageStatus = failure === null ? 'complete' : pages > 0 ? 'partial' : statusOf(failure);
  return {
    account, region, resource, status, count, code: failure?.code ?? null,
    ...(pages > 0 ? { pages } : {}),
    ...(failure?.requestId ? { requestId: failure.requestId } : {}),
    ...(startedAt === null ? {} : { startedAt: iso(startedAt) }),
    ...(endedAt === null ? {} : { endedAt: iso(endedAt) }),
  };
}
