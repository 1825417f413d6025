// One raw item to its entity, or to the reason why there is none.
import type { Placed } from '../model/inventory';
import type { InvalidItem } from './problem-log';
import type { RawObject } from './read-fields';
import { ItemTooLarge, isObject } from './read-fields';

/** An item that nothing could be read from. */
export class Unreadable {
  constructor(readonly why: InvalidItem) {}
}

const typeName = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
export const missingItem = (field: string, count = 1): InvalidItem => ({ reason: 'missing', field, found: '', count });

export function readItem<T>(raw: unknown, at: Placed, idField: string, read: (raw: RawObject, at: Placed) => T | null): T | Unreadable {
  if (!isObject(raw)) return new Unreadable({ reason: 'shape', field: idField, found: typeName(raw), count: 1 });
  try {
    return read(raw, at) ?? new Unreadable(missingItem(idField));
  } catch (error) {
    if (!(error instanceof ItemTooLarge)) throw error;
    return new Unreadable({ reason: error.reason, field: idField, found: String(error.amount), count: 1 });
  }
}
