// One list of entities by id. The same entity delivered twice is joined: the fuller delivery wins, then the later file, and gaps are filled from the others.
import { canonicalJson } from '../base/canonical-json';
import { compareNumber, compareText } from '../base/order';
import type { Placed } from '../model/inventory';
import type { PlacedPage } from './place-pages';
import type { ProblemLog } from './problem-log';
import type { RawObject } from './read-fields';
import { TextTooLong, isObject, list } from './read-fields';

/** Items of one page that share a place; `reservation` is the index of the reservation around instances, or -1. */
export interface ItemGroup {
  readonly placed: PlacedPage;
  readonly pageIndex: number;
  readonly at: Placed;
  readonly items: readonly unknown[];
  readonly reservation: number;
}
export interface Entity {
  readonly id: string;
  readonly account?: string | null;
  readonly region?: string | null;
}
interface Delivery<T> {
  readonly entity: T;
  readonly group: ItemGroup;
  readonly index: number;
}

export const groupsOf = (pages: readonly PlacedPage[]): ItemGroup[] => pages.map((placed, pageIndex) => ({ placed, pageIndex, at: placed, items: placed.page.items, reservation: -1 }));

/** DescribeInstances wraps instances in reservations, which know the owner. */
export function groupsOfReservations(pages: readonly PlacedPage[]): ItemGroup[] {
  const groups: ItemGroup[] = [];
  pages.forEach((placed, pageIndex) => {
    const bare: unknown[] = [];
    placed.page.items.forEach((item, reservation) => {
      if (!isObject(item) || item.Instances === undefined) {
        bare.push(item);
        return;
      }
      const owner = item.OwnerId;
      const at: Placed = typeof owner === 'string' && owner.length === 12 && owner !== placed.account ? { account: owner, region: placed.region } : placed;
      groups.push({ placed, pageIndex, at, items: list(item.Instances), reservation });
    });
    // A page of zero reservations still is an answer, and a group keeps it in the count.
    if (bare.length > 0 || placed.page.items.length === 0) groups.push({ placed, pageIndex, at: placed, items: bare, reservation: -1 });
  });
  return groups;
}

export const pathOf = (group: ItemGroup, index: number): string => (group.reservation < 0 ? `${group.placed.page.path}[${index}]` : `${group.placed.page.path}[${group.reservation}].Instances[${index}]`);

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

export class EntityCollector<T extends Entity> {
  readonly #found = new Map<string, T>();
  // Where each of #found came from, in the same order: looked up only when something comes twice.
  readonly #groups: ItemGroup[] = [];
  readonly #indexes: number[] = [];
  #positions: Map<string, number> | null = null;
  readonly #again = new Map<string, Delivery<T>[]>();
  readonly #log: ProblemLog;

  constructor(log: ProblemLog) {
    this.#log = log;
  }
  add(entity: T, group: ItemGroup, index: number): void {
    const first = this.#found.get(entity.id);
    if (first === undefined) {
      this.#positions?.set(entity.id, this.#groups.length);
      this.#found.set(entity.id, entity);
      this.#groups.push(group);
      this.#indexes.push(index);
      return;
    }
    const deliveries = this.#again.get(entity.id);
    // The same file twice is the usual case, and nothing has to be decided then.
    if (deliveries === undefined && equals(first, entity)) return;
    if (deliveries !== undefined) deliveries.push({ entity, group, index });
    else this.#again.set(entity.id, [this.#delivered(first), { entity, group, index }]);
  }
  /** Every entity once. */
  finish(): Map<string, T> {
    for (const id of this.#again.keys()) this.#found.set(id, this.#join(id));
    return this.#found;
  }
  #delivered(entity: T): Delivery<T> {
    this.#positions ??= new Map(Array.from(this.#found.keys(), (id, position) => [id, position]));
    const position = this.#positions.get(entity.id) ?? 0;
    return { entity, group: this.#groups[position] as ItemGroup, index: this.#indexes[position] as number };
  }
  #join(id: string): T {
    const ranked = (this.#again.get(id) ?? []).map((delivery) => ({ delivery, facts: countFacts(delivery.entity), text: canonicalJson(delivery.entity) }));
    ranked.sort((a, b) => compareNumber(b.facts, a.facts) || compareNumber(b.delivery.group.pageIndex, a.delivery.group.pageIndex) || compareText(a.text, b.text));
    let joined: T | null = null;
    for (const { delivery } of ranked) {
      if (joined === null) {
        joined = delivery.entity;
        continue;
      }
      const filled: { readonly entity: T; readonly differs: boolean } = fill(joined, delivery.entity);
      joined = filled.entity;
      if (filled.differs) this.#log.duplicate(delivery.group.placed.page.file, pathOf(delivery.group, delivery.index), id);
    }
    return joined as T;
  }
}

/** Reads every item of the groups; `onEach` sees the raw item of every entity that was read. */
export function eachEntity<T>(groups: readonly ItemGroup[], idField: string, read: (raw: RawObject, at: Placed) => T | null, log: ProblemLog, onEach: (entity: T, group: ItemGroup, index: number, raw: RawObject) => void): void {
  for (const group of groups) {
    const { items, at } = group;
    const file = group.placed.page.file;
    for (let index = 0; index < items.length; index++) {
      const raw = items[index];
      if (!isObject(raw)) {
        log.itemInvalid(file, pathOf(group, index), { reason: 'shape', field: idField, found: raw === null ? 'null' : Array.isArray(raw) ? 'array' : typeof raw, count: 1 });
        continue;
      }
      try {
        const entity = read(raw, at);
        if (entity !== null) onEach(entity, group, index, raw);
        else log.itemInvalid(file, pathOf(group, index), { reason: 'missing', field: idField, found: '', count: 1 });
      } catch (error) {
        if (!(error instanceof TextTooLong)) throw error;
        log.itemInvalid(file, pathOf(group, index), { reason: 'long', field: idField, found: String(error.length), count: 1 });
      }
    }
  }
}
