import { useSyncExternalStore } from 'react';

/** Whether the tree beside the map is open: a button on the map and a skip link open it, neither knows the other. */
let open = false;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void): (() => void) => { listeners.add(listener); return () => listeners.delete(listener); };

export function setTreeOpen(next: boolean): void { open = next; for (const listener of listeners) listener(); }
export const useTreeOpen = (): boolean => useSyncExternalStore(subscribe, () => open, () => false);
