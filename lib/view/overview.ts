// The first picture of a big account: the far level and every list of the rail with its counts, without the inventory behind them. Made where the document is stored, drawn before the document has arrived.
import type { Analysis } from '../model/analysis';
import type { MapModel } from '../model/map-model';
import type { SnapshotDocument } from '../model/snapshot';
import type { Topology } from '../model/topology';
import { defaultLayout, placeMap } from './layout/place-map';
import { layerCounts, listFindings, listScenarios, summariseCoverage } from './lists';
import type { CoverageSummary, FindingList, LayerCount, ScenarioSummary } from './lists';

export interface Overview {
  readonly schema: 'eni-lens/overview@1';
  /** The document without its inventory. */
  readonly document: Omit<SnapshotDocument, 'inventory'>;
  /** Far level only: no chips and docks, dots without ids. */
  readonly map: MapModel;
  readonly findings: FindingList;
  readonly scenarios: ScenarioSummary;
  readonly layers: readonly LayerCount[];
  readonly coverage: CoverageSummary;
  readonly networkInterfaces: number;
}

/** Smaller accounts are drawn from their document as fast as from an overview, and at once at the middle level. */
export const overviewFrom = 1500;

export function buildOverview(document: Omit<SnapshotDocument, 'inventory'>, topology: Topology, analysis: Analysis): Overview {
  const map = placeMap(topology, analysis, defaultLayout);
  const findings = listFindings(topology, analysis);
  return {
    schema: 'eni-lens/overview@1',
    document,
    map: { ...map, links: map.links.filter((link) => link.kind === 'attachment'), subnets: map.subnets.map((box) => ({ ...box, chips: [], docks: [], dots: box.dots.map((dot) => ({ ...dot, networkInterfaceId: '' })) })) },
    // Groups hold the items again; the page makes them anew.
    findings: { ...findings, groups: [] },
    scenarios: listScenarios(topology, analysis),
    layers: layerCounts(topology, analysis),
    coverage: summariseCoverage(topology),
    networkInterfaces: topology.networkInterfaces.size,
  };
}
