// Paged answers: the last page of a chain must not say that another follows. A missing page makes the resource partial, never smaller in silence.
import 'server-only';
import { compareNatural } from '../../base/order';
import type { ImportProblem } from '../../model/problem';
import type { RawPage } from '../../model/raw-inventory';
import { importProblem } from './import-problem';
import type { FoundPage } from './recognise';

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);
// Without the extension `page` sorts before `page-2`.
const stemOf = (file: string): string => file.replace(/\.[A-Za-z0-9]+$/, '');

/** `found` in document order within a file. */
export function findMissingPages(found: readonly FoundPage[]): { readonly pages: readonly RawPage[]; readonly problems: readonly ImportProblem[] } {
  const lastOfChain = new Map<string, FoundPage>();
  const chainOf = ({ page }: FoundPage): string => [folderOf(page.file), page.resource, page.account, page.region, page.parentId].join('\n');
  for (const entry of found) {
    const chain = chainOf(entry);
    const last = lastOfChain.get(chain);
    if (last === undefined || compareNatural(stemOf(entry.page.file), stemOf(last.page.file)) >= 0) lastOfChain.set(chain, entry);
  }
  const problems: ImportProblem[] = [];
  const pages = found.map((entry) => {
    if (!entry.more || lastOfChain.get(chainOf(entry)) !== entry) return entry.page;
    problems.push(importProblem('page-missing', entry.page.file, { path: entry.page.path, params: { resource: entry.page.resource } }));
    return { ...entry.page, complete: false };
  });
  return { pages, problems };
}
