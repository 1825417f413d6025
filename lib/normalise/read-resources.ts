// The reading of whole resource types: items to entities, with the counts that coverage needs and notes about entities nobody can place.
import type { ResourceType } from '../model/coverage';
import type { Placed } from '../model/inventory';
import type { Entity, ItemGroup } from './collect-entities';
import { EntityCollector, eachEntity, groupsOf } from './collect-entities';
import type { CoverageTally } from './coverage-tally';
import type { PlacedPage } from './place-pages';
import type { ProblemLog } from './problem-log';
import type { RawObject } from './read-fields';

export interface ReadContext {
  readonly pages: ReadonlyMap<ResourceType, readonly PlacedPage[]>;
  /** Accounts that answers came from. */
  readonly accounts: ReadonlySet<string>;
  readonly tally: CoverageTally;
  readonly log: ProblemLog;
}
type Read<T> = (raw: RawObject, at: Placed) => T | null;
type OnEach<T> = (entity: T, group: ItemGroup, index: number, raw: RawObject) => void;

export const pagesOf = (context: ReadContext, resource: ResourceType): readonly PlacedPage[] => context.pages.get(resource) ?? [];

/**
 * Where an entity counts as being: its owner's account when that account was read too. Otherwise the account that saw it (a shared subnet,
 * a shared transit gateway): coverage says what that account's answers hold, and nothing is known about the owner's.
 */
function inKnownAccount<T extends Entity>(entity: T, placed: PlacedPage, accounts: ReadonlySet<string>): T {
  const { account } = entity;
  if (account === placed.account || account === undefined || account === null || placed.account === null || accounts.has(account)) return entity;
  return { ...entity, account: placed.account };
}

/** Reads groups, hands every entity to `onEach` and counts it under `resource`. */
export function readGroups<T extends Entity>(context: ReadContext, resource: ResourceType, groups: readonly ItemGroup[], idField: string, read: Read<T>, onEach: OnEach<T>): void {
  const { tally, log, accounts } = context;
  for (const group of groups) {
    const { placed } = group;
    const settled = placed.account !== null && placed.region !== null;
    let count = 0;
    eachEntity([group], idField, read, log, (found, of, index, raw) => {
      count++;
      const entity = inKnownAccount(found, placed, accounts);
      const place = settled ? placed : { account: placed.account ?? entity.account ?? null, region: placed.region ?? entity.region ?? null };
      tally.add(place, resource, 1, placed.page.complete);
      if (!settled || entity.account !== placed.account || entity.region !== placed.region) notePlace(context, entity, placed);
      onEach(entity, of, index, raw);
    });
    const lost = group.items.length > count;
    if (count === 0 || lost) tally.add(placed, resource, 0, placed.page.complete && !lost, lost ? 'item-invalid' : null);
  }
}

function notePlace({ tally, log }: ReadContext, { account, region }: Entity, placed: PlacedPage): void {
  if (account === undefined || region === undefined) return;
  tally.addPlace({ account, region });
  if (account === null) log.unknownPlace('account-unknown', placed.page.file);
  if (region === null) log.unknownPlace('region-unknown', placed.page.file);
}

export function readEntities<T extends Entity>(context: ReadContext, resource: ResourceType, idField: string, read: Read<T>, onEach?: OnEach<T>): Map<string, T> {
  const collector = new EntityCollector<T>(context.log);
  readGroups(context, resource, groupsOf(pagesOf(context, resource)), idField, read, (entity, group, index, raw) => {
    collector.add(entity, group, index);
    onEach?.(entity, group, index, raw);
  });
  return collector.finish();
}

/** Types of which only the number is of interest. */
export function countResources(context: ReadContext, resources: readonly ResourceType[]): void {
  for (const resource of resources) {
    for (const placed of pagesOf(context, resource)) context.tally.add(placed, resource, placed.page.items.length, placed.page.complete);
  }
}
