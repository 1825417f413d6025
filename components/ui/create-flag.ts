import { useSyncExternalStore } from 'react';

export interface Flag { set(next: boolean): void; readonly use: () => boolean }

/** A yes or no of the page that parts far from each other read and set; `false` at first. `use` is a hook. */
export function createFlag(): Flag {
  let value = false;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void): (() => void) => { listeners.add(listener); return () => listeners.delete(listener); };
  const get = (): boolean => value;
  return { set(next) { value = next; for (const listener of listeners) listener(); }, use: () => useSyncExternalStore(subscribe, get, () => false) };
}
