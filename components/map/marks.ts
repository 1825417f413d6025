import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ResourceId } from '@/lib/model/ids';

/** What is emphasised on the map. A small store of its own, so that a selection re-renders the parts it touches and nothing else. */
export interface Marks {
  readonly primary: ResourceId | null;
  /** Drawn in the accent with the selection: ENIs of a selected host, the host of a selected ENI. */
  readonly related: ReadonlySet<ResourceId>;
  /** Parts that pass the filters; `null` when nothing is filtered. */
  readonly lit: ReadonlySet<ResourceId> | null;
}
export type Mark = 'primary' | 'related' | 'dim' | 'plain';

export interface MarkStore {
  get(): Marks;
  set(next: Marks): void;
  subscribe(listener: () => void): () => void;
}

export const noMarks: Marks = { primary: null, related: new Set(), lit: null };

export function createMarkStore(): MarkStore {
  let marks = noMarks;
  const listeners = new Set<() => void>();
  return {
    get: () => marks,
    set(next) { marks = next; for (const listener of listeners) listener(); },
    subscribe(listener) { listeners.add(listener); return () => listeners.delete(listener); },
  };
}

export function classifyMark(marks: Marks, id: ResourceId): Mark {
  if (marks.primary === id) return 'primary';
  if (marks.related.has(id)) return 'related';
  return marks.lit !== null && !marks.lit.has(id) ? 'dim' : 'plain';
}

export interface MapActions {
  select(id: ResourceId): void;
  /** Opens a `+n more` chip of a subnet. */
  expand(subnetId: ResourceId): void;
  fold(subnetId: ResourceId): void;
  readonly expanded: readonly ResourceId[];
}

/** Parts an open trace touches: everything else is dimmed. `null`: no trace is shown on the map. */
export const PathContext = createContext<ReadonlySet<ResourceId> | null>(null);
export const MarkContext = createContext<MarkStore>(createMarkStore());
export const MapActionContext = createContext<MapActions>({ select: () => undefined, expand: () => undefined, fold: () => undefined, expanded: [] });

export function useMark(id: ResourceId): Mark {
  const store = useContext(MarkContext);
  return useSyncExternalStore(store.subscribe, () => classifyMark(store.get(), id));
}
export function useMarks(): Marks {
  const store = useContext(MarkContext);
  return useSyncExternalStore(store.subscribe, store.get);
}
