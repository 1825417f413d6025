// Raw answers to the inventory: every entity once, only the fields that are read, everything in order, and what is missing written down.
import { compareText } from '../base/order';
import type { ResourceType } from '../model/coverage';
import type { InstanceTypeLimits, Inventory, Zone } from '../model/inventory';
import type { ImportProblem } from '../model/problem';
import type { RawInventory } from '../model/raw-inventory';
import { CoverageTally } from './coverage-tally';
import type { PlacedPage } from './place-pages';
import { placePages } from './place-pages';
import { createProblemLog, sortProblems } from './problem-log';
import { readAddress } from './read-address';
import { joinBlockPublicAccess, readBlockPublicAccessExclusion, readBlockPublicAccessOptions } from './read-block-public-access';
import { readHosts } from './read-hosts';
import { readInstanceType } from './read-instance-type';
import { readEgressOnlyInternetGateway, readInternetGateway } from './read-internet-gateway';
import { readNatGateway } from './read-nat-gateway';
import { readNetworkAcl } from './read-network-acl';
import { readPrefixLists } from './read-prefix-lists';
import type { ReadContext } from './read-resources';
import { countResources, pagesOf, readEntities } from './read-resources';
import { readRouteServerPeer } from './read-route-server-peer';
import { readRouteTable } from './read-route-table';
import { readSecurityGroups } from './read-security-groups';
import { readSubnet } from './read-subnet';
import { readGatewayTarget } from './read-target-health';
import { readTransitGateway } from './read-transit-gateway';
import { readTransitGatewayAttachments, readTransitGatewayRouteTables } from './read-transit-gateways';
import { readVpc } from './read-vpc';
import { readVpcEndpoint } from './read-vpc-endpoint';
import { readVpcPeeringConnection } from './read-vpc-peering-connection';
import { countVpnSecrets, readVpnConnection } from './read-vpn-connection';
import { readVpnGateway } from './read-vpn-gateway';
import { readZone } from './read-zone';

const countedOnly: readonly ResourceType[] = ['CustomerGateways', 'Regions', 'CarrierGateways', 'LocalGateways', 'RouteServers', 'RouteServerEndpoints', 'SecurityGroupVpcAssociations'];

function groupPages(pages: readonly PlacedPage[]): ReadonlyMap<ResourceType, readonly PlacedPage[]> {
  const byResource = new Map<ResourceType, PlacedPage[]>();
  for (const placed of pages) {
    const known = byResource.get(placed.page.resource);
    if (known === undefined) byResource.set(placed.page.resource, [placed]);
    else known.push(placed);
  }
  return byResource;
}

function accountsOf(pages: readonly PlacedPage[]): ReadonlySet<string> {
  const accounts = new Set<string>();
  for (const { account } of pages) if (account !== null) accounts.add(account);
  return accounts;
}

const sorted = <T extends { readonly id: string }>(entities: ReadonlyMap<string, T>): readonly T[] => [...entities.values()].sort((a, b) => compareText(a.id, b.id));

/** Types that are known by name; the id was only for telling deliveries apart. */
function withoutId<T extends { readonly id: string }>(entity: T): Omit<T, 'id'> {
  const { id, ...rest } = entity;
  return id === '' ? entity : rest;
}

function readInstanceTypes(context: ReadContext): readonly InstanceTypeLimits[] {
  return sorted(readEntities(context, 'InstanceTypes', 'InstanceType', (raw) => readInstanceType(raw))).map(withoutId);
}
function readZones(context: ReadContext): readonly Zone[] {
  return sorted(readEntities(context, 'AvailabilityZones', 'ZoneName', readZone)).map(withoutId);
}
function readGatewayTargets(context: ReadContext): readonly string[] | null {
  const targets = readEntities(context, 'TargetHealth', 'Target.Id', (raw) => readGatewayTarget(raw));
  return pagesOf(context, 'TargetHealth').length === 0 ? null : [...targets.keys()].filter((id) => id !== '').sort(compareText);
}

export function normalise(raw: RawInventory): { readonly inventory: Inventory; readonly problems: readonly ImportProblem[] } {
  const log = createProblemLog();
  const tally = new CoverageTally();
  const placed = placePages(raw.pages);
  const context: ReadContext = { pages: groupPages(placed), accounts: accountsOf(placed), tally, log };

  const { networkInterfaces, instances } = readHosts(context);
  const subnets = readEntities(context, 'Subnets', 'SubnetId, VpcId', readSubnet);
  const vpcs = readEntities(context, 'Vpcs', 'VpcId', readVpc);
  const routeTables = readEntities(context, 'RouteTables', 'RouteTableId, VpcId', readRouteTable);
  const networkAcls = readEntities(context, 'NetworkAcls', 'NetworkAclId, VpcId', readNetworkAcl);
  const securityGroups = readSecurityGroups(context);
  const addresses = readEntities(context, 'Addresses', 'PublicIp', readAddress);
  const internetGateways = readEntities(context, 'InternetGateways', 'InternetGatewayId', readInternetGateway);
  const egressOnlyInternetGateways = readEntities(context, 'EgressOnlyInternetGateways', 'EgressOnlyInternetGatewayId', readEgressOnlyInternetGateway);
  const natGateways = readEntities(context, 'NatGateways', 'NatGatewayId', readNatGateway);
  const vpnGateways = readEntities(context, 'VpnGateways', 'VpnGatewayId', readVpnGateway);
  const vpnConnections = readEntities(context, 'VpnConnections', 'VpnConnectionId', readVpnConnection, (_, group, __, item) => log.secrets(group.placed.page.file, countVpnSecrets(item)));
  const vpcPeeringConnections = readEntities(context, 'VpcPeeringConnections', 'VpcPeeringConnectionId', readVpcPeeringConnection);
  const vpcEndpoints = readEntities(context, 'VpcEndpoints', 'VpcEndpointId', readVpcEndpoint);
  const prefixLists = readPrefixLists(context);
  const transitGateways = readEntities(context, 'TransitGateways', 'TransitGatewayId', readTransitGateway);
  const transitGatewayAttachments = readTransitGatewayAttachments(context);
  const transitGatewayRouteTables = readTransitGatewayRouteTables(context, transitGatewayAttachments);
  const instanceTypes = readInstanceTypes(context);
  const zones = readZones(context);
  const blockPublicAccess = joinBlockPublicAccess(
    readEntities(context, 'BlockPublicAccessOptions', 'InternetGatewayBlockMode', readBlockPublicAccessOptions),
    readEntities(context, 'BlockPublicAccessExclusions', 'ExclusionId, ResourceArn', readBlockPublicAccessExclusion).values(),
  );
  const routeServerPeers = readEntities(context, 'RouteServerPeers', 'RouteServerPeerId', readRouteServerPeer);
  const gatewayLoadBalancerTargets = readGatewayTargets(context);
  countResources(context, countedOnly);

  const inventory: Inventory = {
    version: 1,
    networkInterfaces: sorted(networkInterfaces),
    instances: sorted(instances),
    subnets: sorted(subnets),
    vpcs: sorted(vpcs),
    routeTables: sorted(routeTables),
    networkAcls: sorted(networkAcls),
    securityGroups: sorted(securityGroups),
    addresses: sorted(addresses),
    internetGateways: sorted(internetGateways),
    egressOnlyInternetGateways: sorted(egressOnlyInternetGateways),
    natGateways: sorted(natGateways),
    vpnGateways: sorted(vpnGateways),
    vpnConnections: sorted(vpnConnections),
    vpcPeeringConnections: sorted(vpcPeeringConnections),
    vpcEndpoints: sorted(vpcEndpoints),
    prefixLists: sorted(prefixLists),
    transitGateways: sorted(transitGateways),
    transitGatewayAttachments: sorted(transitGatewayAttachments),
    transitGatewayRouteTables: sorted(transitGatewayRouteTables),
    instanceTypes,
    zones,
    blockPublicAccess,
    routeServerPeers: sorted(routeServerPeers),
    gatewayLoadBalancerTargets,
    coverage: tally.finish(raw.coverage),
  };
  return { inventory, problems: sortProblems([...raw.problems, ...log.finish()]) };
}
