'use client';
import { useMemo, useSyncExternalStore } from 'react';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import type { ReachView } from '@/lib/view/reach/reach-view';
import { openReach } from './reach-run';
import type { ReachState } from './reach-run';

/** The open question and its answer so far. */
export function useReach(): { readonly view: ReachView; readonly state: ReachState } {
  const { topology, analysis, guest: { annotations }, viewState: { reach } } = useSnapshot();
  if (reach === null) throw new Error('no question is open');
  const { query } = reach;
  const run = useMemo(() => openReach(topology, analysis, annotations, query), [topology, analysis, annotations, query]);
  return { view: reach, state: useSyncExternalStore(run.subscribe, run.get) };
}
