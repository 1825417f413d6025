// The collector's table: every call a scan can make about resources. The policy, the plan, the script for CloudShell and the guard of the SDK are all made from it.
// Region-wide always: a filter by VPC would lose interfaces of hosts that stand in two VPCs. Page sizes: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/Welcome.html
import 'server-only';
import * as ec2 from '@aws-sdk/client-ec2';
import { DescribeTargetGroupsCommand, DescribeTargetHealthCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { DescribeInstanceInformationCommand } from '@aws-sdk/client-ssm';
import type { ResourceType } from '../../model/coverage';
import type { AddOn } from '../../model/scan';
import type { CollectorCall, Dependency, Paging, RawItem, Service } from './collector-call';

type Make = new (input: never) => object;
interface Facts {
  readonly key?: string;
  readonly id: string | ((item: RawItem) => string);
  /** Largest page; left out where the call answers in one piece. */
  readonly page?: number;
  readonly paging?: Paging;
  readonly addOn?: AddOn;
  readonly dependsOn?: Dependency;
  readonly input?: object;
  readonly words?: readonly string[];
}
const prefixes: Readonly<Record<Service, string>> = { ec2: 'ec2', elbv2: 'elasticloadbalancing', ssm: 'ssm' };
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly RawItem[] => (Array.isArray(value) ? (value as readonly RawItem[]) : []);
const instancesOf = (reservation: RawItem): readonly RawItem[] => list(reservation.Instances);
const byToken = (pageSize: number): Paging => ({ pageSize, sizeField: 'MaxResults', tokenField: 'NextToken', nextField: 'NextToken' });

function line(service: Service, name: string, Command: Make, resource: ResourceType | null, facts: Facts): CollectorCall {
  const { id } = facts;
  return {
    service, name, permission: `${prefixes[service]}:${name}`, resource,
    key: facts.key ?? resource ?? '',
    identity: typeof id === 'string' ? (item) => text(item[id]) : id,
    count: resource === 'Instances' ? (items) => items.reduce((sum, reservation) => sum + instancesOf(reservation).length, 0) : (items) => items.length,
    addOn: facts.addOn ?? null,
    paging: facts.paging ?? (facts.page === undefined ? null : byToken(facts.page)),
    dependsOn: facts.dependsOn ?? null,
    command: (input) => new Command(input as never),
    input: facts.input ?? {},
    words: facts.words ?? [],
  };
}

const field = (name: string) => (item: RawItem): readonly string[] => (text(item[name]) === '' ? [] : [text(item[name])]);
const inInstances = (name: string) => (reservation: RawItem): readonly string[] => instancesOf(reservation).flatMap(field(name));
const one = (on: string, member: string, option: string): Dependency => ({ on, member, ids: field(member), batch: 1, input: ([id]) => ({ [member]: id }), words: [option, '{ids}'] });
const filtered = (member: string, filter: string): Dependency => ({
  on: 'DescribeInstances', member, ids: inInstances(member), batch: 100, input: (ids) => ({ Filters: [{ Name: filter, Values: ids }] }), words: ['--filters', `Name=${filter},Values={ids}`],
});
const managed = { input: { IncludeManagedResources: true }, words: ['--include-managed-resources'] };
// Which states are asked for has to be said: the call refuses to run without a filter.
const anyRoute = { input: { Filters: [{ Name: 'state', Values: ['active', 'blackhole'] }] }, words: ['--filters', 'Name=state,Values=active,blackhole'] };
const table = (option = '--transit-gateway-route-table-id'): Dependency => one('DescribeTransitGatewayRouteTables', 'TransitGatewayRouteTableId', option);

export const collectorCalls: readonly CollectorCall[] = [
  line('ec2', 'DescribeAvailabilityZones', ec2.DescribeAvailabilityZonesCommand, 'AvailabilityZones', { id: 'ZoneName' }),
  line('ec2', 'DescribeNetworkInterfaces', ec2.DescribeNetworkInterfacesCommand, 'NetworkInterfaces', { id: 'NetworkInterfaceId', page: 1000, ...managed }),
  line('ec2', 'DescribeInstances', ec2.DescribeInstancesCommand, 'Instances', { key: 'Reservations', id: (item) => [text(item.ReservationId), ...inInstances('InstanceId')(item)].join(), page: 1000, ...managed }),
  line('ec2', 'DescribeSubnets', ec2.DescribeSubnetsCommand, 'Subnets', { id: 'SubnetId', page: 1000 }),
  line('ec2', 'DescribeVpcs', ec2.DescribeVpcsCommand, 'Vpcs', { id: 'VpcId', page: 1000 }),
  line('ec2', 'DescribeRouteTables', ec2.DescribeRouteTablesCommand, 'RouteTables', { id: 'RouteTableId', page: 100 }),
  line('ec2', 'DescribeNetworkAcls', ec2.DescribeNetworkAclsCommand, 'NetworkAcls', { id: 'NetworkAclId', page: 1000 }),
  line('ec2', 'DescribeSecurityGroups', ec2.DescribeSecurityGroupsCommand, 'SecurityGroups', { id: 'GroupId', page: 1000 }),
  line('ec2', 'DescribeAddresses', ec2.DescribeAddressesCommand, 'Addresses', { id: (item) => text(item.AllocationId) || text(item.PublicIp) }),
  line('ec2', 'DescribeInternetGateways', ec2.DescribeInternetGatewaysCommand, 'InternetGateways', { id: 'InternetGatewayId', page: 1000 }),
  line('ec2', 'DescribeEgressOnlyInternetGateways', ec2.DescribeEgressOnlyInternetGatewaysCommand, 'EgressOnlyInternetGateways', { id: 'EgressOnlyInternetGatewayId', page: 255 }),
  line('ec2', 'DescribeNatGateways', ec2.DescribeNatGatewaysCommand, 'NatGateways', { id: 'NatGatewayId', page: 1000 }),
  line('ec2', 'DescribeVpnGateways', ec2.DescribeVpnGatewaysCommand, 'VpnGateways', { id: 'VpnGatewayId' }),
  line('ec2', 'DescribeVpcPeeringConnections', ec2.DescribeVpcPeeringConnectionsCommand, 'VpcPeeringConnections', { id: 'VpcPeeringConnectionId', page: 1000 }),
  line('ec2', 'DescribeVpcEndpoints', ec2.DescribeVpcEndpointsCommand, 'VpcEndpoints', { id: 'VpcEndpointId', page: 1000 }),
  line('ec2', 'DescribeManagedPrefixLists', ec2.DescribeManagedPrefixListsCommand, 'ManagedPrefixLists', { key: 'PrefixLists', id: 'PrefixListId', page: 100 }),
  line('ec2', 'GetManagedPrefixListEntries', ec2.GetManagedPrefixListEntriesCommand, 'PrefixListEntries', { key: 'Entries', id: 'Cidr', page: 100, dependsOn: one('DescribeManagedPrefixLists', 'PrefixListId', '--prefix-list-id') }),
  line('ec2', 'DescribeTransitGateways', ec2.DescribeTransitGatewaysCommand, 'TransitGateways', { id: 'TransitGatewayId', page: 1000 }),
  line('ec2', 'DescribeTransitGatewayAttachments', ec2.DescribeTransitGatewayAttachmentsCommand, 'TransitGatewayAttachments', { id: 'TransitGatewayAttachmentId', page: 1000 }),
  line('ec2', 'DescribeTransitGatewayVpcAttachments', ec2.DescribeTransitGatewayVpcAttachmentsCommand, 'TransitGatewayVpcAttachments', { id: 'TransitGatewayAttachmentId', page: 1000 }),
  line('ec2', 'DescribeTransitGatewayPeeringAttachments', ec2.DescribeTransitGatewayPeeringAttachmentsCommand, 'TransitGatewayPeeringAttachments', { id: 'TransitGatewayAttachmentId', page: 1000 }),
  line('ec2', 'DescribeTransitGatewayRouteTables', ec2.DescribeTransitGatewayRouteTablesCommand, 'TransitGatewayRouteTables', { id: 'TransitGatewayRouteTableId', page: 1000 }),
  line('ec2', 'GetTransitGatewayRouteTableAssociations', ec2.GetTransitGatewayRouteTableAssociationsCommand, 'TransitGatewayRouteTableAssociations', { key: 'Associations', id: 'TransitGatewayAttachmentId', page: 1000, dependsOn: table() }),
  line('ec2', 'GetTransitGatewayRouteTablePropagations', ec2.GetTransitGatewayRouteTablePropagationsCommand, 'TransitGatewayRouteTablePropagations', { id: 'TransitGatewayAttachmentId', page: 1000, dependsOn: table() }),
  line('ec2', 'SearchTransitGatewayRoutes', ec2.SearchTransitGatewayRoutesCommand, 'TransitGatewayRoutes', { key: 'Routes', id: (item) => text(item.DestinationCidrBlock) || text(item.PrefixListId), page: 1000, dependsOn: table(), ...anyRoute }),
  line('ec2', 'DescribeInstanceTypes', ec2.DescribeInstanceTypesCommand, 'InstanceTypes', { id: 'InstanceType', page: 100, dependsOn: filtered('InstanceType', 'instance-type') }),

  line('ec2', 'DescribeImages', ec2.DescribeImagesCommand, 'Images', { id: 'ImageId', page: 1000, addOn: 'images', dependsOn: filtered('ImageId', 'image-id') }),
  line('ec2', 'DescribeVpnConnections', ec2.DescribeVpnConnectionsCommand, 'VpnConnections', {
    id: 'VpnConnectionId', addOn: 'vpn-connections',
    // The answer holds pre-shared keys: the script saves only what is read.
    words: ['--query', '{VpnConnections: VpnConnections[].{VpnConnectionId: VpnConnectionId, State: State, VpnGatewayId: VpnGatewayId, TransitGatewayId: TransitGatewayId, CustomerGatewayId: CustomerGatewayId, Routes: Routes, Tags: Tags}}'],
  }),
  line('ec2', 'DescribeVpcBlockPublicAccessOptions', ec2.DescribeVpcBlockPublicAccessOptionsCommand, 'BlockPublicAccessOptions', { key: 'VpcBlockPublicAccessOptions', id: 'AwsRegion', addOn: 'block-public-access' }),
  line('ec2', 'DescribeVpcBlockPublicAccessExclusions', ec2.DescribeVpcBlockPublicAccessExclusionsCommand, 'BlockPublicAccessExclusions', { key: 'VpcBlockPublicAccessExclusions', id: 'ExclusionId', page: 1000, addOn: 'block-public-access' }),
  line('ec2', 'DescribeRouteServers', ec2.DescribeRouteServersCommand, 'RouteServers', { id: 'RouteServerId', page: 1000, addOn: 'route-servers' }),
  line('ec2', 'DescribeRouteServerEndpoints', ec2.DescribeRouteServerEndpointsCommand, 'RouteServerEndpoints', { id: 'RouteServerEndpointId', page: 1000, addOn: 'route-servers' }),
  line('ec2', 'DescribeRouteServerPeers', ec2.DescribeRouteServerPeersCommand, 'RouteServerPeers', { id: 'RouteServerPeerId', page: 1000, addOn: 'route-servers' }),
  line('ec2', 'DescribeVpcEndpointAssociations', ec2.DescribeVpcEndpointAssociationsCommand, 'VpcEndpointAssociations', { id: 'Id', page: 100, addOn: 'lattice' }),
  line('elbv2', 'DescribeTargetGroups', DescribeTargetGroupsCommand, null, {
    key: 'TargetGroups', id: 'TargetGroupArn', addOn: 'target-health', paging: { pageSize: 400, sizeField: 'PageSize', tokenField: 'Marker', nextField: 'NextMarker' },
    words: ['--query', "{TargetGroups: TargetGroups[?Protocol=='GENEVE']}"],
  }),
  line('elbv2', 'DescribeTargetHealth', DescribeTargetHealthCommand, 'TargetHealth', {
    key: 'TargetHealthDescriptions', id: (item) => JSON.stringify(item.Target), addOn: 'target-health',
    // Only Gateway Load Balancers make an instance part of the network's path.
    dependsOn: { ...one('DescribeTargetGroups', 'TargetGroupArn', '--target-group-arn'), ids: (item) => (item.Protocol === 'GENEVE' ? field('TargetGroupArn')(item) : []) },
  }),
  line('ssm', 'DescribeInstanceInformation', DescribeInstanceInformationCommand, 'SsmInstances', { key: 'InstanceInformationList', id: 'InstanceId', page: 50, addOn: 'guest-facts' }),
];

/** The lines a scan with these add-ons makes. */
export const callsFor = (chosen: readonly AddOn[]): readonly CollectorCall[] => collectorCalls.filter(({ addOn }) => addOn === null || chosen.includes(addOn));
