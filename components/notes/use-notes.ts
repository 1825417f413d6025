'use client';
import { useEffect, useMemo, useState } from 'react';
import type { SnapshotSource } from '@/components/snapshot/snapshot-context';
import type { Note } from '@/lib/contract/notes';
import { joinNotes, noNotes } from '@/lib/view/notes/note-texts';
import { noteRequests } from './note-requests';
import type { Notes } from './notes';

const none: readonly Note[] = [];

export function useNotes(source: SnapshotSource): Notes {
  const requests = useMemo(() => noteRequests(source), [source]);
  const [held, setHeld] = useState<{ readonly of: unknown; readonly notes: readonly Note[]; readonly failed: boolean } | null>(null);
  useEffect(() => {
    if (requests === null) return undefined;
    const abort = new AbortController();
    requests.list(abort.signal).then(
      (notes) => setHeld({ of: requests, notes, failed: false }),
      () => { if (!abort.signal.aborted) setHeld({ of: requests, notes: none, failed: true }); },
    );
    return () => abort.abort();
  }, [requests]);
  const all = held?.of === requests ? held.notes : none;
  const failed = held?.of === requests && held.failed;
  return useMemo(() => {
    const take = (notes: readonly Note[]): void => setHeld({ of: requests, notes, failed: false });
    return {
      all, failed, texts: all.length === 0 ? noNotes : joinNotes(all),
      actions: requests === null ? null : { put: async (draft) => take(await requests.put(draft)), remove: async (id) => take(await requests.remove(id)) },
    };
  }, [all, failed, requests]);
}
