'use client';
// Apart from use-trace.ts: the map's own script must not bring the tracer along.
import { useCallback } from 'react';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import type { TraceQuery } from '@/lib/model/trace';
import { emptyQuery } from '@/lib/view/trace/trace-view';

/** Opens a trace from anywhere; what is not given stays as it was. */
export function useStartTrace(): (query: Partial<TraceQuery>) => void {
  const { viewState: { trace }, setViewState } = useSnapshot();
  return useCallback((query: Partial<TraceQuery>): void => {
    setViewState({ trace: { query: { ...(trace?.query ?? emptyQuery), ...query }, hop: null }, selection: null, table: null });
  }, [trace, setViewState]);
}
