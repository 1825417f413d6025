import { useSyncExternalStore } from 'react';

/** Whether the tour is shown: the help opens it again, the screen shows it. */
let open = false;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void): (() => void) => { listeners.add(listener); return () => listeners.delete(listener); };
const key = 'eni-lens.tour';

export function setTourOpen(next: boolean): void {
  open = next;
  for (const listener of listeners) listener();
  if (!next) try { localStorage.setItem(key, 'seen'); } catch { /* private windows see it again */ }
}
export const useTourOpen = (): boolean => useSyncExternalStore(subscribe, () => open, () => false);

/** For a person who has not seen it and came to look around: an address that shows something in particular is not interrupted. */
export function isFirstRun(): boolean {
  try {
    return localStorage.getItem(key) === null && !navigator.webdriver && location.search === '';
  } catch {
    return false;
  }
}
