'use client';
import { useEffect, useSyncExternalStore } from 'react';
import { getSnapshotMeta } from '@/components/api/snapshots';
import { useSnapshot } from './snapshot-context';

/** Whether the open snapshot is a draft: asked once, shared by every button that needs it. */
let state: { readonly id: string; readonly draft: boolean } | null = null;
let asked: string | null = null;
const listeners = new Set<() => void>();
function put(id: string, draft: boolean): void {
  state = { id, draft };
  for (const listener of listeners) listener();
}
const subscribe = (listener: () => void): (() => void) => { listeners.add(listener); return () => { listeners.delete(listener); }; };

export function useDraft(): { readonly draft: boolean; readonly markSaved: () => void } {
  const { source } = useSnapshot();
  const known = useSyncExternalStore(subscribe, () => state, () => null);
  useEffect(() => {
    if (source.kind !== 'snapshot' || asked === source.id) return;
    asked = source.id;
    // Without an answer nothing is offered; saving is also possible from the list of snapshots.
    getSnapshotMeta(source.id).then((meta) => put(source.id, meta.savedAt === null), () => { asked = null; });
  }, [source]);
  return { draft: known?.id === source.id && known.draft, markSaved: () => put(source.id, false) };
}
