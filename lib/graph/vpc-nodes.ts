// VPCs and subnets with what governs each subnet: route table, network ACL, tier. Subnets and VPCs that are only referred to become nodes too.
// Implicit associations: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html
import { compareText } from '../base/order';
import type { CoverageStatus, ResourceType } from '../model/coverage';
import type { SubnetId, VpcId } from '../model/ids';
import type { Inventory, NetworkAcl, NetworkInterface, Placed, PrefixList, RouteTable, Subnet, Vpc } from '../model/inventory';
import type { EffectiveAcl, EffectiveRouteTable, HostNode, PlaceKey, SubnetNode, Topology, VpcNode } from '../model/topology';
import { coverageOf } from './coverage';
import type { Strays } from './gather-contents';
import { placeOf } from './place-key';
import { tierOf, unknownTier } from './subnet-tier';

export interface VpcInput {
  readonly inventory: Inventory;
  readonly vpcs: ReadonlyMap<string, Vpc>;
  readonly subnets: ReadonlyMap<string, Subnet>;
  readonly hosts: ReadonlyMap<string, HostNode>;
  readonly members: ReadonlyMap<SubnetId, readonly NetworkInterface[]>;
  readonly strays: Strays;
  readonly routeTables: ReadonlyMap<string, RouteTable>;
  readonly networkAcls: ReadonlyMap<string, NetworkAcl>;
  readonly prefixLists: ReadonlyMap<string, PrefixList>;
  readonly coverage: ReadonlyMap<string, CoverageStatus>;
}

/** Subnets only referred to: who says so first. */
interface Mention { readonly vpcId: VpcId | null; readonly place: PlaceKey; readonly zone: string | null }

export function buildVpcNodes(input: VpcInput): Pick<Topology, 'vpcs' | 'subnets'> {
  const governing = indexGoverning(input);
  const mentioned = new Map<SubnetId, Mention>();
  const unplaced: (Placed & { readonly vpcId: VpcId | null })[] = [];
  for (const [id, [eni]] of input.members) {
    if (eni !== undefined && !input.subnets.has(id)) mentioned.set(id, { vpcId: eni.vpcId, place: placeOf(eni), zone: eni.zone });
  }
  for (const eni of input.strays.networkInterfaces) if (eni.subnetId === null) unplaced.push(eni);
  for (const instance of input.strays.instances) {
    const id = instance.subnetId;
    // Where the primary ENI is known, it has named the subnet.
    if (input.hosts.get(instance.id)?.networkInterfaces[0]?.subnetId === id) continue;
    if (id === null) unplaced.push(instance);
    else if (!input.subnets.has(id) && !mentioned.has(id)) mentioned.set(id, { vpcId: instance.vpcId, place: placeOf(instance), zone: instance.zone });
  }
  const ids = mentioned.size === 0 ? input.subnets.keys() : [...input.subnets.keys(), ...mentioned.keys()].sort(compareText);
  const subnets = new Map<SubnetId, SubnetNode>();
  const byVpc = new Map<VpcId, SubnetNode[]>();
  for (const id of ids) {
    const node = makeSubnet(id, input, governing, mentioned.get(id), input.members.get(id) ?? []);
    subnets.set(id, node);
    if (node.vpcId === null) continue;
    const siblings = byVpc.get(node.vpcId);
    if (siblings === undefined) byVpc.set(node.vpcId, [node]);
    else siblings.push(node);
  }
  return { subnets, vpcs: makeVpcs(input, governing, byVpc, unplaced) };
}

interface Governing {
  readonly tableBySubnet: ReadonlyMap<SubnetId, RouteTable>;
  readonly mainByVpc: ReadonlyMap<VpcId, RouteTable>;
  readonly aclBySubnet: ReadonlyMap<SubnetId, NetworkAcl>;
  readonly defaultAclByVpc: ReadonlyMap<VpcId, NetworkAcl>;
}

function indexGoverning(input: VpcInput): Governing {
  const tableBySubnet = new Map<SubnetId, RouteTable>();
  const mainByVpc = new Map<VpcId, RouteTable>();
  const aclBySubnet = new Map<SubnetId, NetworkAcl>();
  const defaultAclByVpc = new Map<VpcId, NetworkAcl>();
  for (const table of input.routeTables.values()) {
    if (table.main) mainByVpc.set(table.vpcId, table);
    for (const id of table.subnetIds) tableBySubnet.set(id, table);
  }
  for (const acl of input.networkAcls.values()) {
    if (acl.isDefault) defaultAclByVpc.set(acl.vpcId, acl);
    for (const id of acl.subnetIds) aclBySubnet.set(id, acl);
  }
  return { tableBySubnet, mainByVpc, aclBySubnet, defaultAclByVpc };
}

/** An incomplete list may hide an explicit association, so the implicit one cannot be concluded from it. */
function mayHideAssociation(input: VpcInput, place: PlaceKey, resource: ResourceType): boolean {
  const status = coverageOf(input, place, resource);
  return status === 'partial' || status === 'throttled' || status === 'timeout' || status === 'error';
}

function makeSubnet(id: SubnetId, input: VpcInput, governing: Governing, mention: Mention | undefined, networkInterfaces: readonly NetworkInterface[]): SubnetNode {
  const subnet = input.subnets.get(id) ?? null;
  const place = subnet !== null ? placeOf(subnet) : (mention?.place ?? '?/?');
  const explicitTable = governing.tableBySubnet.get(id);
  const explicitAcl = governing.aclBySubnet.get(id);
  const vpcId = subnet?.vpcId ?? mention?.vpcId ?? explicitTable?.vpcId ?? explicitAcl?.vpcId ?? null;

  let routeTable: EffectiveRouteTable | null = null;
  if (explicitTable !== undefined) routeTable = { table: explicitTable, by: 'explicit' };
  else if (vpcId !== null && !mayHideAssociation(input, place, 'RouteTables')) {
    const main = governing.mainByVpc.get(vpcId);
    if (main !== undefined) routeTable = { table: main, by: 'main' };
  }
  let acl: EffectiveAcl | null = null;
  if (explicitAcl !== undefined) acl = { acl: explicitAcl, by: 'explicit' };
  else if (vpcId !== null && !mayHideAssociation(input, place, 'NetworkAcls')) {
    const fallback = governing.defaultAclByVpc.get(vpcId);
    if (fallback !== undefined) acl = { acl: fallback, by: 'default' };
  }
  const { tier, defaultTarget } = routeTable === null ? unknownTier : tierOf(routeTable.table, subnet, input.prefixLists);
  return { id, subnet, vpcId, place, zone: subnet?.zone ?? mention?.zone ?? null, tier, defaultTarget, routeTable, acl, networkInterfaces };
}

const noSubnets: readonly SubnetNode[] = [];

function makeVpcs(input: VpcInput, governing: Governing, byVpc: ReadonlyMap<VpcId, readonly SubnetNode[]>, unplaced: readonly (Placed & { readonly vpcId: VpcId | null })[]): Map<VpcId, VpcNode> {
  const ghostPlaces = new Map<VpcId, PlaceKey>();
  const mention = (id: VpcId | null, place: PlaceKey): void => {
    if (id !== null && !input.vpcs.has(id) && !ghostPlaces.has(id)) ghostPlaces.set(id, place);
  };
  const mentionAll = (list: Iterable<Placed & { readonly vpcId: VpcId | null }>): void => {
    for (const item of list) if (item.vpcId !== null && !input.vpcs.has(item.vpcId)) mention(item.vpcId, placeOf(item));
  };
  for (const [id, nodes] of byVpc) if (nodes[0] !== undefined) mention(id, nodes[0].place);
  // Whatever is in a subnet has brought its VPC along already.
  mentionAll(unplaced);
  mentionAll(input.routeTables.values());
  mentionAll(input.networkAcls.values());

  const ids = ghostPlaces.size === 0 ? input.vpcs.keys() : [...input.vpcs.keys(), ...ghostPlaces.keys()].sort(compareText);
  const vpcs = new Map<VpcId, VpcNode>();
  for (const id of ids) {
    const vpc = input.vpcs.get(id) ?? null;
    const place = vpc !== null ? placeOf(vpc) : (ghostPlaces.get(id) ?? '?/?');
    vpcs.set(id, { id, vpc, place, subnets: byVpc.get(id) ?? noSubnets, mainRouteTable: governing.mainByVpc.get(id) ?? null });
  }
  return vpcs;
}
