// Test data: networks that make every routing rule speak, with both verdicts and every wording.
import type { Inventory, Route, RouteServerPeer } from '../../model/inventory';
import type { EniInput } from './testing-account';
import { account, dualHomed, group, route, subnet, table, toGateway, toNat } from './testing-account';
import {
  attachment, crossing, crossingPartly, eastWest, firewallEndpoints, firewallSubnet, ingress, inspection, network, peered, peeredPartly, peering, referring, rightSubnet, rightTable, subnetA, subnetB, toEndpoint, toEni, toPeering, toTransit, transitRoute, vpc,
} from './testing-networks';

export const mirrored = [toEni('0.0.0.0/0', 'eni-f1', 'i-f1')];

/** ENIs in two VPCs; `far`: blocks of the second, `null`: not read. */
export function twoVpcs(far: readonly string[] | null, secondCidr: string, secondIp: string): Inventory {
  return account({
    ...dualHomed({}, {}, { vpcId: 'vpc-2', subnetId: 'subnet-x', ip: secondIp }), vpcs: [vpc('vpc-1', ['10.0.0.0/16']), ...(far === null ? [] : [vpc('vpc-2', far)])], subnets: [subnetA, subnet('subnet-x', secondCidr, { vpcId: 'vpc-2' })],
  }, far === null ? { Vpcs: 'denied' } : {});
}

const egress = route('::/0', { kind: 'egress-only-internet-gateway', id: 'eigw-1' }, { destinationKind: 'ipv6' });
export const toGateway6 = route('::/0', { kind: 'internet-gateway', id: 'igw-1' }, { destinationKind: 'ipv6' });
export const open6 = { ...group('sg-6', 443), ingress: [{ protocol: 'tcp', fromPort: 443, toPort: 443, cidrs: [], ipv6Cidrs: ['::/0'], prefixListIds: [], groups: [], descriptions: [] }] };
export function ipv6(routes: readonly Route[] | null, rest: Partial<EniInput> = {}, groups: readonly string[] = ['sg-6'], statuses = {}): Inventory {
  const wide = subnet('subnet-a', '10.0.1.0/24', { ipv6Cidrs: ['2001:db8:0:1::/64'] });
  return network({ subnets: [wide], hosts: [['a1', wide, '10.0.1.10', { ipv6: [{ address: '2001:db8:0:1::10', primary: false }], groups, ...rest }]], tables: routes === null ? [] : [table('rtb-a', ['subnet-a'], routes)], groups: [open6] }, {}, { ...(routes === null ? { RouteTables: 'denied' as const } : {}), ...statuses });
}
export const egressOnly = [egress];

export const learned = (destination: string, origin: Route['origin'] = 'EnableVgwRoutePropagation'): Route => route(destination, { kind: 'vpn-gateway', id: 'vgw-1' }, { origin });
export const shadowed = (...routes: readonly Route[]): Inventory => network({ subnets: [subnetA], hosts: [['a1', subnetA, '10.0.1.10']], tables: [table('rtb-a', ['subnet-a'], routes)] });
const byList = route('pl-1', { kind: 'transit-gateway', id: 'tgw-1' }, { destinationKind: 'prefix-list' });
const list = (cidrs: readonly string[] | null) => ({ account: '111122223333', region: 'us-east-1', id: 'pl-1', name: null, ownerId: '111122223333', addressFamily: 'IPv4' as const, cidrs });

const peer = (id: string, peerAddress: string): RouteServerPeer => ({ account: '111122223333', region: 'us-east-1', id, peerAddress, endpointId: null, bfdStatus: null });
/** Two routers; the route leads to the first one. */
export function advertised(second: { readonly check?: boolean; readonly state?: string } | null, read = true, origin: Route['origin'] = 'Advertisement'): Inventory {
  return network({
    subnets: [firewallSubnet, subnetA], hosts: [['f1', firewallSubnet, '10.0.9.4', { sourceDestCheck: false }], ...(second === null ? [] : [['f2', firewallSubnet, '10.0.9.5', { sourceDestCheck: second.check ?? false, state: second.state ?? 'running' }] as const]), ['a1', subnetA, '10.0.1.10']],
    tables: [table('rtb-a', ['subnet-a'], [{ ...toEni('192.168.0.0/16', 'eni-f1', 'i-f1'), origin }]), table('rtb-f', ['subnet-f'], [])],
  }, { routeServerPeers: read ? [peer('rsp-1', '10.0.9.4'), peer('rsp-2', '10.0.9.5')] : [] }, read ? {} : { RouteServerPeers: 'denied' });
}

/** A firewall in the subnet that it serves, or next to it. */
export function sameSubnetAppliance(destination: string, neighbours: boolean, other = false): Inventory {
  const hosts = [['f1', other ? subnetB : subnetA, other ? '10.0.2.20' : '10.0.1.20', { sourceDestCheck: false }] as const, ...(neighbours ? [['a1', subnetA, '10.0.1.10'] as const, ['b1', subnetB, '10.0.2.10'] as const] : [])];
  return network({ subnets: [subnetA, subnetB], hosts, tables: [table('rtb-a', ['subnet-a'], [toEni(destination, 'eni-f1', 'i-f1')]), table('rtb-b', ['subnet-b'], [toGateway])] });
}
export const unreadAppliance = (): Inventory => network({ subnets: [subnetA], hosts: [['a1', subnetA, '10.0.1.10']], tables: [table('rtb-a', ['subnet-a'], [toEni('0.0.0.0/0', 'eni-z', null)])] }, {}, { NetworkInterfaces: 'partial' });

const third = vpc('vpc-3', ['10.20.0.0/16']);
const left = vpc('vpc-1', ['10.0.0.0/16']);
/** vpc-1 is peered with vpc-2 and vpc-3, both 10.20/16. `back`: routes of vpc-1, `null`: not read. */
export function overlapping(back: readonly Route[] | null): Inventory {
  const far = subnet('subnet-t', '10.20.5.0/24', { vpcId: 'vpc-3' });
  const right = vpc('vpc-2', ['10.20.0.0/16']);
  return network({
    vpcs: [left, right, third], subnets: [subnetA, rightSubnet, far], hosts: [['a1', subnetA, '10.0.1.10'], ['r1', rightSubnet, '10.20.1.10'], ['t1', far, '10.20.5.10']],
    tables: [...(back === null ? [] : [table('rtb-a', ['subnet-a'], back)]), rightTable('rtb-r', ['subnet-r'], [toPeering('10.0.0.0/16')]), { ...rightTable('rtb-t', ['subnet-t'], [toPeering('10.0.0.0/16', 'pcx-2')]), vpcId: 'vpc-3' }],
  }, { vpcPeeringConnections: [peering('pcx-1', left, right), peering('pcx-2', left, third)] }, back === null ? { RouteTables: 'partial' } : {});
}

const rhel = { platformDetails: 'Red Hat Enterprise Linux' };
export const rhelWithIpv6 = (second: boolean): Inventory => account(dualHomed(rhel, { ipv6: [{ address: '2001:db8::a', primary: false }] }, second ? { ipv6: [{ address: '2001:db8:0:2::b', primary: false }] } : {}));

export function routeSamples(): readonly Inventory[] {
  return [
    ingress({ back: [toGateway] }), ingress({ back: [toEni('0.0.0.0/0', 'eni-f2', 'i-f2')] }), ingress({ back: [] }), ingress({ back: [toGateway], public: false }), ingress({ back: mirrored, exit: [toNat] }), ingress({ back: mirrored, firewall: { sourceDestCheck: false } }),
    ingress({ back: mirrored, firewall: { sourceDestCheck: false, state: 'stopped' } }), ingress({ back: mirrored, firewall: { attachment: null } }), ingress({ back: null }),
    eastWest([]), eastWest([toEni('10.0.1.0/24', 'eni-f2', 'i-f2')]), eastWest(null), eastWest([toEni('10.0.1.0/24', 'eni-f1', 'i-f1')], [referring('sg-1')], ['sg-ref']),
    eastWest([toEni('10.0.1.0/24', 'eni-f1', 'i-f1')], [referring('sg-1')], ['sg-ref', 'sg-x'], { SecurityGroups: 'partial' }),
    sameSubnetAppliance('0.0.0.0/0', true), sameSubnetAppliance('0.0.0.0/0', false), sameSubnetAppliance('172.16.0.0/12', true), sameSubnetAppliance('10.0.2.0/24', true, true), unreadAppliance(),
    inspection(false, true), inspection(false, false), inspection(null, true),
    crossing({ back: [toTransit('10.0.0.0/16')], zones: [] }), crossing({ back: [toTransit('10.0.0.0/16')], zones: null, statuses: { TransitGatewayVpcAttachments: 'denied' } }),
    crossing({ back: [toNat] }), crossing({ back: [toTransit('10.0.0.0/16')], home: [] }), crossing({ back: [toTransit('10.0.0.0/16')], home: [], propagations: [] }), crossing({ back: [toTransit('10.0.0.0/16')], home: [transitRoute('10.0.0.0/16', null)] }),
    crossing({ back: [toTransit('10.0.0.0/16')], home: [transitRoute('10.0.0.0/16', 'tgw-attach-9')] }), crossing({ back: null }), crossing({ back: [toTransit('10.0.0.0/16')], there: null, statuses: { TransitGatewayRoutes: 'denied' } }),
    crossing({ back: [toTransit('10.0.0.0/16')], rest: { transitGatewayAttachments: [attachment('tgw-attach-1', 'vpc-1', ['subnet-a']), attachment('tgw-attach-2', 'vpc-2', ['subnet-r']), attachment('tgw-attach-8', 'vpc-8', null)] } }),
    crossingPartly('0.0.0.0/0'), crossingPartly('192.0.2.0/24'), peeredPartly('0.0.0.0/0'), peeredPartly('192.0.2.0/24'), peered([]), peered([toNat]), peered(null), overlapping([toPeering('10.20.0.0/16')]), overlapping(null),
    firewallEndpoints({ edge: [toEndpoint('10.0.1.0/24', 'vpce-2')] }), firewallEndpoints({ edge: null }), firewallEndpoints({ exit: [toNat], nat: [toGateway] }), firewallEndpoints({ endpoints: [], statuses: { VpcEndpoints: 'denied' } }),
    peered([route('0.0.0.0/0', { kind: 'nat-gateway', id: 'nat-2' })], { nat: [toPeering('10.0.0.0/16')] }), peered([route('0.0.0.0/0', { kind: 'nat-gateway', id: 'nat-9' })]),
    twoVpcs(['10.0.0.0/16'], '10.0.7.0/24', '10.0.7.10'), twoVpcs(['10.0.0.0/16', '100.64.0.0/20'], '100.64.1.0/24', '100.64.1.10'), twoVpcs(null, '100.64.1.0/24', '100.64.1.10'),
    ipv6([egress]), ipv6([toGateway6], { denyAllIgwTraffic: true }), ipv6(null), ipv6([egress], {}, ['sg-x'], { SecurityGroups: 'partial' }), rhelWithIpv6(true),
    shadowed(toTransit('192.168.0.0/16'), learned('192.168.0.0/16')), { ...shadowed(byList, learned('192.168.0.0/16')), prefixLists: [list(['192.168.0.0/16'])] }, { ...shadowed(byList, learned('192.168.0.0/16')), prefixLists: [list(null)], coverage: shadowed().coverage.map((cell) => (cell.resource === 'PrefixListEntries' ? { ...cell, status: 'denied' as const } : cell)) },
    advertised({}), advertised({ check: true }), advertised({ state: 'stopped' }), advertised({}, false),
  ];
}
