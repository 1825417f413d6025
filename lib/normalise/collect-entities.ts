// One list of entities by id. The same entity delivered twice is joined: the fuller delivery wins, then the later file, and gaps are filled from the others.
import { canonicalJson } from '../base/canonical-json';
import { compareNumber, compareText } from '../base/order';
import type { EntityKind } from './entity-kinds';
import type { PlacedPage } from './place-pages';
import type { ProblemLog } from './problem-log';
import { Unreadable } from './read-item';
import { pathOf } from './read-page';
import { sortById } from './sort-by-id';

export interface Entity {
  readonly id: string;
  readonly account?: string | null;
  readonly region?: string | null;
}
interface Delivery<T> {
  readonly entity: T;
  /** Position among all deliveries of the list. */
  readonly place: number;
  readonly page: PlacedPage;
  readonly position: number;
}

const isFilled = (value: unknown): boolean => {
  if (value === null || value === undefined || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== 'object' || Object.keys(value).length > 0;
};
function countFacts(value: unknown): number {
  if (!isFilled(value)) return 0;
  return typeof value === 'object' ? Object.values(value as object).reduce<number>((sum, member) => sum + countFacts(member), 0) : 1;
}

/** Structural equality of two readings of one type: their fields are in the same order. */
function equals(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const left = Object.entries(a);
  const right = b as Readonly<Record<string, unknown>>;
  return left.length === Object.keys(right).length && left.every(([field, value]) => equals(value, right[field]));
}

/** `into` with its empty fields taken from `from`, and whether the two contradict each other. Two accounts may see one shared thing: that is no contradiction. */
function fill<T extends Entity>(into: T, from: T): { readonly entity: T; readonly differs: boolean } {
  const result = { ...into } as unknown as Record<string, unknown>;
  let differs = false;
  for (const [field, value] of Object.entries(from)) {
    if (!isFilled(value)) continue;
    if (!isFilled(result[field])) result[field] = value;
    else if (field !== 'account' && field !== 'region' && canonicalJson(result[field]) !== canonicalJson(value)) differs = true;
  }
  return { entity: result as unknown as T, differs };
}

/** What was delivered so far, in order, and where each came from. */
export interface Collected<T> {
  readonly entities: T[];
  readonly pages: PlacedPage[];
  readonly positions: number[];
}
export const collected = <T>(): Collected<T> => ({ entities: [], pages: [], positions: [] });

export function collect<T>(into: Collected<T>, entity: T, page: PlacedPage, position: number): void {
  into.entities.push(entity);
  into.pages.push(page);
  into.positions.push(position);
}

/** Every entity once, by id. */
export function joinCollected<T extends Entity>({ entities, pages, positions }: Collected<T>, log: ProblemLog): T[] {
  const { sorted, repeated } = sortById(entities);
  if (repeated.length === 0) return sorted;
  const places = new Map(entities.map((entity, place) => [entity, place]));
  const joined = new Map<T, readonly Delivery<T>[]>();
  for (let at = 0; at < repeated.length; ) {
    const from = (repeated[at] as number) - 1;
    let to = from + 1;
    for (; repeated[at] === to; at++) to++;
    const deliveries = differing(sorted.slice(from, to), (entity) => {
      const place = places.get(entity) ?? 0;
      return { entity, place, page: pages[place] as PlacedPage, position: positions[place] as number };
    });
    if (deliveries.length > 0) joined.set(sorted[from] as T, deliveries);
  }
  const again = new Set(repeated);
  const kept = sorted.filter((_, position) => !again.has(position));
  if (joined.size === 0) return kept;
  // In the order in which they came, because a file's notes are listed up to a number.
  const inOrder = [...joined].sort(([, a], [, b]) => compareNumber(a[1]?.place ?? 0, b[1]?.place ?? 0));
  const results = new Map(inOrder.map(([first, deliveries]) => [first, join(deliveries, log)]));
  return kept.map((entity) => results.get(entity) ?? entity);
}

/** The first and everything from where something differs; nothing when all are equal, which is the usual case (the same file twice). */
function differing<T>(delivered: readonly T[], deliveryOf: (entity: T) => Delivery<T>): readonly Delivery<T>[] {
  const first = delivered[0] as T;
  const from = delivered.findIndex((entity) => !equals(first, entity));
  return from < 0 ? [] : [first, ...delivered.slice(from)].map(deliveryOf);
}

function join<T extends Entity>(deliveries: readonly Delivery<T>[], log: ProblemLog): T {
  const ranked = deliveries.map((delivery) => ({ delivery, facts: countFacts(delivery.entity), text: canonicalJson(delivery.entity) }));
  ranked.sort((a, b) => compareNumber(b.facts, a.facts) || compareNumber(b.delivery.page.order, a.delivery.page.order) || compareText(a.text, b.text));
  let joined: T | null = null;
  for (const { delivery } of ranked) {
    if (joined === null) {
      joined = delivery.entity;
      continue;
    }
    const filled: { readonly entity: T; readonly differs: boolean } = fill(joined, delivery.entity);
    joined = filled.entity;
    if (filled.differs) log.duplicate(delivery.page.file, pathOf(delivery.page.reading, delivery.position), delivery.entity.id);
  }
  return joined as T;
}

/** Hands over every entity of a page, in the page's place, and notes the items that are none. Answers how many there were. */
export function eachEntity<T>(page: PlacedPage, kind: EntityKind<T>, log: ProblemLog, onEach: (entity: T, page: PlacedPage, position: number) => void): number {
  const { reading, file } = page;
  const stated = reading.page.account !== null && reading.page.region !== null;
  // Written by the reader of the same kind.
  const readings = reading.readings as readonly (T | Unreadable)[];
  let count = 0;
  for (let position = 0; position < readings.length; position++) {
    const entity = readings[position] as T | Unreadable;
    if (entity instanceof Unreadable) {
      log.itemInvalid(file, pathOf(reading, position), entity.why);
      continue;
    }
    count++;
    if (!stated) kind.place(entity, page);
    onEach(entity, page, position);
  }
  return count;
}
