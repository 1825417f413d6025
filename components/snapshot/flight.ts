import { useEffect } from 'react';
import type { ResourceId } from '@/lib/model/ids';
import type { ViewState } from '@/lib/view/view-state';

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

type Viewport = ViewState['viewport'];
const lookers = new Set<(viewport: Viewport) => void>();
/** Looks where a saved view looked; `null`: at everything. A map that is not on the screen reads it from the view state when it is. */
export function requestViewport(viewport: Viewport): void {
  for (const look of lookers) look(viewport);
}
export function useViewport(look: (viewport: Viewport) => void): void {
  useEffect(() => {
    lookers.add(look);
    return () => { lookers.delete(look); };
  }, [look]);
}
