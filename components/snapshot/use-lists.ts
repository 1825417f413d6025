'use client';
import { useMemo } from 'react';
import { listFindings, listScenarios, summariseCoverage } from '@/lib/view/lists';
import type { CoverageSummary, FindingList, ScenarioSummary } from '@/lib/view/lists';
import { useSnapshot } from './snapshot-context';

export function useFindingList(): FindingList {
  const { topology, analysis } = useSnapshot();
  return useMemo(() => listFindings(topology, analysis), [topology, analysis]);
}
export function useScenarioSummary(): ScenarioSummary {
  const { topology, analysis } = useSnapshot();
  return useMemo(() => listScenarios(topology, analysis), [topology, analysis]);
}
export function useCoverageSummary(): CoverageSummary {
  const { topology } = useSnapshot();
  return useMemo(() => summariseCoverage(topology), [topology]);
}
