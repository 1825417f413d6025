import 'server-only';
import { analyse } from '../../analyse/analyse';
import { canonicalJson } from '../../base/canonical-json';
import { buildTopology } from '../../graph/build-topology';
import { severities, type Analysis, type Severity } from '../../model/analysis';
import type { Inventory } from '../../model/inventory';
import type { SnapshotDocument } from '../../model/snapshot';
import type { Topology } from '../../model/topology';
import { packBody, sha256Hex, type PackedBody } from '../../store/body';
import type { SnapshotSummary } from '../../store/snapshot-record';

/** Everything of a snapshot that takes long: its id (the hash of what it says), its stored bytes, and what lists show about it. */
export interface PreparedSnapshot {
  readonly id: string;
  readonly body: PackedBody;
  readonly summary: SnapshotSummary;
  readonly engine: string;
}

export async function prepareSnapshot(document: Omit<SnapshotDocument, 'name'>): Promise<PreparedSnapshot> {
  const inventory = canonicalJson(document.inventory);
  const topology = buildTopology(document.inventory);
  const analysis = analyse(topology);
  return {
    id: sha256Hex(inventory).slice(0, 32),
    body: await packBody(new TextEncoder().encode(documentTail(document, inventory))),
    summary: summarise(document.inventory, topology, analysis),
    engine: analysis.engine,
  };
}

/** What goes into the store; see store/document-text.ts. */
export function documentTail(document: Omit<SnapshotDocument, 'name'>, inventory: string = canonicalJson(document.inventory)): string {
  const { collectedAt, collectedFrom, problems, redaction, schema, source } = document;
  const from = collectedFrom === undefined ? '' : `"collectedFrom":${JSON.stringify(collectedFrom)},`;
  return `"collectedAt":${JSON.stringify(collectedAt)},${from}"inventory":${inventory},"problems":${canonicalJson(problems)},"redaction":${JSON.stringify(redaction)},"schema":"${schema}","source":"${source}"}`;
}

function summarise(inventory: Inventory, topology: Topology, analysis: Analysis): SnapshotSummary {
  const findings: Record<Severity | 'unknown', number> = { high: 0, medium: 0, low: 0, info: 0, unknown: 0 };
  let worst: SnapshotSummary['worst'] = null;
  for (const finding of analysis.findings) {
    if (finding.verdict === 'unknown') findings.unknown++;
    else {
      findings[finding.severity]++;
      if (worst === null || severities.indexOf(finding.severity) < severities.indexOf(worst.severity)) worst = { rule: finding.rule, severity: finding.severity };
    }
  }
  let multiEniHosts = 0;
  for (const host of analysis.hosts.values()) if (host.multiHomed) multiEniHosts++;
  const known = (values: readonly (string | null)[]): string[] => [...new Set(values.filter((value) => value !== null))].sort();
  return {
    accounts: known(topology.places.map((place) => place.account)),
    regions: known(topology.places.map((place) => place.region)),
    networkInterfaces: inventory.networkInterfaces.length,
    instances: inventory.instances.length,
    multiEniHosts,
    findings,
    worst,
    // A region that is not enabled is a fact, not a gap.
    coverage: { complete: inventory.coverage.filter((cell) => cell.status === 'complete').length, total: inventory.coverage.filter((cell) => cell.status !== 'disabled').length },
  };
}
