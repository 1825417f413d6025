// Prefix lists of both answers, with their entries.
import type { PrefixList } from '../model/inventory';
import { collect, collected, eachEntity, joinCollected } from './collect-entities';
import { prefixListEntries, prefixLists } from './entity-kinds';
import type { PlacedPage } from './place-pages';
import type { ParentsByPlace } from './read-contents';
import { coverContents, noteParent, readContents } from './read-contents';
import { addPrefixListContents } from './read-prefix-list';
import type { ReadContext } from './read-resources';
import { byId, pagesOf, readEach } from './read-resources';

export function readPrefixLists(context: ReadContext): Map<string, PrefixList> {
  const { log, tally } = context;
  const all = pagesOf(context, 'ManagedPrefixLists');
  const service = all.filter((page) => page.reading.otherForm);
  const managed = all.filter((page) => !page.reading.otherForm);
  const parents: ParentsByPlace = new Map();
  const collector = collected<PrefixList>();
  const add = (entity: PrefixList, page: PlacedPage, position: number): void => {
    collect(collector, entity, page, position);
    noteParent(parents, page, entity.id);
  };
  for (const page of managed) noteParent(parents, page, null);
  for (const page of managed) readEach(context, page, prefixLists, add);
  for (const page of service) {
    // The older answer counts only where the newer one is missing, and is never all there is: it leaves the account's own lists out.
    if (tally.has(page, 'ManagedPrefixLists')) eachEntity(page, prefixLists, log, add);
    else readEach(context, { ...page, complete: false }, prefixLists, add);
  }

  const lists = byId(joinCollected(collector, log));
  const known = new Map<string, number>();
  for (const { id, cidrs } of lists.values()) if (cidrs !== null) known.set(id, cidrs.length);
  const contents = readContents(pagesOf(context, 'PrefixListEntries'), prefixListEntries, log);
  addPrefixListContents(lists, [...contents.values()].map(({ parentId, account, region, items }) => ({ id: parentId, account, region, cidrs: items })));
  coverContents(tally, 'PrefixListEntries', parents, contents, known, (place) => tally.isComplete(place, 'ManagedPrefixLists'));
  return lists;
}
