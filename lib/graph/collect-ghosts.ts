// Follows every reference of the inventory once and registers those that lead nowhere.
import type { ResourceType } from '../model/coverage';
import type { AccountId, RegionName, ResourceId, VpcId } from '../model/ids';
import type { Route } from '../model/inventory';
import type { Ghost, GhostKind, HostNode, Topology } from '../model/topology';
import type { Strays } from './gather-contents';
import { GhostRegister, type Referrer } from './ghosts';
import { indexById, sortedById } from './index-by-id';

type Known = Omit<Topology, 'ghosts' | 'places' | 'vpcs' | 'routeUses' | 'addressesByInterface' | 'sourceGroupMembers'> & {
  readonly vpcIds: ReadonlyMap<string, unknown>;
  readonly subnetIds: ReadonlyMap<string, unknown>;
  readonly strays: Strays;
};
interface Source { readonly type: ResourceType | null; readonly known: ReadonlyMap<string, unknown> }
type Refer = (kind: GhostKind, id: ResourceId | null, by: Referrer, vpcId?: VpcId | null, owner?: AccountId | null, ownerRegion?: RegionName | null) => void;

const finished = new Set(['deleted', 'deleting', 'failed', 'rejected', 'expired', 'terminated']);
const over = (state: string | null): boolean => state !== null && finished.has(state.toLowerCase());

export function collectGhosts(known: Known): Map<ResourceId, Ghost> {
  const register = new GhostRegister(known);
  const inventory = known.inventory;
  const egressOnly = indexById(inventory.egressOnlyInternetGateways);
  const from = (type: ResourceType, map: ReadonlyMap<string, unknown>): Source => ({ type, known: map });
  const sources: Readonly<Record<GhostKind, Source>> = {
    instance: from('Instances', known.hosts), 'network-interface': from('NetworkInterfaces', known.networkInterfaces),
    subnet: from('Subnets', known.subnetIds), vpc: from('Vpcs', known.vpcIds), 'route-table': from('RouteTables', known.routeTables),
    'security-group': from('SecurityGroups', known.securityGroups), 'internet-gateway': from('InternetGateways', known.internetGateways),
    'nat-gateway': from('NatGateways', known.natGateways), 'vpn-gateway': from('VpnGateways', known.vpnGateways),
    'transit-gateway': from('TransitGateways', known.transitGateways), 'vpc-peering': from('VpcPeeringConnections', known.peerings),
    'vpc-endpoint': from('VpcEndpoints', known.endpoints), 'prefix-list': from('ManagedPrefixLists', known.prefixLists),
    other: { type: null, known: new Map() },
  };
  const refer: Refer = (kind, id, by, vpcId = null, owner = null, ownerRegion = null) => {
    if (id === null) return;
    const source = sources[kind];
    // A host may be a ghost itself.
    const there = kind === 'instance' ? (known.hosts.get(id)?.instance ?? null) !== null : source.known.has(id);
    if (!there) register.add(kind, source.type, id, by, vpcId, owner, ownerRegion);
  };
  const referEgressOnly = (id: ResourceId, by: Referrer, vpcId: VpcId): void => {
    if (!egressOnly.has(id)) register.add('other', 'EgressOnlyInternetGateways', id, by, vpcId, null, null);
  };

  referContents(known, refer);
  for (const subnet of sortedById(inventory.subnets)) refer('vpc', subnet.vpcId, subnet);
  for (const table of known.routeTables.values()) {
    refer('vpc', table.vpcId, table);
    for (const id of table.subnetIds) refer('subnet', id, table, table.vpcId);
    for (const id of table.gatewayIds) refer(id.startsWith('vgw-') ? 'vpn-gateway' : 'internet-gateway', id, table, table.vpcId);
    for (const route of table.routes) {
      if (route.target.kind === 'egress-only-internet-gateway') referEgressOnly(route.target.id, table, table.vpcId);
      else referRoute(refer, route, table, table.vpcId);
    }
  }
  for (const acl of sortedById(inventory.networkAcls)) {
    refer('vpc', acl.vpcId, acl);
    for (const id of acl.subnetIds) refer('subnet', id, acl, acl.vpcId);
  }
  for (const group of known.securityGroups.values()) {
    refer('vpc', group.vpcId, group);
    for (const permission of group.ingress) referPermission(refer, permission, group, group.vpcId);
    for (const permission of group.egress) referPermission(refer, permission, group, group.vpcId);
  }
  for (const address of sortedById(inventory.addresses)) {
    refer('network-interface', address.networkInterfaceId, address);
    refer('instance', address.instanceId, address);
  }
  for (const gateway of known.internetGateways.values()) for (const id of gateway.vpcIds) refer('vpc', id, gateway);
  for (const gateway of egressOnly.values()) for (const id of gateway.vpcIds) refer('vpc', id, gateway);
  for (const gateway of known.vpnGateways.values()) if (!over(gateway.state)) for (const id of gateway.vpcIds) refer('vpc', id, gateway);
  for (const gateway of known.natGateways.values()) {
    if (over(gateway.state)) continue;
    refer('vpc', gateway.vpcId, gateway);
    refer('subnet', gateway.subnetId, gateway, gateway.vpcId);
    // ENIs of a regional NAT gateway live in subnets of AWS and are never listed.
    if (gateway.availabilityMode === 'zonal') for (const address of gateway.addresses) refer('network-interface', address.networkInterfaceId, gateway, gateway.vpcId);
  }
  for (const endpoint of known.endpoints.values()) {
    if (over(endpoint.state)) continue;
    refer('vpc', endpoint.vpcId, endpoint);
    for (const id of endpoint.subnetIds) refer('subnet', id, endpoint, endpoint.vpcId);
    for (const id of endpoint.routeTableIds) refer('route-table', id, endpoint, endpoint.vpcId);
    for (const id of endpoint.networkInterfaceIds) refer('network-interface', id, endpoint, endpoint.vpcId);
    for (const id of endpoint.groups) refer('security-group', id, endpoint, endpoint.vpcId);
  }
  for (const peering of known.peerings.values()) {
    if (over(peering.status)) continue;
    for (const side of [peering.requester, peering.accepter]) refer('vpc', side.vpcId, peering, null, side.account, side.region);
  }
  for (const attachment of known.transitGatewayAttachments.values()) {
    if (over(attachment.state)) continue;
    refer('transit-gateway', attachment.transitGatewayId, attachment);
    if (attachment.resourceType !== 'vpc') continue;
    refer('vpc', attachment.resourceId, attachment, null, attachment.resourceOwnerId);
    for (const id of attachment.subnetIds ?? []) refer('subnet', id, attachment, attachment.resourceId, attachment.resourceOwnerId);
  }
  for (const table of known.transitGatewayRouteTables.values()) refer('transit-gateway', table.transitGatewayId, table);
  return register.list();
}

/** ENIs and instances. They are the bulk: only members of ghost subnets and those the first walk noticed are looked at again. */
function referContents(known: Known, refer: Refer): void {
  for (const node of known.subnets.values()) {
    const vpcKnown = node.vpcId !== null && known.vpcIds.has(node.vpcId);
    if (node.subnet !== null && vpcKnown) continue;
    for (const eni of node.networkInterfaces) {
      if (node.subnet === null) refer('subnet', node.id, eni, eni.vpcId);
      if (!vpcKnown) refer('vpc', eni.vpcId, eni);
    }
  }
  for (const eni of known.strays.networkInterfaces) {
    if (eni.subnetId === null) refer('vpc', eni.vpcId, eni);
    for (const group of eni.groups) refer('security-group', group, eni, eni.vpcId);
  }
  if (known.strays.hosts) {
    for (const host of known.hosts.values()) referHost(host, refer);
  } else {
    for (const { id } of known.strays.instances) {
      const host = known.hosts.get(id);
      if (host !== undefined) referHost(host, refer);
    }
  }
}

function referHost(host: HostNode, refer: Refer): void {
  const instance = host.instance;
  if (instance === null) {
    for (const eni of host.networkInterfaces) refer('instance', host.id, eni, eni.vpcId, eni.attachment?.instanceOwnerId ?? null);
    return;
  }
  refer('vpc', instance.vpcId, instance);
  refer('subnet', instance.subnetId, instance, instance.vpcId);
  for (let i = 0; i < instance.networkInterfaceIds.length; i++) {
    const id = instance.networkInterfaceIds[i] ?? null;
    // The instance lists its ENIs in the same order as the host: a lookup is the exception.
    if (host.networkInterfaces[i]?.id !== id) refer('network-interface', id, instance, instance.vpcId);
  }
}

function referRoute(refer: Refer, route: Route, by: Referrer, vpcId: VpcId): void {
  if (route.destinationKind === 'prefix-list') refer('prefix-list', route.destination, by);
  const target = route.target;
  switch (target.kind) {
    case 'local':
      return;
    case 'internet-gateway': case 'nat-gateway': case 'vpn-gateway': case 'network-interface': case 'instance': case 'vpc-endpoint':
      return refer(target.kind, target.id, by, vpcId);
    case 'transit-gateway': case 'vpc-peering':
      return refer(target.kind, target.id, by);
    default:
      return refer('other', target.id, by, vpcId);
  }
}

function referPermission(
  refer: Refer,
  permission: { readonly prefixListIds: readonly string[]; readonly groups: readonly { readonly groupId: string; readonly userId: string | null; readonly vpcId: VpcId | null }[] },
  by: Referrer,
  vpcId: VpcId | null,
): void {
  for (const id of permission.prefixListIds) refer('prefix-list', id, by);
  for (const group of permission.groups) refer('security-group', group.groupId, by, group.vpcId ?? vpcId, group.userId);
}
