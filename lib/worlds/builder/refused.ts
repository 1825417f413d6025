import type { CoverageCell, CoverageStatus, ResourceType } from '../../model/coverage';
import type { Json } from './permissions';
import type { WorldBuilder } from './world-builder';

const cells = (status: CoverageStatus, code: string, resources: readonly ResourceType[]): readonly CoverageCell[] =>
  resources.map((resource) => ({ account: '123456789012', region: 'us-east-1', resource, status, count: 0, code }));

/** Calls that IAM did not allow, in the usual place of made worlds. */
export const refused = (...resources: readonly ResourceType[]): readonly CoverageCell[] => cells('denied', 'UnauthorizedOperation', resources);
/** Calls that stopped before their last page. */
export const cutShort = (...resources: readonly ResourceType[]): readonly CoverageCell[] => cells('partial', 'RequestLimitExceeded', resources);

/** Leaves route tables out, as if they had been on the page that did not come. */
export function forgetTables(w: WorldBuilder, ...names: readonly string[]): void {
  const tables = w.list('RouteTables');
  const kept = tables.filter((table) => !names.includes(String((table['Tags'] as Json[])[0]?.['Value'])));
  if (kept.length !== tables.length - names.length) throw new Error(`not all of ${names.join(', ')} are tables`);
  tables.splice(0, tables.length, ...kept);
}
