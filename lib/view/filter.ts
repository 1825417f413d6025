// The filter engine and the neighbourhood focus: which ids stay bright. Everything else is dimmed, never removed.
import { attachedInstanceId } from '../graph/host-nodes';
import { placeKey } from '../graph/place-key';
import type { Analysis } from '../model/analysis';
import type { ResourceId } from '../model/ids';
import type { NetworkInterface } from '../model/inventory';
import type { Topology } from '../model/topology';
import { queryMatcher } from './query/match-query';
import { parseQuery } from './query/parse-query';
import { levelOf } from './layout/worst';
import { noNotes, type NoteTexts } from './notes/note-texts';
import { listGateways } from './layout/gateway-list';
import { scenarioTags } from './lists';
import { maximumHops, type Filters, type ViewState } from './view-state';

export const isFiltering = (filters: Filters, where = ''): boolean => Object.values(filters).some((list: readonly string[]) => list.length > 0) || parseQuery(where).terms.length > 0;

/** Ids of ENIs, hosts, subnets, VPCs and places that match the lists and the query `where`; `null` when nothing is filtered. A frame matches when something in it does. */
export function visibleIds(t: Topology, a: Analysis, filters: Filters, where = '', notes: NoteTexts = noNotes): ReadonlySet<ResourceId> | null {
  if (!isFiltering(filters, where)) return null;
  const accept = matcher(t, a, filters);
  const meant = queryMatcher(t, a, parseQuery(where), notes);
  const visible = new Set<ResourceId>();
  for (const eni of t.networkInterfaces.values()) {
    if (!accept(eni) || meant?.(eni) === false) continue;
    visible.add(eni.id);
    const host = attachedInstanceId(eni);
    if (host !== null) visible.add(host);
    addFrames(t, eni, visible);
  }
  if (meant === null) addFlagged(t, a, filters, visible);
  return visible;
}

/** Findings of tables, gateways and subnets without an ENI have no other way to be seen. */
function addFlagged(t: Topology, a: Analysis, filters: Filters, visible: Set<ResourceId>): void {
  const { rules, severities, scenarios, vpcs, accounts, regions, kinds } = filters;
  if (rules.length + severities.length === 0 || scenarios.length + vpcs.length + accounts.length + regions.length + kinds.length > 0) return;
  for (const finding of a.findings) {
    if ((rules.length > 0 && !rules.includes(finding.rule)) || (severities.length > 0 && !severities.includes(levelOf(finding)))) continue;
    for (const id of finding.resources) {
      visible.add(id);
      const subnet = t.subnets.get(id);
      if (subnet === undefined) continue;
      if (subnet.vpcId !== null) visible.add(subnet.vpcId);
      visible.add(subnet.place);
    }
  }
}

function addFrames(t: Topology, eni: NetworkInterface, visible: Set<ResourceId>): void {
  const subnet = eni.subnetId === null ? undefined : t.subnets.get(eni.subnetId);
  if (eni.subnetId !== null) visible.add(eni.subnetId);
  const vpcId = subnet?.vpcId ?? eni.vpcId;
  if (vpcId !== null) visible.add(vpcId);
  visible.add((vpcId === null ? undefined : t.vpcs.get(vpcId)?.place) ?? placeKey(eni.account, eni.region));
}

function matcher(t: Topology, a: Analysis, filters: Filters): (eni: NetworkInterface) => boolean {
  const rules = new Set(filters.rules);
  const severities = new Set<string>(filters.severities);
  const scenarios = new Set(filters.scenarios);
  const vpcs = new Set(filters.vpcs);
  const accounts = new Set(filters.accounts);
  const regions = new Set(filters.regions);
  const kinds = new Set(filters.kinds);
  const flagged = rules.size + severities.size === 0 ? null : new Set<string>();
  if (flagged !== null) {
    for (const finding of a.findings) {
      if ((rules.size > 0 && !rules.has(finding.rule)) || (severities.size > 0 && !severities.has(levelOf(finding)))) continue;
      const enis = finding.resources.filter((id) => t.networkInterfaces.has(id));
      for (const id of enis) flagged.add(id);
      if (enis.length === 0) for (const id of finding.resources) for (const eni of t.hosts.get(id)?.networkInterfaces ?? []) flagged.add(eni.id);
    }
  }
  return (eni) => {
    if (flagged !== null && !flagged.has(eni.id)) return false;
    if (vpcs.size > 0 && (eni.vpcId === null || !vpcs.has(eni.vpcId))) return false;
    if (accounts.size > 0 && (eni.account === null || !accounts.has(eni.account))) return false;
    if (regions.size > 0 && (eni.region === null || !regions.has(eni.region))) return false;
    const host = attachedInstanceId(eni);
    if (kinds.size > 0) {
      const kind = a.kinds.get(eni.id)?.kind;
      const multiHomed = host !== null && a.hosts.get(host)?.multiHomed === true;
      if (!((kind !== undefined && kinds.has(kind)) || (multiHomed && kinds.has('multi-homed')))) return false;
    }
    return scenarios.size === 0 || (host !== null && scenarioTags(a, host).some((tag) => scenarios.has(tag)));
  };
}

/** Ids within `hops` of one. ENI ↔ host, subnet, security group and route target are one hop; a subnet does not lead on to its other ENIs unless it is the start. */
export function neighbourhood(t: Topology, a: Analysis, focus: NonNullable<ViewState['focus']>): ReadonlySet<ResourceId> {
  const graph = edgesOf(t, a);
  const seen = new Set<ResourceId>([focus.id]);
  let frontier: ResourceId[] = [focus.id];
  for (let hop = 0; hop < Math.min(focus.hops, maximumHops) && frontier.length > 0; hop++) {
    const next: ResourceId[] = [];
    for (const id of frontier) {
      for (const other of graph(id, hop === 0)) {
        if (seen.has(other)) continue;
        seen.add(other);
        next.push(other);
      }
    }
    frontier = next;
  }
  return seen;
}

function edgesOf(t: Topology, a: Analysis): (id: ResourceId, start: boolean) => readonly ResourceId[] {
  const gateways = new Map<string, string[]>();
  const vpcsOf = new Map<string, readonly string[]>();
  for (const gateway of listGateways(t)) {
    vpcsOf.set(gateway.id, [...gateway.vpcIds]);
    for (const vpcId of gateway.vpcIds) gateways.set(vpcId, [...(gateways.get(vpcId) ?? []), gateway.id]);
  }
  const byTarget = new Map<string, string[]>();
  for (const subnet of t.subnets.values()) {
    for (const route of subnet.routeTable?.table.routes ?? []) {
      if (route.target.kind === 'local') continue;
      const list = byTarget.get(route.target.id);
      if (list === undefined) byTarget.set(route.target.id, [subnet.id]);
      else list.push(subnet.id);
    }
  }
  return (id, start) => {
    const eni = t.networkInterfaces.get(id);
    if (eni !== undefined) return [attachedInstanceId(eni), eni.subnetId, ...(byTarget.get(id) ?? [])].filter((other) => other !== null);
    const host = t.hosts.get(id);
    if (host !== undefined) return [...host.networkInterfaces.map((one) => one.id), ...(a.hosts.get(id)?.scenarios ?? []).filter((s) => s.label).flatMap((s) => s.candidates.map((c) => c.instanceId)).slice(0, 1)];
    const subnet = t.subnets.get(id);
    if (subnet !== undefined) {
      const targets = (subnet.routeTable?.table.routes ?? []).flatMap((route) => (route.target.kind === 'local' ? [] : [route.target.id]));
      return [...(subnet.vpcId === null ? [] : [subnet.vpcId]), ...targets, ...(start ? subnet.networkInterfaces.map((one) => one.id) : [])];
    }
    const vpc = t.vpcs.get(id);
    if (vpc !== undefined) return [...(gateways.get(id) ?? []), ...(start ? vpc.subnets.flatMap((one) => [one.id, ...one.networkInterfaces.map((eni2) => eni2.id)]) : [])];
    if (t.securityGroups.has(id)) return start ? [...t.networkInterfaces.values()].filter((one) => one.groups.includes(id)).map((one) => one.id) : [];
    return [...(vpcsOf.get(id) ?? []), ...(start ? (byTarget.get(id) ?? []) : []), ...(t.natGateways.get(id)?.addresses.map((address) => address.networkInterfaceId).filter((one) => one !== null) ?? [])];
  };
}
