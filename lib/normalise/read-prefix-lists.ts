// Prefix lists of both answers, with their entries.
import type { PrefixList } from '../model/inventory';
import type { ItemGroup } from './collect-entities';
import { EntityCollector, eachEntity, groupsOf } from './collect-entities';
import type { ParentsByPlace } from './read-contents';
import { coverContents, noteParent, readContents } from './read-contents';
import { text } from './read-fields';
import { addPrefixListContents, isServicePrefixList, readPrefixList } from './read-prefix-list';
import type { ReadContext } from './read-resources';
import { pagesOf, readGroups } from './read-resources';

export function readPrefixLists(context: ReadContext): Map<string, PrefixList> {
  const { log, tally } = context;
  const all = groupsOf(pagesOf(context, 'ManagedPrefixLists'));
  const service = all.filter((group) => group.items.some(isServicePrefixList));
  const managed = all.filter((group) => !service.includes(group));
  const parents: ParentsByPlace = new Map();
  const collector = new EntityCollector<PrefixList>(log);
  for (const group of managed) noteParent(parents, group.at, null);
  readGroups(context, 'ManagedPrefixLists', managed, 'PrefixListId', readPrefixList, (entity, group, index) => {
    collector.add(entity, group, index);
    noteParent(parents, group.at, entity.id);
  });
  for (const group of service) {
    const add = (entity: PrefixList, of: ItemGroup, index: number): void => {
      collector.add(entity, of, index);
      noteParent(parents, group.at, entity.id);
    };
    // The older answer counts only where the newer one is missing, and is never all there is: it leaves the account's own lists out.
    if (tally.has(group.at, 'ManagedPrefixLists')) eachEntity([group], 'PrefixListId', readPrefixList, log, add);
    else readGroups(context, 'ManagedPrefixLists', [{ ...group, placed: { ...group.placed, page: { ...group.placed.page, complete: false } } }], 'PrefixListId', readPrefixList, add);
  }

  const lists = collector.finish();
  const known = new Map<string, number>();
  for (const { id, cidrs } of lists.values()) if (cidrs !== null) known.set(id, cidrs.length);
  const contents = readContents(groupsOf(pagesOf(context, 'PrefixListEntries')), 'Cidr', (raw) => text(raw.Cidr), log);
  addPrefixListContents(lists, [...contents.values()].map(({ parentId, account, region, items }) => ({ id: parentId, account, region, cidrs: items })));
  coverContents(tally, 'PrefixListEntries', parents, contents, known, (place) => tally.isComplete(place, 'ManagedPrefixLists'));
  return lists;
}
