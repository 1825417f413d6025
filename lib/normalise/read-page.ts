// What is kept of one raw page: its facts, hints about where it is from, and one reading for each item. The page itself can be forgotten after that.
import type { NetworkInterface, Placed } from '../model/inventory';
import type { RawPage } from '../model/raw-inventory';
import type { EntityKind } from './entity-kinds';
import { flatRules, lookupKind } from './entity-kinds';
import type { PlaceHints } from './place-hints';
import { noHints, readHints } from './place-hints';
import type { RawObject } from './read-fields';
import type { NestedReading } from './read-instance-page';
import { readInstancePage } from './read-instance-page';
import { Unreadable, readItem } from './read-item';
import { isCompleteInterface } from './read-network-interface';
import { isServicePrefixList } from './read-prefix-list';
import { isFlatRule } from './read-security-group';

export interface PageReading {
  readonly page: Omit<RawPage, 'items'>;
  readonly hints: PlaceHints;
  readonly itemCount: number;
  /** An entity or an `Unreadable` for each item; entities are in the place that the page itself states. */
  readonly readings: readonly unknown[];
  /** True for the older or flat form of an answer (service prefix lists, security group rules). */
  readonly otherForm: boolean;
  readonly secrets: number;
  /** Instances stand in reservations: index of the reservation (-1: none) and index inside, for each reading. */
  readonly reservations: readonly number[] | null;
  readonly indexes: readonly number[] | null;
  /** What instances say about their interfaces, by position, where the interfaces' own answers left something open. */
  readonly nested: ReadonlyMap<number, NestedReading> | null;
}

function isOtherForm({ resource, items }: RawPage): boolean {
  return (resource === 'SecurityGroups' && items.some(isFlatRule)) || (resource === 'ManagedPrefixLists' && items.some(isServicePrefixList));
}

function readItems(items: readonly unknown[], at: Placed, { idField, read, countSecrets }: EntityKind<unknown>): { readings: unknown[]; secrets: number } {
  const readings: unknown[] = [];
  let secrets = 0;
  for (const raw of items) {
    const reading = readItem(raw, at, idField, read);
    readings.push(reading);
    if (countSecrets !== null && !(reading instanceof Unreadable)) secrets += countSecrets(raw as RawObject);
  }
  return { readings, secrets };
}

/** What the pages of one import share while they are read. */
export interface ReadingSession {
  /** Ids of interfaces whose own answers leave nothing open: pages of instances are read with less where it has an id. */
  readonly completeInterfaces: Set<string>;
}

function noteInterfaces(readings: readonly unknown[], completeInterfaces: Set<string>): void {
  for (const reading of readings) if (!(reading instanceof Unreadable) && isCompleteInterface(reading as NetworkInterface)) completeInterfaces.add((reading as NetworkInterface).id);
}

export function readPage(raw: RawPage, session: ReadingSession): PageReading {
  const { resource, account, region, file, path, parentId, complete, items } = raw;
  const page = { resource, account, region, file, path, parentId, complete };
  const hints = account !== null && region !== null ? noHints : readHints(raw);
  if (resource === 'Instances') return { page, hints, itemCount: items.length, otherForm: false, ...readInstancePage(items, page, session.completeInterfaces) };
  const otherForm = isOtherForm(raw);
  const kind = otherForm && resource === 'SecurityGroups' ? (flatRules as EntityKind<unknown>) : lookupKind(resource);
  const { readings, secrets } = kind === undefined ? { readings: [], secrets: 0 } : readItems(items, page, kind);
  if (resource === 'NetworkInterfaces') noteInterfaces(readings, session.completeInterfaces);
  return { page, hints, itemCount: items.length, otherForm, readings, secrets, reservations: null, indexes: null, nested: null };
}

export function pathOf({ page, reservations, indexes }: PageReading, position: number): string {
  const reservation = reservations?.[position] ?? -1;
  const index = indexes?.[position] ?? position;
  return reservation < 0 ? `${page.path}[${index}]` : `${page.path}[${reservation}].Instances[${index}]`;
}
