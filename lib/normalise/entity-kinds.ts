// How each list of answers is read item by item, and how an entity that was read before its page's place was known is put there afterwards.
import type { ResourceType } from '../model/coverage';
import type { BlockPublicAccess, Instance, InstanceTypeLimits, NetworkInterface, Placed, TransitGatewayAttachment, Zone } from '../model/inventory';
import { readAddress } from './read-address';
import type { PlacedExclusion } from './read-block-public-access';
import { placeId, readBlockPublicAccessExclusion, readBlockPublicAccessOptions } from './read-block-public-access';
import type { RawObject } from './read-fields';
import { text } from './read-fields';
import { readGuestReport, readImageFacts } from './read-guest';
import { readInstanceType } from './read-instance-type';
import { readEgressOnlyInternetGateway, readInternetGateway } from './read-internet-gateway';
import { readNatGateway } from './read-nat-gateway';
import { readNetworkAcl } from './read-network-acl';
import { readNetworkInterface } from './read-network-interface';
import { readPrefixList } from './read-prefix-list';
import { readRouteServerPeer } from './read-route-server-peer';
import { readRouteTable } from './read-route-table';
import type { FlatRule } from './read-security-group';
import { readFlatRule, readSecurityGroup } from './read-security-group';
import { readSubnet } from './read-subnet';
import { readGatewayTarget } from './read-target-health';
import { readTransitGateway } from './read-transit-gateway';
import { readTransitGatewayAttachment, readTransitGatewayPeeringAttachment, readTransitGatewayVpcAttachment } from './read-transit-gateway-attachment';
import { readTableMember, readTransitGatewayRoute, readTransitGatewayRouteTable } from './read-transit-gateway-route-table';
import { readVpc } from './read-vpc';
import { readEndpointAssociation } from './read-endpoint-association';
import { readVpcEndpoint } from './read-vpc-endpoint';
import { readVpcPeeringConnection } from './read-vpc-peering-connection';
import { countVpnSecrets, readVpnConnection } from './read-vpn-connection';
import { readVpnGateway } from './read-vpn-gateway';
import { readZone, zoneId } from './read-zone';

type Mutable<T> = { -readonly [Field in keyof T]: T[Field] };

export interface EntityKind<T> {
  readonly resource: ResourceType;
  /** Fields that an item cannot do without, for the note about one that does. */
  readonly idField: string;
  readonly read: (raw: RawObject, at: Placed) => T | null;
  /** Changes an entity that was read without a whole place: `at` is where its page turned out to be from. */
  readonly place: (entity: T, at: Placed) => void;
  readonly countSecrets: ((raw: RawObject) => number) | null;
}
const byResource = new Map<ResourceType, EntityKind<unknown>>();

/** The owner that an entity names goes before the page's account, the page's region before what the entity's zone says. */
function placeByRule(entity: Mutable<Placed>, at: Placed): void {
  entity.account ??= at.account;
  entity.region = at.region ?? entity.region;
}
const nowhere = (): void => undefined;

function kind<T>(resource: ResourceType, idField: string, read: EntityKind<T>['read'], place: EntityKind<T>['place'], countSecrets: EntityKind<T>['countSecrets'] = null): EntityKind<T> {
  const made: EntityKind<T> = { resource, idField, read, place, countSecrets };
  byResource.set(resource, made as EntityKind<unknown>);
  return made;
}
type Identified<T> = T & { readonly id: string };

const placed = <T extends Placed>(resource: ResourceType, idField: string, read: EntityKind<T>['read'], countSecrets: EntityKind<T>['countSecrets'] = null): EntityKind<T> => kind<T>(resource, idField, read, placeByRule, countSecrets);

export const networkInterfaces = placed<NetworkInterface>('NetworkInterfaces', 'NetworkInterfaceId', (raw, at) => readNetworkInterface(raw, at));
/** Read by read-instance-page: reservations stand in between. */
export const instances: EntityKind<Instance> = { resource: 'Instances', idField: 'InstanceId', read: () => null, place: placeByRule, countSecrets: null };
export const subnets = placed('Subnets', 'SubnetId, VpcId', readSubnet);
export const vpcs = placed('Vpcs', 'VpcId', readVpc);
export const routeTables = placed('RouteTables', 'RouteTableId, VpcId', readRouteTable);
export const networkAcls = placed('NetworkAcls', 'NetworkAclId, VpcId', readNetworkAcl);
export const securityGroups = placed('SecurityGroups', 'GroupId', readSecurityGroup);
export const flatRules: EntityKind<FlatRule> = { resource: 'SecurityGroups', idField: 'SecurityGroupRuleId', read: readFlatRule, place: placeByRule, countSecrets: null };
export const addresses = placed('Addresses', 'PublicIp', readAddress);
export const internetGateways = placed('InternetGateways', 'InternetGatewayId', readInternetGateway);
export const egressOnlyInternetGateways = placed('EgressOnlyInternetGateways', 'EgressOnlyInternetGatewayId', readEgressOnlyInternetGateway);
export const natGateways = placed('NatGateways', 'NatGatewayId', readNatGateway);
export const vpnGateways = placed('VpnGateways', 'VpnGatewayId', readVpnGateway);
export const vpnConnections = placed('VpnConnections', 'VpnConnectionId', readVpnConnection, countVpnSecrets);
export const vpcPeeringConnections = placed('VpcPeeringConnections', 'VpcPeeringConnectionId', readVpcPeeringConnection);
export const vpcEndpoints = placed('VpcEndpoints', 'VpcEndpointId', readVpcEndpoint);
export const endpointAssociations = kind('VpcEndpointAssociations', 'Id, VpcEndpointId', (raw) => readEndpointAssociation(raw), nowhere);
export const prefixLists = placed('ManagedPrefixLists', 'PrefixListId', readPrefixList);
export const prefixListEntries = kind('PrefixListEntries', 'Cidr', (raw) => text(raw.Cidr), nowhere);
export const transitGateways = placed('TransitGateways', 'TransitGatewayId', readTransitGateway);
export const transitGatewayAttachments = placed('TransitGatewayAttachments', 'TransitGatewayAttachmentId', readTransitGatewayAttachment);
export const transitGatewayVpcAttachments = placed('TransitGatewayVpcAttachments', 'TransitGatewayAttachmentId', readTransitGatewayVpcAttachment);
export const transitGatewayPeeringAttachments = kind<TransitGatewayAttachment>('TransitGatewayPeeringAttachments', 'TransitGatewayAttachmentId', readTransitGatewayPeeringAttachment, (attachment: Mutable<TransitGatewayAttachment>, at) => {
  attachment.account ??= at.account;
  attachment.region ??= at.region;
});
export const transitGatewayRouteTables = placed('TransitGatewayRouteTables', 'TransitGatewayRouteTableId', readTransitGatewayRouteTable);
export const tableAssociations = kind('TransitGatewayRouteTableAssociations', 'TransitGatewayAttachmentId', readTableMember, nowhere);
export const tablePropagations = kind('TransitGatewayRouteTablePropagations', 'TransitGatewayAttachmentId', readTableMember, nowhere);
export const transitGatewayRoutes = kind('TransitGatewayRoutes', 'DestinationCidrBlock', readTransitGatewayRoute, nowhere);
export const instanceTypes = kind<Identified<InstanceTypeLimits>>('InstanceTypes', 'InstanceType', (raw) => readInstanceType(raw), nowhere);
export const zones = kind<Identified<Zone>>('AvailabilityZones', 'ZoneName', readZone, (zone: Mutable<Identified<Zone>>, at) => {
  placeByRule(zone, at);
  zone.id = zoneId(zone);
});
export const blockPublicAccessOptions = kind<Identified<BlockPublicAccess>>('BlockPublicAccessOptions', 'InternetGatewayBlockMode', readBlockPublicAccessOptions, (options: Mutable<Identified<BlockPublicAccess>>, at) => {
  placeByRule(options, at);
  options.id = placeId(options.account, options.region);
});
export const blockPublicAccessExclusions = kind<PlacedExclusion>('BlockPublicAccessExclusions', 'ExclusionId, ResourceArn', readBlockPublicAccessExclusion, (exclusion: Mutable<PlacedExclusion>, at) => {
  exclusion.account = at.account ?? exclusion.account;
  exclusion.region = at.region ?? exclusion.region;
});
export const routeServerPeers = placed('RouteServerPeers', 'RouteServerPeerId', readRouteServerPeer);
export const targetHealth = kind<{ readonly id: string }>('TargetHealth', 'Target.Id', (raw) => readGatewayTarget(raw), nowhere);
export const guestReports = kind('SsmInstances', 'InstanceId', (raw) => readGuestReport(raw), nowhere);
export const images = kind('Images', 'ImageId', (raw) => readImageFacts(raw), nowhere);

export const lookupKind = (resource: ResourceType): EntityKind<unknown> | undefined => byResource.get(resource);
