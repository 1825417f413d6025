'use client';
import { useMemo } from 'react';
import { groupFindings, layerCounts, listFindings, listScenarios, summariseCoverage } from '@/lib/view/lists';
import type { CoverageSummary, FindingList, LayerCount, ScenarioSummary } from '@/lib/view/lists';
import { useSnapshot } from './snapshot-context';

export function useFindingList(): FindingList {
  const { topology, analysis, overview } = useSnapshot();
  return useMemo(() => (overview === null ? listFindings(topology, analysis) : { ...overview.findings, groups: groupFindings(overview.findings.items) }), [topology, analysis, overview]);
}
export function useLayerCounts(): readonly LayerCount[] {
  const { topology, analysis, overview } = useSnapshot();
  return useMemo(() => overview?.layers ?? layerCounts(topology, analysis), [topology, analysis, overview]);
}
export function useScenarioSummary(): ScenarioSummary {
  const { topology, analysis, overview } = useSnapshot();
  return useMemo(() => overview?.scenarios ?? listScenarios(topology, analysis), [topology, analysis, overview]);
}
export function useCoverageSummary(): CoverageSummary {
  const { topology, overview } = useSnapshot();
  return useMemo(() => overview?.coverage ?? summariseCoverage(topology), [topology, overview]);
}
