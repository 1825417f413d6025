// From selection, focus and filters to what the map emphasises and which route edges it shows. Pure.
import type { Analysis } from '@/lib/model/analysis';
import type { ResourceId } from '@/lib/model/ids';
import type { MapLink, MapModel } from '@/lib/model/map-model';
import type { Topology } from '@/lib/model/topology';
import type { ViewState } from '@/lib/view/view-state';
import { neighbourhood } from './map-index';
import type { MapIndex } from './map-index';
import type { Marks } from './marks';

/** A selected host lights its ENIs; a selected ENI its host, when the host is drawn as a chip it lights the chip. */
export function relatedTo(topology: Topology, selection: ResourceId | null): Set<ResourceId> {
  const related = new Set<ResourceId>();
  if (selection === null) return related;
  for (const eni of topology.hosts.get(selection)?.networkInterfaces ?? []) related.add(eni.id);
  const eni = topology.networkInterfaces.get(selection);
  if (eni?.attachment?.instanceId != null) {
    const host = topology.hosts.get(eni.attachment.instanceId);
    if (host !== undefined && host.networkInterfaces.length === 1) related.add(host.id);
  }
  const group = topology.securityGroups.get(selection);
  if (group !== undefined) for (const member of topology.networkInterfaces.values()) if (member.groups.includes(group.id)) related.add(member.id);
  const table = topology.routeTables.get(selection);
  if (table !== undefined) for (const node of topology.vpcs.get(table.vpcId)?.subnets ?? []) if (node.routeTable?.table.id === table.id) related.add(node.id);
  return related;
}

const intersect = (a: ReadonlySet<ResourceId>, b: ReadonlySet<ResourceId>): Set<ResourceId> => new Set([...a].filter((id) => b.has(id)));

/** Resources that pass the filters, with the hosts, ENIs and subnets they belong to. `null`: no filter. */
function listMatching(topology: Topology, analysis: Analysis, { filters }: ViewState): Set<ResourceId> | null {
  const sets: Set<ResourceId>[] = [];
  if (filters.rules.length > 0 || filters.severities.length > 0) {
    const set = new Set<ResourceId>();
    for (const finding of analysis.findings) {
      const level = finding.verdict === 'unknown' ? 'unknown' : finding.severity;
      if (filters.rules.length > 0 && !filters.rules.includes(finding.rule)) continue;
      if (filters.severities.length > 0 && !filters.severities.includes(level)) continue;
      for (const id of finding.resources) set.add(id);
    }
    sets.push(set);
  }
  if (filters.scenarios.length > 0) {
    const set = new Set<ResourceId>();
    for (const host of analysis.hosts.values()) {
      if (!host.multiHomed) continue;
      const labels = host.scenarios.filter((label) => label.label);
      const hit = labels.length === 0 ? filters.scenarios.includes('unexplained') : labels.some((label) => filters.scenarios.includes(label.scenario));
      if (!hit) continue;
      set.add(host.instanceId);
      for (const eni of topology.hosts.get(host.instanceId)?.networkInterfaces ?? []) set.add(eni.id);
    }
    sets.push(set);
  }
  const { vpcs, accounts, regions, kinds } = filters;
  if (vpcs.length + accounts.length + regions.length + kinds.length > 0) {
    const set = new Set<ResourceId>();
    for (const eni of topology.networkInterfaces.values()) {
      const host = eni.attachment?.instanceId ?? null;
      if (vpcs.length > 0 && !vpcs.includes(eni.vpcId ?? '')) continue;
      if (accounts.length > 0 && !accounts.includes(eni.account ?? '')) continue;
      if (regions.length > 0 && !regions.includes(eni.region ?? '')) continue;
      if (kinds.length > 0 && !kinds.includes(analysis.kinds.get(eni.id)?.kind ?? '') && !(kinds.includes('multi-homed') && host !== null && analysis.hosts.get(host)?.multiHomed === true)) continue;
      set.add(eni.id);
      if (host !== null) set.add(host);
    }
    sets.push(set);
  }
  const first = sets[0];
  if (first === undefined) return null;
  return sets.slice(1).reduce((all, next) => intersect(all, next), first);
}

export function buildMarks(topology: Topology, analysis: Analysis, index: MapIndex, viewState: ViewState): Marks {
  let lit = listMatching(topology, analysis, viewState);
  if (lit !== null) {
    // A subnet or VPC around a match stays readable.
    for (const id of [...lit]) {
      const subnet = index.subnetOf.get(id);
      if (subnet !== undefined) lit.add(subnet);
      const vpc = topology.networkInterfaces.get(id)?.vpcId ?? topology.hosts.get(id)?.instance?.vpcId;
      if (vpc != null) lit.add(vpc);
    }
  }
  if (viewState.focus !== null) {
    const near = neighbourhood(index, viewState.focus.id, viewState.focus.hops);
    for (const id of [...near]) { const vpc = topology.subnets.get(id)?.vpcId; if (vpc != null) near.add(vpc); }
    lit = lit === null ? near : intersect(lit, near);
  }
  if (lit !== null) for (const frame of topology.places) lit.add(frame.key);
  return { primary: viewState.selection, related: relatedTo(topology, viewState.selection), lit };
}

/** Attachments always; route edges of the selection, of its ENIs and of the subnets they are in; with the layer on, all. */
export function listShownLinks(map: MapModel, index: MapIndex, marks: Marks, allRoutes: boolean, gateways: boolean): MapLink[] {
  const near = new Set<ResourceId>(marks.related);
  if (marks.primary !== null) near.add(marks.primary);
  const sources = new Set(near);
  for (const id of near) { const subnet = index.subnetOf.get(id); if (subnet !== undefined) sources.add(subnet); }
  return map.links.filter((link) => (link.kind === 'attachment' ? gateways : allRoutes || near.has(link.to) || sources.has(link.from)));
}
