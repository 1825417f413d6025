// Maps by id in id order, whatever order the lists came in.
import { compareText } from '../base/order';

/** The list itself when it is in order already (the usual case), a sorted copy otherwise. */
export function sortedById<T extends { readonly id: string }>(list: readonly T[]): readonly T[] {
  for (let i = 1; i < list.length; i++) {
    const before = list[i - 1];
    const here = list[i];
    if (before !== undefined && here !== undefined && before.id > here.id) return [...list].sort((a, b) => compareText(a.id, b.id));
  }
  return list;
}

export function indexById<T extends { readonly id: string }>(list: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of sortedById(list)) map.set(item.id, item);
  return map;
}
