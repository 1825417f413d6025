// Paged answers: the last page of a chain must not say that another follows. A missing page makes the resource partial, never smaller in silence.
import 'server-only';
import { compareNatural } from '../../base/order';
import type { ImportProblem } from '../../model/problem';
import type { RawPage } from '../../model/raw-inventory';
import { importProblem } from './import-problem';

/** A page without its items. */
export interface PageEnd {
  readonly page: Omit<RawPage, 'items'>;
  /** The answer said that another page follows. */
  readonly more: boolean;
  /** Position in the order of reading. */
  readonly position: number;
}

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);
// Without the extension `page` sorts before `page-2`.
const stemOf = (file: string): string => file.replace(/\.[A-Za-z0-9]+$/, '');

/** `ends` in document order within a file. Answers the positions of pages that another one should have followed. */
export function findMissingPages(ends: readonly PageEnd[]): { readonly incomplete: ReadonlySet<number>; readonly problems: readonly ImportProblem[] } {
  const lastOfChain = new Map<string, PageEnd>();
  for (const end of ends) {
    const { page } = end;
    const chain = [folderOf(page.file), page.resource, page.account, page.region, page.parentId].join('\n');
    const last = lastOfChain.get(chain);
    if (last === undefined || compareNatural(stemOf(page.file), stemOf(last.page.file)) >= 0) lastOfChain.set(chain, end);
  }
  const incomplete = new Set<number>();
  for (const { more, position } of lastOfChain.values()) if (more) incomplete.add(position);
  const problems = ends.filter(({ position }) => incomplete.has(position)).map(({ page }) => importProblem('page-missing', page.file, { path: page.path, params: { resource: page.resource } }));
  return { incomplete, problems };
}
