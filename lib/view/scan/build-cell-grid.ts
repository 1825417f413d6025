// The grid of a scan: a row for each account and region, a column for each resource type, and the list of what was not read.
import { compareAll, compareBy, compareText } from '../../base/order';
import { coverageStatuses, resourceTypes, type CoverageStatus, type ResourceType } from '../../model/coverage';

export interface GridCell {
  readonly account: string | null;
  readonly region: string | null;
  readonly resource: ResourceType;
  readonly status: CoverageStatus;
  readonly count: number;
  readonly code: string | null;
}
export interface GridRow {
  readonly key: string;
  readonly account: string | null;
  readonly region: string | null;
  /** In the order of the columns; `null`: not asked yet. */
  readonly cells: readonly (GridCell | null)[];
  readonly read: number;
  readonly gaps: readonly GridCell[];
}
/** Cells of one place with the same status and code: what one sentence says together. */
export interface GapGroup {
  readonly key: string;
  readonly status: CoverageStatus;
  readonly code: string | null;
  readonly places: readonly string[];
  readonly resources: readonly ResourceType[];
  readonly cells: number;
}
export interface CellGrid {
  readonly columns: readonly ResourceType[];
  readonly rows: readonly GridRow[];
  /** Places that are not enabled in their account: a fact, in no other count. */
  readonly disabled: readonly string[];
  readonly manyAccounts: boolean;
  readonly total: number;
  readonly read: number;
  readonly byStatus: Readonly<Partial<Record<CoverageStatus, number>>>;
  readonly gaps: readonly GapGroup[];
}
const position = new Map(resourceTypes.map((resource, index) => [resource, index]));
const placeOf = (cell: GridCell): string => [cell.account ?? '', cell.region ?? ''].join('/');
const order = compareAll<GridRow>(compareBy((row) => row.account ?? ''), compareBy((row) => row.region ?? ''));

export function buildCellGrid(all: readonly GridCell[]): CellGrid {
  const cells = all.filter((cell) => cell.status !== 'disabled');
  const accounts = new Set(all.map((cell) => cell.account));
  const columns = [...new Set(cells.map((cell) => cell.resource))].sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0));
  const byPlace = new Map<string, Map<ResourceType, GridCell>>();
  const byStatus: Partial<Record<CoverageStatus, number>> = {};
  for (const cell of cells) {
    const place = byPlace.get(placeOf(cell)) ?? new Map<ResourceType, GridCell>();
    byPlace.set(placeOf(cell), place.set(cell.resource, cell));
  }
  const rows: GridRow[] = [];
  for (const [key, place] of byPlace) {
    const [first] = place.values();
    const known = [...place.values()];
    for (const cell of known) byStatus[cell.status] = (byStatus[cell.status] ?? 0) + 1;
    rows.push({
      key, account: first?.account ?? null, region: first?.region ?? null, cells: columns.map((column) => place.get(column) ?? null), read: known.filter((cell) => cell.status === 'complete').length,
      gaps: known.filter(isGap).sort((a, b) => (position.get(a.resource) ?? 0) - (position.get(b.resource) ?? 0)),
    });
  }
  rows.sort(order);
  const disabled = [...new Set(all.filter((cell) => cell.status === 'disabled').map((cell) => placeName(cell, accounts.size > 1)))].sort(compareText);
  return {
    columns, rows, disabled, manyAccounts: accounts.size > 1, total: rows.reduce((sum, row) => sum + row.cells.filter((cell) => cell !== null).length, 0), read: byStatus.complete ?? 0, byStatus, gaps: groupGaps(rows, accounts.size > 1),
  };
}

const isGap = (cell: GridCell): boolean => cell.status !== 'complete';
const placeName = ({ account, region }: Pick<GridCell, 'account' | 'region'>, manyAccounts: boolean): string => [manyAccounts ? account : null, region].filter((part) => part !== null).join(' ');

function groupGaps(rows: readonly GridRow[], manyAccounts: boolean): GapGroup[] {
  const groups = new Map<string, { status: CoverageStatus; code: string | null; places: Set<string>; resources: Set<ResourceType>; cells: number }>();
  for (const row of rows) {
    const place = placeName(row, manyAccounts);
    for (const cell of row.gaps) {
      const key = `${cell.status}|${cell.code ?? ''}|${cell.resource}`;
      const group = groups.get(key) ?? { status: cell.status, code: cell.code, places: new Set(), resources: new Set([cell.resource]), cells: 0 };
      group.places.add(place);
      group.cells++;
      groups.set(key, group);
    }
  }
  // The same types are often missing at the same places for the same reason.
  const merged = new Map<string, GapGroup & { readonly resources: ResourceType[] }>();
  for (const group of groups.values()) {
    const places = [...group.places].sort(compareText);
    const key = `${group.status}|${group.code ?? ''}|${places.join()}`;
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { key, status: group.status, code: group.code, places, resources: [...group.resources], cells: group.cells });
    else {
      known.resources.push(...group.resources);
      merged.set(key, { ...known, cells: known.cells + group.cells });
    }
  }
  return [...merged.values()]
    .map((group) => ({ ...group, resources: [...group.resources].sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0)) }))
    .sort((a, b) => coverageStatuses.indexOf(a.status) - coverageStatuses.indexOf(b.status) || b.cells - a.cells || compareText(a.key, b.key));
}
