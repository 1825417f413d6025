import type { AccountId, RegionName } from './ids';

/** One AWS list call (or `Search…`/`Get…` family) per resource type; the unit in which data can be missing. */
export const resourceTypes = [
  'NetworkInterfaces', 'Instances', 'Subnets', 'Vpcs', 'RouteTables', 'NetworkAcls', 'SecurityGroups', 'Addresses',
  'InternetGateways', 'EgressOnlyInternetGateways', 'NatGateways', 'VpnGateways', 'VpnConnections', 'CustomerGateways',
  'VpcPeeringConnections', 'VpcEndpoints', 'ManagedPrefixLists', 'PrefixListEntries',
  'TransitGateways', 'TransitGatewayAttachments', 'TransitGatewayVpcAttachments', 'TransitGatewayPeeringAttachments',
  'TransitGatewayRouteTables', 'TransitGatewayRouteTableAssociations', 'TransitGatewayRouteTablePropagations', 'TransitGatewayRoutes',
  'AvailabilityZones', 'Regions', 'InstanceTypes', 'CarrierGateways', 'LocalGateways',
  'BlockPublicAccessOptions', 'BlockPublicAccessExclusions', 'RouteServers', 'RouteServerEndpoints', 'RouteServerPeers',
  'SecurityGroupVpcAssociations', 'TargetHealth', 'Images', 'SsmInstances', 'VpcEndpointAssociations',
] as const;
export type ResourceType = (typeof resourceTypes)[number];

/** What every analysis needs; absence of one of these is listed as `not-provided`. The rest appear in coverage only when seen. */
export const coreResourceTypes = [
  'NetworkInterfaces', 'Instances', 'Subnets', 'Vpcs', 'RouteTables', 'NetworkAcls', 'SecurityGroups', 'Addresses',
  'InternetGateways', 'EgressOnlyInternetGateways', 'NatGateways', 'VpnGateways', 'VpcPeeringConnections', 'VpcEndpoints',
  'TransitGateways', 'TransitGatewayVpcAttachments', 'TransitGatewayRouteTables', 'TransitGatewayRoutes', 'ManagedPrefixLists', 'PrefixListEntries',
] as const satisfies readonly ResourceType[];

export const coverageStatuses = ['complete', 'partial', 'denied', 'throttled', 'disabled', 'timeout', 'not-provided', 'error'] as const;
export type CoverageStatus = (typeof coverageStatuses)[number];

/** How much of one account × region × resource type was read. `null` account/region: the input did not say. */
export interface CoverageCell {
  readonly account: AccountId | null;
  readonly region: RegionName | null;
  readonly resource: ResourceType;
  readonly status: CoverageStatus;
  /** Items read. */
  readonly count: number;
  /** AWS error code or import problem code, when there is one. */
  readonly code: string | null;
  /** Live collection only, so that support cases and time windows can be told: pages read, AWS's request id of the failed call, first call and last answer (ISO 8601 UTC). */
  readonly pages?: number;
  readonly requestId?: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
}
