'use client';
import { useCallback, useMemo, useState } from 'react';
import type { GuestAnnotations, InstanceAnnotations } from '@/lib/model/guest';
import type { Guest } from './guest';

/** Evidence and pins as they were when the document was opened. `failed`: stored ones could not be read. */
export interface ReadAnnotations { readonly annotations: GuestAnnotations; readonly failed: boolean }
export const noAnnotations: ReadAnnotations = { annotations: [], failed: false };

/** Evidence and pins beside the open document: those read with it, and what this page did to them since. Those of a gallery account live in the page's memory. */
export function useAnnotations(read: ReadAnnotations): Guest {
  const [changed, setChanged] = useState<{ readonly of: ReadAnnotations; readonly annotations: GuestAnnotations } | null>(null);
  const put = useCallback((entry: InstanceAnnotations): void => setChanged((before) => {
    const others = (before?.of === read ? before.annotations : read.annotations).filter((one) => one.instanceId !== entry.instanceId);
    return { of: read, annotations: entry.evidence.length === 0 && entry.pin === null ? others : [...others, entry] };
  }), [read]);
  const mine = changed?.of === read ? changed.annotations : null;
  return useMemo(() => ({ annotations: mine ?? read.annotations, failed: mine === null && read.failed, put }), [mine, read, put]);
}
