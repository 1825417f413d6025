'use client';
import { useCallback, useMemo } from 'react';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { hopTarget } from '@/lib/view/trace/hop-target';
import { emptyQuery } from '@/lib/view/trace/trace-view';
import type { Step } from '@/lib/view/trace/visits';
import { openTrace } from './open-trace';
import type { TraceOutcome } from './open-trace';

export function useTraceOutcome(): TraceOutcome {
  const { topology, analysis, guest: { annotations }, viewState: { trace } } = useSnapshot();
  const query = trace?.query ?? emptyQuery;
  return useMemo(() => openTrace(topology, analysis, annotations, query), [topology, analysis, annotations, query]);
}

/** Opens the rule of a step in the inspector, with the rule marked. */
export function useOpenStep(): (step: Step) => void {
  const { topology, viewState: { trace }, setViewState } = useSnapshot();
  return useCallback((step: Step): void => {
    if (trace === null) return;
    const target = hopTarget(topology, step.hop);
    setViewState({ trace: { ...trace, hop: { way: step.way, index: step.index } }, ...(target === null ? { selection: null } : { selection: target.id, panel: target.panel }) });
  }, [topology, trace, setViewState]);
}
