// Answers about the inside of one parent each (entries of a prefix list; associations, propagations and routes of a transit gateway route table).
// They cover a place only when every parent known there has been answered completely.
import type { ResourceType } from '../model/coverage';
import type { Placed } from '../model/inventory';
import type { CoverageTally } from './coverage-tally';
import { placeKey } from './coverage-tally';
import { eachEntity } from './collect-entities';
import type { EntityKind } from './entity-kinds';
import type { PlacedPage } from './place-pages';
import type { ProblemLog } from './problem-log';

export interface Content<T> extends Placed {
  readonly parentId: string;
  readonly items: T[];
  complete: boolean;
}
/** Parents by the place whose answer listed them. */
export type ParentsByPlace = Map<string, { readonly place: Placed; readonly ids: Set<string> }>;

export function noteParent(parents: ParentsByPlace, place: Placed, id: string | null): void {
  const key = placeKey(place);
  let known = parents.get(key);
  if (known === undefined) parents.set(key, (known = { place, ids: new Set() }));
  if (id !== null) known.ids.add(id);
}

export function readContents<T>(pages: readonly PlacedPage[], kind: EntityKind<T>, log: ProblemLog): Map<string, Content<T>> {
  const contents = new Map<string, Content<T>>();
  for (const page of pages) {
    const { parentId } = page.reading.page;
    if (parentId === null) continue;
    let content = contents.get(parentId);
    if (content === undefined) contents.set(parentId, (content = { parentId, account: page.account, region: page.region, items: [], complete: true }));
    if (!page.complete) content.complete = false;
    const { items } = content;
    eachEntity(page, kind, log, (item) => items.push(item));
  }
  return contents;
}

/** `known`: parents whose content came with themselves, and how much. */
export function coverContents(tally: CoverageTally, resource: ResourceType, parents: ParentsByPlace, contents: ReadonlyMap<string, Content<unknown>>, known: ReadonlyMap<string, number>, parentsComplete: (place: Placed) => boolean): void {
  const placed = new Set<string>();
  for (const { place, ids } of parents.values()) {
    let count = 0;
    let answered = 0;
    let whole = 0;
    for (const id of ids) {
      const content = contents.get(id);
      if (content !== undefined) {
        placed.add(id);
        count += content.items.length;
      }
      else count += known.get(id) ?? 0;
      if (content !== undefined || known.has(id)) answered++;
      if (content?.complete ?? known.has(id)) whole++;
    }
    if (answered > 0 || (ids.size === 0 && parentsComplete(place))) tally.add(place, resource, count, whole === ids.size && parentsComplete(place));
  }
  // Without the list of parents nobody can tell how many more there are.
  for (const content of contents.values()) {
    if (!placed.has(content.parentId)) tally.add(content, resource, content.items.length, false);
  }
}
