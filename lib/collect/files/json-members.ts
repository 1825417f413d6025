// What is known about names of members before a file is read: which hold items, which shape the objects below them have, where each value goes.
import 'server-only';
import type { ItemShape } from './item-shapes';
import { itemShapes, looseShape, outlineShapes } from './item-shapes';
import { KeyTable, keyRoom, read, secret, unread } from './json-keys';

export interface JsonNames {
  readonly read: readonly string[];
  readonly secret: readonly string[];
  readonly isItemKey: (name: string) => boolean;
}
/** By number of a name, plus one: the objects below no name at all come first. */
export interface JsonMembers {
  readonly keys: KeyTable;
  readonly itemKeys: Uint8Array;
  readonly shapes: readonly ItemShape[];
  readonly shapeOf: Uint8Array;
  readonly outlineOf: Uint8Array;
  /** Per shape and number of a name: place among the values, or -1. */
  readonly fieldAt: readonly Int8Array[];
  /** Interfaces inside of instances. */
  readonly nested: number;
  readonly forbidden: number;
}

export function createMembers(names: JsonNames): JsonMembers {
  const keys = new KeyTable();
  const number = (name: string): number => keys.intern(name, unread) as number;
  const itemKeys = new Uint8Array(keyRoom + 1);
  for (const name of names.read) itemKeys[(keys.intern(name, read) as number) + 1] = names.isItemKey(name) ? 1 : 0;
  for (const name of names.secret) keys.intern(name, secret);
  const shapes: ItemShape[] = [looseShape];
  const fieldAt: Int8Array[] = [new Int8Array(keyRoom).fill(-1)];
  const addShapes = (list: readonly ItemShape[]): Uint8Array => {
    const shapeOf = new Uint8Array(keyRoom + 1);
    for (const shape of list) {
      const places = new Int8Array(keyRoom).fill(-1);
      shape.fields.forEach((field, at) => (places[number(field)] = at));
      for (const name of shape.under) shapeOf[number(name) + 1] = shapes.length;
      shapes.push(shape);
      fieldAt.push(places);
    }
    return shapeOf;
  };
  const shapeOf = addShapes(itemShapes);
  const outlineOf = addShapes(outlineShapes);
  const members: JsonMembers = { keys, itemKeys, shapes, shapeOf, outlineOf, fieldAt, nested: number('NetworkInterfaces'), forbidden: number('__proto__') };
  keys.settle();
  return members;
}
