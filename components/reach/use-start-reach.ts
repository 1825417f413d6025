'use client';
// Apart from use-reach.ts: the map's own script must not bring the tracer along.
import { useCallback } from 'react';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import type { ReachQuery } from '@/lib/model/reach';

/** Opens a question over many flows; any protocol and port unless said otherwise. */
export function useStartReach(): (query: Pick<ReachQuery, 'question' | 'ref'> & Partial<ReachQuery>) => void {
  const { setViewState } = useSnapshot();
  return useCallback((query) => setViewState({
    reach: { query: { protocol: 'all', port: null, ipVersion: null, ...query }, shown: 'reachable' }, trace: null, selection: null, table: null,
  }), [setViewState]);
}
