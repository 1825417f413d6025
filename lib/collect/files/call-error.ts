// What the collection script writes in place of an answer that it did not get. It becomes a coverage cell, so that the gap is shown with its cause.
import 'server-only';
import type { CoverageCell, ResourceType } from '../../model/coverage';
import { resourceTypes } from '../../model/coverage';
import type { RawPage } from '../../model/raw-inventory';
import { failureOf, statusOf } from '../live/call-failure';
import type { PathPlace } from './path-place';
import { isAccountId, isRegionName } from './path-place';

const member = 'eniLensCallError';
const known: ReadonlySet<string> = new Set(resourceTypes);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const isCallError = (value: Readonly<Record<string, unknown>>): boolean => Object.hasOwn(value, member);

/** `null`: not the shape that the script writes. */
export function readCallError(value: Readonly<Record<string, unknown>>, place: PathPlace): CoverageCell | null {
  const said = value[member];
  if (typeof said !== 'object' || said === null) return null;
  const { resource, account, region, code } = said as Readonly<Record<string, unknown>>;
  if (!known.has(text(resource)) || !/^[A-Za-z][A-Za-z0-9._-]{0,79}$/.test(text(code))) return null;
  return {
    account: isAccountId(text(account)) ? text(account) : place.account, region: isRegionName(text(region)) ? text(region) : place.region,
    resource: resource as ResourceType, status: statusOf(failureOf(text(code))), count: 0, code: text(code),
  };
}

const keyOf = ({ account, region, resource }: Pick<CoverageCell, 'account' | 'region' | 'resource'>): string => `${account}/${region}|${resource}`;

/** One cell for each type; where other calls of the same type were answered it is a part. */
export function joinCallErrors(cells: readonly CoverageCell[], pages: readonly Omit<RawPage, 'items'>[]): readonly CoverageCell[] {
  if (cells.length === 0) return cells;
  const answered = new Set(pages.map(keyOf));
  const joined = new Map<string, CoverageCell>();
  for (const cell of cells) if (!joined.has(keyOf(cell))) joined.set(keyOf(cell), answered.has(keyOf(cell)) ? { ...cell, status: 'partial' } : cell);
  return [...joined.values()];
}
