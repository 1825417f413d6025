// The part every panel has, and small pieces several panels share.
import { compareNatural } from '../../base/order';
import { coverageOf } from '../../graph/coverage';
import type { Analysis, Finding } from '../../model/analysis';
import type { ResourceId } from '../../model/ids';
import type { NetworkInterface, SecurityGroup } from '../../model/inventory';
import type { SubnetNode, Topology } from '../../model/topology';
import { worstLevel } from '../layout/worst';
import { attachedInstanceId } from '../../graph/host-nodes';
import { extraIndexes, lookupEntity, lookupKind, nameOf, refOf, type ResourceRef } from '../resource-kind';
import { consoleLink } from './console-link';
import type { AclView, GroupRules, InspectionHead, InterfaceSummary, PermissionRow, RouteRow, RoutingView, SubnetRef, SubnetRouting } from './inspection';

export interface Context { readonly t: Topology; readonly a: Analysis }
const none: readonly Finding[] = [];

export function headOf({ t, a }: Context, id: ResourceId): InspectionHead {
  const entity = lookupEntity(t, id) as { tags?: Record<string, string>; account?: string | null; region?: string | null } | null;
  const ghost = t.ghosts.get(id);
  const place = entity === null ? (ghost === undefined ? null : `${ghost.account ?? '?'}/${ghost.region ?? '?'}`) : `${entity.account ?? '?'}/${entity.region ?? '?'}`;
  const account = entity?.account ?? ghost?.account ?? null;
  const region = entity?.region ?? ghost?.region ?? null;
  return {
    id, name: nameOf(t, id), place, account, region,
    tags: Object.entries(entity?.tags ?? {}).map(([key, value]) => ({ key, value })).sort((x, y) => compareNatural(x.key, y.key)),
    consoleUrl: consoleLink(entity === null ? null : lookupKind(t, id), id, region), findings: a.findingsByResource.get(id) ?? none,
  };
}

export function subnetRef(t: Topology, node: SubnetNode): SubnetRef {
  return { ...refOf(t, node.id), tier: node.tier, cidr: node.subnet?.cidr ?? node.subnet?.ipv6Cidrs[0] ?? null };
}

export function summaryOf({ t, a }: Context, eni: NetworkInterface): InterfaceSummary {
  const host = attachedInstanceId(eni);
  return {
    id: eni.id, name: nameOf(t, eni.id), primaryIp: eni.privateIps[0]?.address ?? eni.ipv6[0]?.address ?? null, kind: a.kinds.get(eni.id)?.kind ?? null,
    host: host === null ? null : refOf(t, host), worst: worstLevel(a.findingsByResource.get(eni.id)),
  };
}

export const routeRows = (t: Topology, routes: readonly RouteRow['route'][]): RouteRow[] =>
  routes.map((route) => ({ route, target: route.target.kind === 'local' ? null : refOf(t, route.target.id) }));

export function routingOf(t: Topology, node: SubnetNode): RoutingView {
  const effective = node.routeTable;
  if (effective === null) return { state: 'missing', coverage: coverageOf(t, node.place, 'RouteTables') };
  const { table, by } = effective;
  return { state: 'known', table: refOf(t, table.id), by, routes: routeRows(t, table.routes), propagatingVgws: table.propagatingVgws.map((id) => refOf(t, id)) };
}

export function aclOf(t: Topology, node: SubnetNode): AclView {
  if (node.acl === null) return { state: 'missing', coverage: coverageOf(t, node.place, 'NetworkAcls') };
  const { acl, by } = node.acl;
  const known = extraIndexes(t.inventory).acls.get(acl.id) ?? acl;
  return { state: 'known', acl: refOf(t, acl.id), by, ingress: known.entries.filter((entry) => !entry.egress), egress: known.entries.filter((entry) => entry.egress) };
}

export function permissionRows(t: Topology, permissions: SecurityGroup['ingress']): PermissionRow[] {
  return permissions.map((permission) => ({
    permission, refs: [...permission.groups.map((group) => group.groupId), ...permission.prefixListIds].map((id) => refOf(t, id)),
  }));
}

interface Labelled { readonly eni: NetworkInterface; readonly label: string }
/** Route tables of the ENIs' subnets, each subnet once, with the devices in it. */
export function routingBySubnet(t: Topology, entries: readonly Labelled[]): SubnetRouting[] {
  const bySubnet = new Map<string, string[]>();
  for (const { eni, label } of entries) if (eni.subnetId !== null) append(bySubnet, eni.subnetId, label);
  const out: SubnetRouting[] = [];
  for (const [id, devices] of bySubnet) {
    const node = t.subnets.get(id);
    if (node !== undefined) out.push({ subnet: subnetRef(t, node), devices, routing: routingOf(t, node) });
  }
  return out;
}

export function groupsOf(t: Topology, entries: readonly Labelled[]): GroupRules[] {
  const byGroup = new Map<string, string[]>();
  for (const { eni, label } of entries) for (const id of eni.groups) append(byGroup, id, label);
  return [...byGroup].map(([id, devices]) => {
    const group = t.securityGroups.get(id);
    const ref: ResourceRef = refOf(t, id);
    return { group: ref, devices, ingress: group === undefined ? null : permissionRows(t, group.ingress), egress: group === undefined ? null : permissionRows(t, group.egress) };
  });
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
