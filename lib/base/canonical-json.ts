import { compareText } from './order';

/**
 * JSON of plain data with sorted object keys and no white space: equal values give equal bytes. `undefined` members are left out.
 * Keys are in code-unit order, after array indices in theirs: JSON.parse gives them back in this very order.
 * Sorted copies first, text afterwards: JSON.stringify is several times slower with a replacer, and a serialiser of our own no faster than that.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

/** The value itself where nothing has to move. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  return Array.isArray(value) ? sortedList(value) : sortedObject(value as Readonly<Record<string, unknown>>);
}

function sortedList(list: readonly unknown[]): readonly unknown[] {
  let copy: unknown[] | null = null;
  for (let i = 0; i < list.length; i++) {
    const item = sorted(list[i]);
    if (copy === null && item !== list[i]) copy = list.slice(0, i);
    copy?.push(item);
  }
  return copy ?? list;
}

function sortedObject(object: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const order = orderOf(Object.keys(object));
  if (order.inOrder && !hasObjects(object, order.keys)) return object;
  const copy: Record<string, unknown> = {};
  for (const key of order.sortedKeys) {
    const member = sorted(object[key]);
    // Assigning to this one would set the prototype.
    if (key === '__proto__') Object.defineProperty(copy, key, { value: member, enumerable: true });
    else copy[key] = member;
  }
  return copy;
}

function hasObjects(object: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  for (const key of keys) {
    const member = object[key];
    if (member !== null && typeof member === 'object') return true;
  }
  return false;
}

interface KeyOrder {
  readonly keys: readonly string[];
  readonly sortedKeys: readonly string[];
  readonly inOrder: boolean;
}
/** Objects come in a few shapes, so the order of their keys is kept, by number of keys; a few per number. */
const known: KeyOrder[][] = [];
const keptPerLength = 8;
const longestKept = 64;

function orderOf(keys: readonly string[]): KeyOrder {
  const candidates = keys.length > longestKept ? undefined : (known[keys.length] ??= []);
  if (candidates !== undefined) for (const candidate of candidates) if (sameKeys(candidate.keys, keys)) return candidate;
  const sortedKeys = [...keys].sort(compareText);
  const order: KeyOrder = { keys, sortedKeys, inOrder: sameKeys(keys, sortedKeys) };
  // Tags have keys of their own in every account: those must not push the product's shapes out.
  if (candidates !== undefined && candidates.length < keptPerLength) candidates.push(order);
  return order;
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
