// Which top-level key of an AWS answer means which resource type. The key decides, never the file name: everybody names files differently.
// Keys: https://docs.aws.amazon.com/cli/latest/reference/ec2/
import 'server-only';
import type { ResourceType } from '../../model/coverage';

const answers: readonly (readonly [string, ResourceType])[] = [
  ['NetworkInterfaces', 'NetworkInterfaces'], ['Reservations', 'Instances'], ['Instances', 'Instances'], ['Subnets', 'Subnets'], ['Vpcs', 'Vpcs'],
  ['RouteTables', 'RouteTables'], ['NetworkAcls', 'NetworkAcls'], ['SecurityGroups', 'SecurityGroups'], ['SecurityGroupRules', 'SecurityGroups'],
  ['SecurityGroupVpcAssociations', 'SecurityGroupVpcAssociations'], ['Addresses', 'Addresses'], ['InternetGateways', 'InternetGateways'],
  ['EgressOnlyInternetGateways', 'EgressOnlyInternetGateways'], ['NatGateways', 'NatGateways'], ['VpnGateways', 'VpnGateways'],
  ['VpnConnections', 'VpnConnections'], ['CustomerGateways', 'CustomerGateways'], ['VpcPeeringConnections', 'VpcPeeringConnections'],
  ['VpcEndpoints', 'VpcEndpoints'], ['PrefixLists', 'ManagedPrefixLists'], ['Entries', 'PrefixListEntries'], ['TransitGateways', 'TransitGateways'],
  ['TransitGatewayAttachments', 'TransitGatewayAttachments'], ['TransitGatewayVpcAttachments', 'TransitGatewayVpcAttachments'],
  ['TransitGatewayPeeringAttachments', 'TransitGatewayPeeringAttachments'], ['TransitGatewayRouteTables', 'TransitGatewayRouteTables'],
  ['Associations', 'TransitGatewayRouteTableAssociations'], ['TransitGatewayRouteTablePropagations', 'TransitGatewayRouteTablePropagations'],
  ['Routes', 'TransitGatewayRoutes'], ['TransitGatewayPropagations', 'TransitGatewayRouteTablePropagations'],
  ['TransitGatewayStaticRoutes', 'TransitGatewayRoutes'], ['AvailabilityZones', 'AvailabilityZones'], ['Regions', 'Regions'],
  ['InstanceTypes', 'InstanceTypes'], ['CarrierGateways', 'CarrierGateways'], ['LocalGateways', 'LocalGateways'],
  ['VpcBlockPublicAccessOptions', 'BlockPublicAccessOptions'], ['VpcBlockPublicAccessExclusions', 'BlockPublicAccessExclusions'],
  ['RouteServers', 'RouteServers'], ['RouteServerEndpoints', 'RouteServerEndpoints'], ['RouteServerPeers', 'RouteServerPeers'],
  ['TargetHealthDescriptions', 'TargetHealth'], ['Images', 'Images'], ['InstanceInformationList', 'SsmInstances'],
  ['VpcEndpointAssociations', 'VpcEndpointAssociations'],
];
const byKey: ReadonlyMap<string, ResourceType> = new Map(answers);

export const answerKeys: readonly string[] = answers.map(([key]) => key);
export const lookupAnswerKey = (key: string): ResourceType | undefined => byKey.get(key);

export const isItemKey = (key: string): boolean => byKey.has(key);
/** Its items hold an item array of their own. */
export const isTransparentKey = (key: string): boolean => key === 'Reservations';

/** Answers that never name the thing they are about: it comes from a wrapper or the file name. */
export const parentOf: ReadonlyMap<string, { readonly field: string; readonly inName: RegExp }> = new Map([
  ['Entries', { field: 'PrefixListId', inName: /(?<![a-z0-9])pl-[0-9a-f]{8,17}(?![0-9a-z])/ }],
  ['Associations', { field: 'TransitGatewayRouteTableId', inName: /tgw-rtb-[0-9a-f]{8,17}(?![0-9a-z])/ }],
  ['Routes', { field: 'TransitGatewayRouteTableId', inName: /tgw-rtb-[0-9a-f]{8,17}(?![0-9a-z])/ }],
  ['TransitGatewayRouteTablePropagations', { field: 'TransitGatewayRouteTableId', inName: /tgw-rtb-[0-9a-f]{8,17}(?![0-9a-z])/ }],
]);

/** Batfish's own wrappers: one object per route table, with AWS's answer inside. Its route file holds static routes only. */
export const batfishWrappers: ReadonlyMap<string, { readonly inner: string; readonly whole: boolean }> = new Map([
  ['TransitGatewayPropagations', { inner: 'TransitGatewayRouteTablePropagations', whole: true }],
  ['TransitGatewayStaticRoutes', { inner: 'Routes', whole: false }],
]);

/** Fields that tell what a bare array (`--query 'NetworkInterfaces[]'`) holds; the first line whose fields are all there wins. */
const signatures: readonly (readonly [ResourceType, readonly string[]])[] = [
  ['Instances', ['InstanceId', 'ImageId']], ['NetworkInterfaces', ['NetworkInterfaceId', 'PrivateIpAddresses']], ['SecurityGroups', ['SecurityGroupRuleId', 'GroupId']],
  ['SecurityGroups', ['GroupId', 'IpPermissions']], ['RouteTables', ['RouteTableId', 'Routes']], ['NetworkAcls', ['NetworkAclId', 'Entries']],
  ['Subnets', ['SubnetId', 'CidrBlock']], ['Vpcs', ['VpcId', 'CidrBlock']], ['NatGateways', ['NatGatewayId', 'NatGatewayAddresses']],
  ['VpcEndpoints', ['VpcEndpointId', 'ServiceName']], ['Addresses', ['PublicIp', 'Domain']], ['InternetGateways', ['InternetGatewayId']],
  ['EgressOnlyInternetGateways', ['EgressOnlyInternetGatewayId']], ['VpnConnections', ['VpnConnectionId', 'CustomerGatewayId']], ['VpnGateways', ['VpnGatewayId', 'VpcAttachments']],
  ['VpcPeeringConnections', ['VpcPeeringConnectionId', 'AccepterVpcInfo']], ['TransitGatewayRouteTables', ['TransitGatewayRouteTableId', 'DefaultAssociationRouteTable']],
  ['TransitGatewayPeeringAttachments', ['TransitGatewayAttachmentId', 'RequesterTgwInfo']], ['TransitGatewayVpcAttachments', ['TransitGatewayAttachmentId', 'SubnetIds']],
  ['TransitGatewayAttachments', ['TransitGatewayAttachmentId', 'ResourceType', 'TransitGatewayId']], ['TransitGateways', ['TransitGatewayId', 'Options']],
];

export function lookupItemSignature(item: Readonly<Record<string, unknown>>): ResourceType | undefined {
  return signatures.find(([, fields]) => fields.every((field) => Object.hasOwn(item, field)))?.[0];
}
