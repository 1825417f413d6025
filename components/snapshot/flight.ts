import { useEffect } from 'react';
import type { ResourceId } from '@/lib/model/ids';

/** Calls from anywhere on the screen to the map's camera. A call made while the map is not on screen is kept until it is. */
const listeners = new Set<(id: ResourceId) => void>();
let waiting: ResourceId | null = null;

export function requestFlight(id: ResourceId): void {
  if (listeners.size === 0) waiting = id;
  for (const listener of listeners) listener(id);
}

export function useFlight(fly: (id: ResourceId) => void): void {
  useEffect(() => {
    listeners.add(fly);
    if (waiting !== null) { const id = waiting; waiting = null; requestAnimationFrame(() => fly(id)); }
    return () => { listeners.delete(fly); };
  }, [fly]);
}
