'use client';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { SnapshotSource } from '@/components/snapshot/snapshot-context';
import type { GuestAnnotations, InstanceAnnotations } from '@/lib/model/guest';
import type { SnapshotDocument } from '@/lib/model/snapshot';
import type { Guest } from './guest';
import { listAnnotations } from './guest-requests';

interface Held { readonly of: string; readonly annotations: GuestAnnotations; readonly failed: boolean }
const none: GuestAnnotations = [];

/** Evidence and pins beside the open document: stored ones over HTTP, those of a gallery account in the page's memory, those of a share from its document. */
export function useAnnotations(source: SnapshotSource, document: SnapshotDocument): Guest {
  const of = `${source.kind}/${source.id}`;
  const [held, setHeld] = useState<Held | null>(null);
  useEffect(() => {
    if (source.kind !== 'snapshot') return;
    const abort = new AbortController();
    listAnnotations(source.id, abort.signal).then(
      (annotations) => setHeld({ of, annotations, failed: false }),
      () => { if (!abort.signal.aborted) setHeld({ of, annotations: none, failed: true }); },
    );
    return () => abort.abort();
  }, [source, of]);
  const put = useCallback((entry: InstanceAnnotations): void => setHeld((before) => {
    const others = (before?.of === of ? before.annotations : none).filter((one) => one.instanceId !== entry.instanceId);
    return { of, annotations: entry.evidence.length === 0 && entry.pin === null ? others : [...others, entry], failed: false };
  }), [of]);
  const current = held?.of === of ? held : null;
  const annotations = source.kind === 'share' ? document.annotations ?? none : current?.annotations ?? none;
  const failed = current?.failed ?? false;
  return useMemo(() => ({ annotations, failed, put }), [annotations, failed, put]);
}
