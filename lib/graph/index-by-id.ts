// Maps by id in id order, whatever order the lists came in.
import { compareText } from '../base/order';

/** The list itself when it is in order already, each id once (the usual case); otherwise a sorted copy with the last of each id. */
export function sortedById<T extends { readonly id: string }>(list: readonly T[]): readonly T[] {
  for (let i = 1; i < list.length; i++) {
    if (!inOrder(list[i - 1] as T, list[i] as T)) return [...new Map([...list].sort((a, b) => compareText(a.id, b.id)).map((item) => [item.id, item])).values()];
  }
  return list;
}

const inOrder = (before: { readonly id: string }, here: { readonly id: string }): boolean => before.id < here.id;

export function indexById<T extends { readonly id: string }>(list: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of sortedById(list)) map.set(item.id, item);
  return map;
}
