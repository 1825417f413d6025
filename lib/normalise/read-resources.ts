// The joining of whole resource types: what was read of every page to entities, with the counts that coverage needs and notes about entities nobody can place.
import type { ResourceType } from '../model/coverage';
import type { Entity } from './collect-entities';
import { collect, collected, eachEntity, joinCollected } from './collect-entities';
import type { CoverageTally } from './coverage-tally';
import type { EntityKind } from './entity-kinds';
import type { PlacedPage } from './place-pages';
import type { ProblemLog } from './problem-log';

export interface ReadContext {
  readonly pages: ReadonlyMap<ResourceType, readonly PlacedPage[]>;
  /** Accounts that answers came from. */
  readonly accounts: ReadonlySet<string>;
  readonly tally: CoverageTally;
  readonly log: ProblemLog;
}
type OnEach<T> = (entity: T, page: PlacedPage, position: number) => void;

export const pagesOf = (context: ReadContext, resource: ResourceType): readonly PlacedPage[] => context.pages.get(resource) ?? [];

/**
 * Where an entity counts as being: its owner's account when that account was read too. Otherwise the account that saw it (a shared subnet,
 * a shared transit gateway): coverage says what that account's answers hold, and nothing is known about the owner's.
 */
function inKnownAccount<T extends Entity>(entity: T, page: PlacedPage, resource: ResourceType, accounts: ReadonlySet<string>): T {
  const { account } = entity;
  if (account === page.account || account === undefined || account === null || page.account === null || accounts.has(account)) return entity;
  return { ...entity, account: page.account, ...(resource === 'Vpcs' ? { sharedBy: account } : {}) };
}

/** Hands every entity of a page to `onEach` and counts it under the kind's resource. */
export function readEach<T extends Entity>(context: ReadContext, page: PlacedPage, kind: EntityKind<T>, onEach: OnEach<T>): void {
  const { tally, log, accounts } = context;
  const { resource } = kind;
  const settled = page.account !== null && page.region !== null;
  const count = eachEntity(page, kind, log, (found, _, position) => {
    const entity = inKnownAccount(found, page, resource, accounts);
    if (!settled) tally.add({ account: page.account ?? entity.account ?? null, region: page.region ?? entity.region ?? null }, resource, 1, page.complete);
    if (!settled || entity.account !== page.account || entity.region !== page.region) notePlace(context, entity, page);
    onEach(entity, page, position);
  });
  if (settled) tally.add(page, resource, count, page.complete);
  const lost = page.reading.readings.length > count;
  if (count === 0 || lost) tally.add(page, resource, 0, page.complete && !lost, lost ? 'item-invalid' : null);
}

function notePlace({ tally, log }: ReadContext, { account, region }: Entity, page: PlacedPage): void {
  if (account === undefined || region === undefined) return;
  tally.addPlace({ account, region });
  if (account === null) log.unknownPlace('account-unknown', page.file);
  if (region === null) log.unknownPlace('region-unknown', page.file);
}

/** Every entity of a kind once, by id. */
export function readEntities<T extends Entity>(context: ReadContext, kind: EntityKind<T>): T[] {
  const collector = collected<T>();
  for (const page of pagesOf(context, kind.resource)) readEach(context, page, kind, (entity, of, position) => collect(collector, entity, of, position));
  return joinCollected(collector, context.log);
}

export const byId = <T extends Entity>(entities: readonly T[]): Map<string, T> => new Map(entities.map((entity) => [entity.id, entity]));

/** Types of which only the number is of interest. */
export function countResources(context: ReadContext, resources: readonly ResourceType[]): void {
  for (const resource of resources) {
    for (const page of pagesOf(context, resource)) context.tally.add(page, resource, page.reading.itemCount, page.complete);
  }
}
