// Test builder: small networks of several VPCs, gateways and appliances for the rules about routes.
import type { CoverageStatus, ResourceType } from '../../model/coverage';
import type { Inventory, NetworkInterface, Route, RouteTable, SecurityGroup, Subnet, TransitGatewayAttachment, TransitGatewayRoute, TransitGatewayRouteTable, Vpc, VpcEndpoint, VpcPeeringConnection } from '../../model/inventory';
import { account, acl, eip, eni, group, instance, route, rule, subnet, table, toGateway } from './testing-account';

const placed = { account: '111122223333', region: 'us-east-1' } as const;
const inside = { vpcId: 'vpc-1' } as const;

export const vpc = (id: string, cidrs: readonly string[], rest: Partial<Vpc> = {}): Vpc => ({ ...placed, id, cidrs, ipv6Cidrs: [], isDefault: false, blockPublicAccess: null, tags: {}, ...rest });
export const toEni = (destination: string, id: string, instanceId: string | null = null): Route => route(destination, { kind: 'network-interface', id, instanceId });
export const toEndpoint = (destination: string, id: string): Route => route(destination, { kind: 'vpc-endpoint', id });
export const toTransit = (destination: string, id = 'tgw-1'): Route => route(destination, { kind: 'transit-gateway', id });
export const toPeering = (destination: string, id = 'pcx-1'): Route => route(destination, { kind: 'vpc-peering', id });
export const peering = (id: string, requester: Vpc, accepter: Vpc): VpcPeeringConnection => {
  const side = ({ id: vpcId, cidrs }: Vpc) => ({ vpcId, account: placed.account, region: placed.region, cidrs, ipv6Cidrs: [] });
  return { ...placed, id, status: 'active', requester: side(requester), accepter: side(accepter), tags: {} };
};
export const endpoint = (id: string, subnetId: string): VpcEndpoint => ({ ...placed, id, vpcId: 'vpc-1', endpointType: 'GatewayLoadBalancer', serviceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-1', state: 'available', subnetIds: [subnetId], routeTableIds: [], networkInterfaceIds: [], groups: [], tags: {} });
export const attachment = (id: string, vpcId: string, subnetIds: readonly string[] | null, rest: Partial<TransitGatewayAttachment> = {}): TransitGatewayAttachment => ({
  ...placed, id, transitGatewayId: 'tgw-1', resourceType: 'vpc', resourceId: vpcId, resourceOwnerId: placed.account, state: 'available', associationRouteTableId: 'tgw-rtb-1', subnetIds, applianceMode: false, securityGroupReferencing: null, peer: null, tags: {}, ...rest,
});
export const transitRoute = (destination: string, attachmentId: string | null, rest: Partial<TransitGatewayRoute> = {}): TransitGatewayRoute =>
  ({ destination, type: 'static', state: attachmentId === null ? 'blackhole' : 'active', attachments: attachmentId === null ? [] : [{ attachmentId, resourceId: null, resourceType: 'vpc' }], ...rest });
export const transitTable = (id: string, associations: readonly string[], routes: readonly TransitGatewayRoute[] | null, propagations: readonly string[] = []): TransitGatewayRouteTable =>
  ({ ...placed, id, transitGatewayId: 'tgw-1', associations, propagations, routes, tags: {} });
const transitGateway = { ...placed, id: 'tgw-1', state: 'available', defaultAssociationRouteTableId: null, defaultPropagationRouteTableId: null, securityGroupReferencing: null, tags: {} };

interface Net { readonly vpcs?: readonly Vpc[]; readonly subnets: readonly Subnet[]; readonly hosts: readonly (readonly [name: string, subnet: Subnet, ip: string, rest?: Partial<NetworkInterface> & { readonly state?: string }])[]; readonly tables: readonly RouteTable[]; readonly groups?: readonly SecurityGroup[] }

const everything = [{ protocol: '-1', fromPort: null, toPort: null, cidrs: ['0.0.0.0/0'], ipv6Cidrs: ['::/0'], prefixListIds: [], groups: [], descriptions: [] }];

/** One single-homed host per entry, everything open, no other route than those given. */
export function network({ vpcs, subnets, hosts, tables, groups = [] }: Net, rest: Partial<Inventory> = {}, statuses: Partial<Record<ResourceType, CoverageStatus>> = {}): Inventory {
  const built = account({
    ...(vpcs === undefined ? {} : { vpcs }), subnets, routeTables: tables, securityGroups: [group('sg-1', 443), ...groups].map((one) => ({ ...one, egress: everything })), networkAcls: [acl('acl-1', subnets.map(({ id }) => id), [rule(100, false, 'allow'), rule(100, true, 'allow'), rule(101, false, 'allow', { cidr: '::/0' }), rule(101, true, 'allow', { cidr: '::/0' })])],
    instances: hosts.map(([name, { zone, vpcId }, , more]) => instance({ id: `i-${name}`, zone, vpcId, state: more?.state ?? 'running', networkInterfaceIds: [`eni-${name}`] })),
    networkInterfaces: hosts.map(([name, { id, vpcId, zone }, ip, more]) => {
      const { state: _state, ...more_ } = more ?? {};
      return eni({ id: `eni-${name}`, ip, subnetId: id, vpcId, zone, on: [`i-${name}`, 0], ...more_ });
    }), ...rest,
  }, statuses);
  const beyond = (['VpnConnections', 'RouteServerPeers'] as const).map((resource) => ({ ...placed, resource, status: statuses[resource] ?? ('complete' as const), count: 1, code: null }));
  return { ...built, coverage: [...built.coverage, ...beyond] };
}

export const firewallSubnet = subnet('subnet-f', '10.0.9.0/28');
export const [subnetA, subnetB] = [subnet('subnet-a', '10.0.1.0/24'), subnet('subnet-b', '10.0.2.0/24')];
const elastic = { privateIps: [{ address: '10.0.1.10', primary: true, dnsName: null, association: eip('198.51.100.7') }] };
const firewallPublic = { sourceDestCheck: false, privateIps: [{ address: '10.0.9.4', primary: true, dnsName: null, association: eip('198.51.100.9', 'eipalloc-9') }] } as const;

export interface Ingress { readonly back: readonly Route[] | null; readonly exit?: readonly Route[]; readonly firewall?: Partial<NetworkInterface> & { readonly state?: string }; readonly destination?: string; readonly public?: boolean }
/** Gateway route table → firewall → web; `back`: routes of web's table, `null`: not read. */
export function ingress({ back, exit = [toGateway], firewall = firewallPublic, destination = '10.0.1.0/24', public: visible = true }: Ingress): Inventory {
  const tables = [table('rtb-edge', [], [toEni(destination, 'eni-f1', 'i-f1')], { gatewayIds: ['igw-1'] }), table('rtb-f', ['subnet-f'], exit), ...(back === null ? [] : [table('rtb-a', ['subnet-a'], back)])];
  return network({ subnets: [firewallSubnet, subnetA], hosts: [['f1', firewallSubnet, '10.0.9.4', firewall], ['a1', subnetA, '10.0.1.10', visible ? elastic : {}]], tables }, {}, back === null ? { RouteTables: 'partial' } : {});
}

/** a1 reaches b1 through a firewall; `back`: routes of b's table, `null`: not read. */
export function eastWest(back: readonly Route[] | null, groups: readonly SecurityGroup[] = [], groupsOf: readonly string[] = ['sg-1'], statuses: Partial<Record<ResourceType, CoverageStatus>> = {}): Inventory {
  const tables = [table('rtb-a', ['subnet-a'], [toEni('10.0.2.0/24', 'eni-f1', 'i-f1')]), table('rtb-f', ['subnet-f'], []), ...(back === null ? [] : [table('rtb-b', ['subnet-b'], back)])];
  return network({ subnets: [firewallSubnet, subnetA, subnetB], hosts: [['f1', firewallSubnet, '10.0.9.4', { sourceDestCheck: false }], ['a1', subnetA, '10.0.1.10'], ['b1', subnetB, '10.0.2.10', { groups: groupsOf }]], tables, groups }, {}, { ...(back === null ? { RouteTables: 'partial' as const } : {}), ...statuses });
}
export const referring = (source: string): SecurityGroup => ({
  ...group('sg-ref', 443), ingress: [{ protocol: 'tcp', fromPort: 443, toPort: 443, cidrs: [], ipv6Cidrs: [], prefixListIds: [], groups: [{ groupId: source, userId: null, vpcId: null, peeringConnectionId: null }], descriptions: [] }],
});

const [left, right] = [vpc('vpc-1', ['10.0.0.0/16']), vpc('vpc-2', ['10.20.0.0/16'])];
export const rightSubnet = subnet('subnet-r', '10.20.1.0/24', { vpcId: 'vpc-2' });
const rightLocal: Route = { destination: '10.20.0.0/16', destinationKind: 'ipv4', target: { kind: 'local' }, state: 'active', origin: 'CreateRouteTable' };
export const rightTable = (id: string, subnetIds: readonly string[], routes: readonly Route[]): RouteTable => ({ ...table(id, subnetIds, []), vpcId: 'vpc-2', routes: [rightLocal, ...routes] });

/** vpc-1 (10.0/16) and vpc-2 (10.20/16) peered; `back`: routes of vpc-2's table, `null`: not read. */
export function peered(back: readonly Route[] | null, more: { readonly nat?: readonly Route[]; readonly rest?: Partial<Inventory> } = {}): Inventory {
  const nat = more.nat === undefined ? [] : [rightTable('rtb-n', ['subnet-n'], more.nat)];
  const natSubnet = subnet('subnet-n', '10.20.9.0/28', { vpcId: 'vpc-2' });
  return network({
    vpcs: [left, right], subnets: [subnetA, rightSubnet, ...(more.nat === undefined ? [] : [natSubnet])], hosts: [['a1', subnetA, '10.0.1.10'], ['r1', rightSubnet, '10.20.1.10']],
    tables: [table('rtb-a', ['subnet-a'], [toPeering('10.20.0.0/16')]), ...(back === null ? [] : [rightTable('rtb-r', ['subnet-r'], back)]), ...nat],
  }, {
    vpcPeeringConnections: [peering('pcx-1', left, right)],
    natGateways: [{ ...placed, id: 'nat-2', vpcId: 'vpc-2', subnetId: 'subnet-n', state: 'available', connectivityType: 'public', availabilityMode: 'zonal', addresses: [{ networkInterfaceId: 'eni-n', publicIp: null, privateIp: '10.20.9.5', primary: true, zoneId: null }], routeTableId: null, tags: {} }],
    ...more.rest,
  }, back === null ? { RouteTables: 'partial' } : {});
}

/** vpc-2 has two subnets: one leads back, the other does not; `from`: whom the latter's security group lets in. */
export function peeredPartly(from: string): Inventory {
  const other = subnet('subnet-s', '10.20.2.0/24', { vpcId: 'vpc-2' });
  return network({
    vpcs: [left, right], subnets: [subnetA, rightSubnet, other], hosts: [['a1', subnetA, '10.0.1.10'], ['r1', rightSubnet, '10.20.1.10'], ['s1', other, '10.20.2.10', { groups: ['sg-s'] }]],
    tables: [table('rtb-a', ['subnet-a'], [toPeering('10.20.0.0/16')]), rightTable('rtb-r', ['subnet-r'], [toPeering('10.0.0.0/16')]), rightTable('rtb-s', ['subnet-s'], [])], groups: [group('sg-s', 443, from)],
  }, { vpcPeeringConnections: [peering('pcx-1', left, right)] });
}

/** vpc-1 and vpc-2 on one transit gateway, one table each way. */
export interface Crossing { readonly back: readonly Route[] | null; readonly there?: readonly TransitGatewayRoute[] | null; readonly home?: readonly TransitGatewayRoute[] | null; readonly zones?: readonly string[] | null; readonly propagations?: readonly string[]; readonly rest?: Partial<Inventory>; readonly statuses?: Partial<Record<ResourceType, CoverageStatus>> }
export function crossing({ back, there = [transitRoute('10.20.0.0/16', 'tgw-attach-2')], home = [transitRoute('10.0.0.0/16', 'tgw-attach-1')], zones = ['subnet-a'], propagations = ['tgw-attach-1'], rest = {}, statuses = {} }: Crossing): Inventory {
  return network({
    vpcs: [left, right], subnets: [subnetA, rightSubnet], hosts: [['a1', subnetA, '10.0.1.10'], ['r1', rightSubnet, '10.20.1.10']],
    tables: [table('rtb-a', ['subnet-a'], [toTransit('10.20.0.0/16')]), ...(back === null ? [] : [rightTable('rtb-r', ['subnet-r'], back)])],
  }, {
    transitGateways: [transitGateway], transitGatewayAttachments: [attachment('tgw-attach-1', 'vpc-1', zones), attachment('tgw-attach-2', 'vpc-2', ['subnet-r'], { associationRouteTableId: 'tgw-rtb-2' })],
    transitGatewayRouteTables: [transitTable('tgw-rtb-1', ['tgw-attach-1'], there), transitTable('tgw-rtb-2', ['tgw-attach-2'], home, propagations)], ...rest,
  }, { ...(back === null ? { RouteTables: 'partial' as const } : {}), ...statuses });
}

/** The same with a second subnet in vpc-2 that does not lead back. */
export function crossingPartly(from: string): Inventory {
  const other = subnet('subnet-s', '10.20.2.0/24', { vpcId: 'vpc-2' });
  return network({
    vpcs: [left, right], subnets: [subnetA, rightSubnet, other], hosts: [['a1', subnetA, '10.0.1.10'], ['r1', rightSubnet, '10.20.1.10'], ['s1', other, '10.20.2.10', { groups: ['sg-s'] }]],
    tables: [table('rtb-a', ['subnet-a'], [toTransit('10.20.0.0/16')]), rightTable('rtb-r', ['subnet-r'], [toTransit('10.0.0.0/16')]), rightTable('rtb-s', ['subnet-s'], [])], groups: [group('sg-s', 443, from)],
  }, {
    transitGateways: [transitGateway], transitGatewayAttachments: [attachment('tgw-attach-1', 'vpc-1', ['subnet-a']), attachment('tgw-attach-2', 'vpc-2', ['subnet-r'], { associationRouteTableId: 'tgw-rtb-2' })],
    transitGatewayRouteTables: [transitTable('tgw-rtb-1', ['tgw-attach-1'], [transitRoute('10.20.0.0/16', 'tgw-attach-2')]), transitTable('tgw-rtb-2', ['tgw-attach-2'], [transitRoute('10.0.0.0/16', 'tgw-attach-1')])],
  });
}

/** Two zones, an endpoint each; vpc-2 and vpc-3 talk through vpc-1. */
export function inspection(applianceMode: boolean | null, spokes: boolean): Inventory {
  const [doorA, doorB, roomA, roomB] = [subnet('subnet-d1', '10.0.3.0/28'), subnet('subnet-d2', '10.0.3.16/28', { zone: 'us-east-1b' }), subnet('subnet-e1', '10.0.4.0/28'), subnet('subnet-e2', '10.0.4.16/28', { zone: 'us-east-1b' })];
  const third = vpc('vpc-3', ['10.30.0.0/16']);
  const far = subnet('subnet-t', '10.30.1.0/24', { vpcId: 'vpc-3', zone: 'us-east-1b' });
  const attachments = [attachment('tgw-attach-1', 'vpc-1', ['subnet-d1', 'subnet-d2'], { applianceMode, associationRouteTableId: 'tgw-rtb-2' }), attachment('tgw-attach-2', 'vpc-2', ['subnet-r']), attachment('tgw-attach-3', 'vpc-3', ['subnet-t'])];
  return network({
    vpcs: [left, right, third], subnets: [doorA, doorB, roomA, roomB, rightSubnet, far], hosts: spokes ? [['r1', rightSubnet, '10.20.1.10'], ['t1', far, '10.30.1.10']] : [],
    tables: [table('rtb-d1', ['subnet-d1'], [toEndpoint('0.0.0.0/0', 'vpce-1')]), table('rtb-d2', ['subnet-d2'], [toEndpoint('0.0.0.0/0', 'vpce-2')]), table('rtb-e', ['subnet-e1', 'subnet-e2'], [toTransit('10.0.0.0/8')]), rightTable('rtb-r', ['subnet-r'], [toTransit('10.0.0.0/8')]), { ...rightTable('rtb-t', ['subnet-t'], []), vpcId: 'vpc-3', routes: [{ ...rightLocal, destination: '10.30.0.0/16' }, toTransit('10.0.0.0/8')] }],
  }, {
    vpcEndpoints: [endpoint('vpce-1', 'subnet-e1'), endpoint('vpce-2', 'subnet-e2')], transitGateways: [transitGateway], transitGatewayAttachments: applianceMode === null ? attachments.map((one) => ({ ...one, applianceMode: null, subnetIds: null })) : attachments,
    transitGatewayRouteTables: [transitTable('tgw-rtb-1', ['tgw-attach-2', 'tgw-attach-3'], [transitRoute('0.0.0.0/0', 'tgw-attach-1')]), transitTable('tgw-rtb-2', ['tgw-attach-1'], [transitRoute('10.20.0.0/16', 'tgw-attach-2'), transitRoute('10.30.0.0/16', 'tgw-attach-3')])],
  }, applianceMode === null ? { TransitGatewayVpcAttachments: 'denied' } : {});
}

/** web in two zones behind endpoints: `out` of each subnet, what the gateway's table says, and what the endpoints' subnet does. */
export interface Sides { readonly out?: Route; readonly edge?: readonly Route[] | null; readonly exit?: readonly Route[]; readonly endpoints?: readonly VpcEndpoint[]; readonly nat?: readonly Route[] | null; readonly statuses?: Partial<Record<ResourceType, CoverageStatus>> }
export function firewallEndpoints({ out = toEndpoint('0.0.0.0/0', 'vpce-1'), edge = [toEndpoint('10.0.1.0/24', 'vpce-1')], exit = [toGateway], endpoints = [endpoint('vpce-1', 'subnet-e1'), endpoint('vpce-2', 'subnet-e2')], nat = null, statuses = {} }: Sides): Inventory {
  const [roomA, roomB, natSubnet] = [subnet('subnet-e1', '10.0.4.0/28'), subnet('subnet-e2', '10.0.4.16/28', { zone: 'us-east-1b' }), subnet('subnet-n', '10.0.8.0/28')];
  return network({
    subnets: [subnetA, roomA, roomB, natSubnet], hosts: [['a1', subnetA, '10.0.1.10', elastic]],
    tables: [table('rtb-a', ['subnet-a'], [out]), table('rtb-e', ['subnet-e1', 'subnet-e2'], exit), ...(edge === null ? [] : [table('rtb-edge', [], edge, { gatewayIds: ['igw-1'] })]), ...(nat === null ? [] : [table('rtb-n', ['subnet-n'], nat)])],
  }, {
    vpcEndpoints: endpoints,
    natGateways: [{ ...placed, ...inside, id: 'nat-1', subnetId: 'subnet-n', state: 'available', connectivityType: 'public', availabilityMode: 'zonal', addresses: [{ networkInterfaceId: 'eni-n', publicIp: '198.51.100.8', privateIp: '10.0.8.5', primary: true, zoneId: null }], routeTableId: null, tags: {} }],
  }, statuses);
}
