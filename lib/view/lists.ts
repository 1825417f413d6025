// Lists of the left rail and the coverage strip: findings, scenarios, layers, coverage, with their counts.
import { compareNatural, compareText } from '../base/order';
import { placeKey } from '../graph/place-key';
import { patternIds, scenarioIds, type Analysis, type Finding, type PatternId, type RuleId, type ScenarioId, type Severity } from '../model/analysis';
import type { CoverageStatus, ResourceType } from '../model/coverage';
import type { InstanceId } from '../model/ids';
import type { PlaceKey, Topology } from '../model/topology';
import { deviceLabel } from './layout/chips';
import { listGateways } from './layout/gateway-list';
import { levelOf, zeroCounts } from './layout/worst';
import { extraIndexes, nameOf, refOf, type ResourceRef } from './resource-kind';
import { layerIds, type Filters, type LayerId } from './view-state';

export type SeverityOrUnknown = Severity | 'unknown';
export interface FindingItem {
  readonly finding: Finding;
  /** `unknown` when the verdict is, else its severity. */
  readonly level: SeverityOrUnknown;
  /** First host, else first resource. */
  readonly subject: ResourceRef;
  /** `eth1` of the ENI it is about, when it is about exactly one ENI of the host. */
  readonly device: string | null;
}
export interface FindingGroup { readonly rule: RuleId; readonly level: SeverityOrUnknown; readonly items: readonly FindingItem[] }
export interface FindingList {
  readonly total: number;
  readonly counts: Readonly<Record<SeverityOrUnknown, number>>;
  /** Level, rule, subject. Grouped when the caller wants one line per rule. */
  readonly items: readonly FindingItem[];
  readonly groups: readonly FindingGroup[];
}
export interface ScenarioCount { readonly scenario: ScenarioId | PatternId | 'unexplained'; readonly hosts: readonly InstanceId[] }
export interface ScenarioSummary {
  /** AWS's five always, in their order; patterns when present; `unexplained` last. */
  readonly counts: readonly ScenarioCount[];
  /** EC2.17: multi-homed hosts that at least one scenario explains, of all multi-homed. */
  readonly explained: number;
  readonly total: number;
}
export interface LayerCount { readonly layer: LayerId; readonly count: number }
export interface CoverageSummary {
  readonly total: number;
  readonly read: number;
  readonly byStatus: Readonly<Record<CoverageStatus, number>>;
  /** Regions that an account has not enabled: a fact, neither read nor missing, and in no other count. */
  readonly disabled: readonly { readonly account: string | null; readonly region: string | null }[];
  /** Not complete and not merely `not-provided`, worst first. */
  readonly gaps: readonly { readonly place: PlaceKey; readonly account: string | null; readonly region: string | null; readonly resource: ResourceType; readonly status: CoverageStatus; readonly code: string | null }[];
  readonly notProvided: readonly { readonly place: PlaceKey; readonly resource: ResourceType }[];
  /** For the strip: one segment a place, in order. */
  readonly places: readonly { readonly place: PlaceKey; readonly account: string | null; readonly region: string | null; readonly cells: number; readonly read: number; readonly worst: CoverageStatus }[];
  readonly regions: number;
  readonly types: number;
}

/** Order of the rail: what is certain first, "cannot tell" at the end of its severity order. */
const railRank: Readonly<Record<SeverityOrUnknown, number>> = { high: 0, medium: 1, low: 2, info: 3, unknown: 4 };

/** Findings that pass the severity, rule and scenario filters; counts are of those. */
export function listFindings(t: Topology, a: Analysis, filters: Pick<Filters, 'severities' | 'rules' | 'scenarios'> = { severities: [], rules: [], scenarios: [] }): FindingList {
  const counts = zeroCounts();
  const items: FindingItem[] = [];
  const wanted = new Set(filters.scenarios);
  for (const finding of a.findings) {
    const level = levelOf(finding);
    if (filters.severities.length > 0 && !filters.severities.includes(level)) continue;
    if (filters.rules.length > 0 && !filters.rules.includes(finding.rule)) continue;
    if (wanted.size > 0 && !finding.resources.some((id) => scenarioTags(a, id).some((scenario) => wanted.has(scenario)))) continue;
    counts[level]++;
    items.push({ finding, level, ...subjectOf(t, finding) });
  }
  items.sort((x, y) => railRank[x.level] - railRank[y.level] || compareText(x.finding.rule, y.finding.rule) || compareNatural(x.subject.name, y.subject.name) || compareText(x.finding.id, y.finding.id));
  return { total: items.length, counts, items, groups: groupFindings(items) };
}

/** Neighbours of one rule and level, in the order of `items`. */
export function groupFindings(items: readonly FindingItem[]): FindingGroup[] {
  const groups: { rule: RuleId; level: SeverityOrUnknown; items: FindingItem[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last !== undefined && last.rule === item.finding.rule && last.level === item.level) last.items.push(item);
    else groups.push({ rule: item.finding.rule, level: item.level, items: [item] });
  }
  return groups;
}

function subjectOf(t: Topology, finding: Finding): Pick<FindingItem, 'subject' | 'device'> {
  const hostId = finding.resources.find((id) => t.hosts.has(id));
  const first = hostId ?? finding.resources[0] ?? '';
  const enis = finding.resources.map((id) => t.networkInterfaces.get(id)).filter((eni) => eni !== undefined);
  const [only] = enis;
  return { subject: refOf(t, first), device: hostId !== undefined && enis.length === 1 && only !== undefined ? deviceLabel(only) : null };
}

/** Scenarios a host is labelled with; `unexplained` for a multi-homed host without any. */
export function scenarioTags(a: Analysis, hostId: string): readonly (ScenarioId | PatternId | 'unexplained')[] {
  const host = a.hosts.get(hostId);
  if (host === undefined || !host.multiHomed) return [];
  const labels = host.scenarios.filter((scenario) => scenario.label).map((scenario) => scenario.scenario);
  return labels.length === 0 ? ['unexplained'] : labels;
}

export function listScenarios(t: Topology, a: Analysis): ScenarioSummary {
  const byScenario = new Map<string, InstanceId[]>();
  let total = 0;
  let explained = 0;
  for (const host of a.hosts.values()) {
    if (!host.multiHomed) continue;
    total++;
    const tags = scenarioTags(a, host.instanceId);
    if (tags[0] !== 'unexplained') explained++;
    for (const tag of tags) {
      const list = byScenario.get(tag);
      if (list === undefined) byScenario.set(tag, [host.instanceId]);
      else list.push(host.instanceId);
    }
  }
  const hostsOf = (tag: string): InstanceId[] => (byScenario.get(tag) ?? []).sort((x, y) => compareNatural(nameOf(t, x), nameOf(t, y)) || compareText(x, y));
  const seen = patternIds.filter((pattern) => byScenario.has(pattern));
  return { counts: [...scenarioIds, ...seen, 'unexplained' as const].map((scenario) => ({ scenario, hosts: hostsOf(scenario) })), explained, total };
}

/** How many things each layer shows or hides. Same classes as the chips and cards of the map. */
export function layerCounts(t: Topology, a: Analysis): LayerCount[] {
  const counts: Record<LayerId, number> = { instances: 0, 'multi-homed': 0, managed: 0, unattached: 0, gateways: listGateways(t).length, routes: 0, 'network-acls': extraIndexes(t.inventory).acls.size, 'security-groups': t.securityGroups.size };
  for (const host of t.hosts.values()) {
    if (a.hosts.get(host.id)?.multiHomed === true) counts['multi-homed']++;
    else counts.instances++;
  }
  for (const eni of t.networkInterfaces.values()) {
    const kind = a.kinds.get(eni.id)?.kind;
    if (kind === 'orphan') counts.unattached++;
    else if (kind !== 'customer' && kind !== 'efa') counts.managed++;
  }
  for (const table of t.routeTables.values()) for (const route of table.routes) if (route.target.kind !== 'local') counts.routes++;
  return layerIds.map((layer) => ({ layer, count: counts[layer] }));
}

const statusRank: Readonly<Record<CoverageStatus, number>> = { denied: 0, error: 1, timeout: 2, throttled: 3, partial: 4, disabled: 5, 'not-provided': 6, complete: 7 };

/** A cell is one account × region × resource type of the inventory's coverage. */
export function summariseCoverage(t: Topology): CoverageSummary {
  const byStatus: Record<CoverageStatus, number> = { complete: 0, partial: 0, denied: 0, throttled: 0, disabled: 0, timeout: 0, 'not-provided': 0, error: 0 };
  const gaps: CoverageSummary['gaps'][number][] = [];
  const notProvided: CoverageSummary['notProvided'][number][] = [];
  const places = new Map<PlaceKey, { place: PlaceKey; account: string | null; region: string | null; cells: number; read: number; worst: CoverageStatus }>();
  const disabled = new Map<PlaceKey, CoverageSummary['disabled'][number]>();
  const regions = new Set<string>();
  const types = new Set<string>();
  for (const { account, region, resource, status, code } of t.inventory.coverage) {
    const place = placeKey(account, region);
    byStatus[status]++;
    if (status === 'disabled') {
      disabled.set(place, { account, region });
      continue;
    }
    regions.add(region ?? '?');
    types.add(resource);
    let entry = places.get(place);
    if (entry === undefined) places.set(place, (entry = { place, account, region, cells: 0, read: 0, worst: 'complete' }));
    entry.cells++;
    if (status === 'complete') entry.read++;
    if (statusRank[status] < statusRank[entry.worst]) entry.worst = status;
    if (status === 'not-provided') notProvided.push({ place, resource });
    else if (status !== 'complete') gaps.push({ place, account, region, resource, status, code });
  }
  gaps.sort((x, y) => statusRank[x.status] - statusRank[y.status] || compareText(x.place, y.place) || compareText(x.resource, y.resource));
  notProvided.sort((x, y) => compareText(x.place, y.place) || compareText(x.resource, y.resource));
  return {
    total: t.inventory.coverage.length - byStatus.disabled, read: byStatus.complete, byStatus, gaps, notProvided,
    disabled: [...disabled].sort(([x], [y]) => compareText(x, y)).map(([, where]) => where),
    places: [...places.values()].sort((x, y) => compareText(x.place, y.place)), regions: regions.size, types: types.size,
  };
}
