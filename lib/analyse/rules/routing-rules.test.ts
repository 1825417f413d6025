// Rules about routes: each with a network that triggers it, near-misses that do not, and missing data that makes it undecided.
import { describe, expect, it } from 'vitest';
import type { RuleId } from '../../model/analysis';
import type { Inventory } from '../../model/inventory';
import { findingsOf, route, toGateway, toNat } from './testing-account';
import {
  crossing, crossingPartly, eastWest, endpoint, firewallEndpoints, ingress, inspection, peered, peeredPartly, referring, toEndpoint, toEni, toPeering, toTransit, transitRoute,
} from './testing-networks';
import { advertised, egressOnly, ipv6, learned, mirrored, overlapping, rhelWithIpv6, sameSubnetAppliance, shadowed, toGateway6, twoVpcs, unreadAppliance } from './testing-route-samples';

/** `severity mode`, or `unknown gap…`. */
const said = (inventory: Inventory, rule: RuleId): readonly string[] =>
  findingsOf(inventory, rule).map((finding) => (finding.verdict === 'unknown' ? `unknown ${finding.gaps.map(({ resource, status }) => `${resource}:${status}`).join(' ')}` : `${finding.severity} ${String(finding.params['mode'] ?? '')}`.trim()));
const proofs = (inventory: Inventory, rule: RuleId): readonly string[] => findingsOf(inventory, rule).flatMap(({ proof }) => (proof === null ? [] : [`${proof.from} → ${proof.to} ${proof.protocol} ${proof.port}`]));

describe('AR-07 gateway route table without mirror', () => {
  it('speaks when replies go around the appliance, to another one, or nowhere', () => {
    expect(said(ingress({ back: [toGateway] }), 'AR-07')).toEqual(['high direct']);
    expect(said(ingress({ back: [toEni('0.0.0.0/0', 'eni-f2', 'i-f2')] }), 'AR-07')).toEqual(['high otherAppliance']);
    expect(said(ingress({ back: [] }), 'AR-07')).toEqual(['high noReturn']);
    expect(proofs(ingress({ back: [toGateway] }), 'AR-07')).toEqual(['internet → eni-a1 tcp 443']);
  });
  it('asks the appliance for a way out, a running instance and a public address', () => {
    expect(said(ingress({ back: mirrored, exit: [toNat] }), 'AR-07')).toEqual(['high applianceExit']);
    expect(said(ingress({ back: mirrored, firewall: { sourceDestCheck: false } }), 'AR-07')).toEqual(['high targetPrivate']);
    expect(said(ingress({ back: mirrored, firewall: { state: 'stopped' } }), 'AR-07')).toEqual(['high targetDown']);
  });
  it('is silent when mirrored, for the other ENI of the same appliance, and where nothing can come in', () => {
    expect(said(ingress({ back: mirrored }), 'AR-07')).toEqual([]);
    expect(said(ingress({ back: [toEni('0.0.0.0/0', 'eni-other', 'i-f1')] }), 'AR-07')).toEqual([]);
    expect(said(ingress({ back: [toNat], destination: '10.0.0.0/16', public: false }), 'AR-07')).toEqual([]);
    expect(said(ingress({ back: [toGateway], public: false }), 'AR-07')).toEqual(['low direct']);
  });
  it('cannot tell without the route table of the subnet', () => {
    expect(said(ingress({ back: null }), 'AR-07')).toEqual(['unknown RouteTables:partial']);
  });
  it('leaves two endpoints to AR-17', () => {
    const crossed = firewallEndpoints({ edge: [toEndpoint('10.0.1.0/24', 'vpce-2')] });
    expect([said(crossed, 'AR-07'), said(crossed, 'AR-17')]).toEqual([[], ['high otherEndpoint']]);
  });
});

describe('AR-08 east-west without mirror', () => {
  const back = [toEni('10.0.1.0/24', 'eni-f1', 'i-f1')];
  it('speaks when replies go straight back or to another appliance', () => {
    expect(said(eastWest([]), 'AR-08')).toEqual(['high bypass']);
    expect(said(eastWest([toEni('10.0.1.0/24', 'eni-f2', 'i-f2')]), 'AR-08')).toEqual(['high otherAppliance', 'high otherAppliance']);
    expect(proofs(eastWest([]), 'AR-08')).toEqual(['eni-a1 → eni-b1 tcp 443']);
    expect(findingsOf(eastWest([]), 'AR-08')[0]?.params['setRoutes']).toEqual(['rtb-b 10.0.1.0/24 eni-f1']);
  });
  it('knows that references to groups do not match behind an appliance', () => {
    expect(said(eastWest(back, [referring('sg-1')], ['sg-ref']), 'AR-08')).toEqual(['high groupReference']);
    expect(said(eastWest(back, [referring('sg-1')], ['sg-ref', 'sg-1']), 'AR-08')).toEqual([]);
    expect(said(eastWest(back, [referring('sg-2')], ['sg-ref']), 'AR-08')).toEqual([]);
    expect(said(eastWest(back, [referring('sg-1')], ['sg-ref', 'sg-x'], { SecurityGroups: 'partial' }), 'AR-08')).toEqual(['unknown SecurityGroups:partial']);
  });
  it('is silent when mirrored and cannot tell without the other table', () => {
    expect(said(eastWest(back), 'AR-08')).toEqual([]);
    expect(said(eastWest(null), 'AR-08')).toEqual(['unknown RouteTables:partial']);
  });
});

describe('AR-11 appliance in the subnet that it serves', () => {
  it('speaks for sources, destinations, loops, and less loudly for networks behind it', () => {
    expect(said(sameSubnetAppliance('0.0.0.0/0', true), 'AR-11')).toEqual(['high source']);
    expect(said(sameSubnetAppliance('0.0.0.0/0', false), 'AR-11')).toEqual(['high loop']);
    expect(said(sameSubnetAppliance('10.0.2.0/24', true, true), 'AR-11')).toEqual(['high destination']);
    expect(said(sameSubnetAppliance('172.16.0.0/12', true), 'AR-11')).toEqual(['medium specific']);
  });
  it('is silent for an appliance in a subnet of its own and for Kubernetes nodes', () => {
    expect(said(ingress({ back: mirrored }), 'AR-11')).toEqual([]);
    const built = sameSubnetAppliance('100.96.1.0/24', true);
    expect(said({ ...built, instances: built.instances.map((one) => ({ ...one, tags: { 'kubernetes.io/cluster/prod': 'owned' } })) }, 'AR-11')).toEqual([]);
  });
  it('cannot tell where the appliance was not read', () => {
    expect(said(unreadAppliance(), 'AR-11')).toEqual(['unknown NetworkInterfaces:partial']);
  });
});

describe('AR-12 appliance mode', () => {
  it('is high when traffic between two zones is routed there, medium when none was found', () => {
    expect(said(inspection(false, true), 'AR-12')).toEqual(['high eastWest']);
    expect(said(inspection(false, false), 'AR-12')).toEqual(['medium possible']);
    expect(proofs(inspection(false, true), 'AR-12')).toEqual(['eni-r1 → eni-t1 tcp 443']);
  });
  it('is silent with the mode on, one zone, or one appliance, and undecided when the mode was not read', () => {
    expect(said(inspection(true, true), 'AR-12')).toEqual([]);
    const built = inspection(false, true);
    expect(said({ ...built, transitGatewayAttachments: built.transitGatewayAttachments.map((one) => (one.id === 'tgw-attach-1' ? { ...one, subnetIds: ['subnet-d1'] } : one)) }, 'AR-12')).toEqual([]);
    expect(said({ ...built, routeTables: built.routeTables.map((one) => (one.id === 'rtb-d2' ? { ...one, routes: one.routes.map((r) => (r.target.kind === 'vpc-endpoint' ? toEndpoint('0.0.0.0/0', 'vpce-1') : r)) } : one)) }, 'AR-12')).toEqual([]);
    expect(said(inspection(null, true), 'AR-12')).toEqual(['unknown TransitGatewayVpcAttachments:denied']);
  });
});

describe('AR-13 zone without attachment', () => {
  const back = [toTransit('10.0.0.0/16')];
  it('speaks for the zone, is silent where attached, undecided where not read', () => {
    expect(said(crossing({ back, zones: [] }), 'AR-13')).toEqual(['high']);
    expect(proofs(crossing({ back, zones: [] }), 'AR-13')).toEqual(['eni-a1 → eni-r1 tcp 443']);
    expect(said(crossing({ back }), 'AR-13')).toEqual([]);
    expect(said(crossing({ back, zones: null, statuses: { TransitGatewayVpcAttachments: 'denied' } }), 'AR-13')).toEqual(['unknown TransitGatewayVpcAttachments:denied']);
  });
});

describe('AR-14 way back over a transit gateway', () => {
  const back = [toTransit('10.0.0.0/16')];
  it('finds where the reply is lost', () => {
    expect(said(crossing({ back: [toNat] }), 'AR-14')).toEqual(['high subnetRoute']);
    expect(said(crossing({ back, home: [] }), 'AR-14')).toEqual(['high noRoute']);
    expect(said(crossing({ back, home: [], propagations: [] }), 'AR-14')).toEqual(['high notPropagated']);
    expect(said(crossing({ back, home: [transitRoute('10.0.0.0/16', null)] }), 'AR-14')).toEqual(['high blackhole']);
    expect(said(crossing({ back, home: [transitRoute('10.0.0.0/8', 'tgw-attach-9'), transitRoute('10.0.0.0/16', 'tgw-attach-9')] }), 'AR-14')).toEqual(['high otherAttachment']);
    expect(proofs(crossing({ back, home: [] }), 'AR-14')).toEqual(['eni-a1 → eni-r1 tcp 443']);
  });
  it('weighs less where other subnets answer, least where groups are closed anyway', () => {
    expect(said(crossingPartly('10.0.0.0/16'), 'AR-14')).toEqual(['medium subnetRoute']);
    expect(said(crossingPartly('192.0.2.0/24'), 'AR-14')).toEqual(['info subnetRoute']);
  });
  it('is silent with a way back and through one inspection VPC both ways, and leaves dead routes to AR-20', () => {
    expect(said(crossing({ back }), 'AR-14')).toEqual([]);
    expect(said(inspection(true, true), 'AR-14')).toEqual([]);
    expect(said(crossing({ back: [{ ...toPeering('10.0.0.0/16', 'pcx-0'), state: 'blackhole' }] }), 'AR-14')).toEqual([]);
  });
  it('cannot tell without tables of the VPC or of the transit gateway', () => {
    expect(said(crossing({ back: null }), 'AR-14')).toEqual(['unknown RouteTables:partial']);
    expect(said(crossing({ back, there: null, statuses: { TransitGatewayRoutes: 'denied' } }), 'AR-14')[0]).toBe('unknown TransitGatewayRoutes:denied');
  });
});

describe('AR-15 and AR-16 peering', () => {
  it('AR-15 is high when nothing leads back, medium when some subnets do, info when closed anyway', () => {
    expect(said(peered([toNat]), 'AR-15')).toEqual(['high none']);
    expect(said(peeredPartly('10.0.0.0/16'), 'AR-15')).toEqual(['medium some']);
    expect(said(peeredPartly('192.0.2.0/24'), 'AR-15')).toEqual(['info closed']);
    expect(proofs(peered([]), 'AR-15')).toEqual(['eni-a1 → eni-r1 tcp 443']);
  });
  it('AR-15 is silent with a way back and when only a NAT gateway sends', () => {
    expect(said(peered([toPeering('10.0.0.0/16')]), 'AR-15')).toEqual([]);
    const built = peered([]);
    expect(said({ ...built, networkInterfaces: built.networkInterfaces.map((one) => (one.id === 'eni-a1' ? { ...one, interfaceType: 'nat_gateway', attachment: null } : one)) }, 'AR-15')).toEqual([]);
  });
  it('AR-15 looks at IPv6 apart', () => {
    const six = (id: string, destination: string) => ({ ...toPeering(destination, id), destinationKind: 'ipv6' as const });
    const built = peered([toPeering('10.0.0.0/16')]);
    const both: Inventory = {
      ...built, vpcs: built.vpcs.map((one) => ({ ...one, ipv6Cidrs: [one.id === 'vpc-1' ? '2001:db8:1::/56' : '2001:db8:2::/56'] })), subnets: built.subnets.map((one) => ({ ...one, ipv6Cidrs: [one.vpcId === 'vpc-1' ? '2001:db8:1::/64' : '2001:db8:2::/64'] })),
      networkInterfaces: built.networkInterfaces.map((one) => ({ ...one, ipv6: [{ address: one.vpcId === 'vpc-1' ? '2001:db8:1::10' : '2001:db8:2::10', primary: false }] })),
      routeTables: built.routeTables.map((one) => (one.id === 'rtb-a' ? { ...one, routes: [...one.routes, six('pcx-1', '2001:db8:2::/56')] } : one)),
    };
    expect(said(both, 'AR-15')).toEqual(['high none']);
    expect(findingsOf(both, 'AR-15')[0]?.params['setRoutes']).toEqual(['rtb-r 2001:db8:1::/56 pcx-1']);
    expect(findingsOf(both, 'AR-15')[0]?.proof?.ipVersion).toBe(6);
    expect(said({ ...both, routeTables: both.routeTables.map((one) => (one.id === 'rtb-r' ? { ...one, routes: [...one.routes, six('pcx-1', '2001:db8:1::/56')] } : one)) }, 'AR-15')).toEqual([]);
  });
  it('AR-15 cannot tell without the other side', () => {
    expect(said(peered(null), 'AR-15')).toEqual(['unknown RouteTables:partial']);
    expect(said({ ...peered([]), vpcPeeringConnections: [] }, 'AR-15')).toEqual(['unknown VpcPeeringConnections:not-provided']);
  });
  it('AR-16 speaks when the reply takes another peering, not when a more specific route leads back', () => {
    expect(said(overlapping([toPeering('10.20.0.0/16')]), 'AR-16')).toEqual(['high']);
    expect(proofs(overlapping([toPeering('10.20.0.0/16')]), 'AR-16')).toEqual(['eni-t1 → eni-a1 tcp 443']);
    expect(said(overlapping([toPeering('10.20.0.0/16'), toPeering('10.20.5.0/24', 'pcx-2')]), 'AR-16')).toEqual([]);
    expect(said(overlapping(null), 'AR-16')).toEqual(['unknown RouteTables:partial', 'unknown RouteTables:partial']);
  });
});

describe('AR-17 firewall endpoints', () => {
  it('speaks for another endpoint, for replies past it, and behind a NAT gateway', () => {
    expect(said(firewallEndpoints({ edge: [toEndpoint('10.0.1.0/24', 'vpce-2')] }), 'AR-17')).toEqual(['high otherEndpoint']);
    expect(said(firewallEndpoints({ edge: null }), 'AR-17')).toEqual(['high inboundDirect']);
    expect(said(firewallEndpoints({ exit: [toNat], nat: [toGateway] }), 'AR-17')).toEqual(['high natDirect']);
    expect(proofs(firewallEndpoints({ edge: null }), 'AR-17')).toEqual(['internet → eni-a1 tcp 443']);
  });
  it('is silent when both directions pass one endpoint, in whatever zone', () => {
    expect(said(firewallEndpoints({}), 'AR-17')).toEqual([]);
    expect(said(firewallEndpoints({ out: toEndpoint('0.0.0.0/0', 'vpce-2'), edge: [toEndpoint('10.0.1.0/24', 'vpce-2')] }), 'AR-17')).toEqual([]);
    expect(said(firewallEndpoints({ exit: [toNat], nat: [toGateway, toEndpoint('10.0.1.0/24', 'vpce-1')] }), 'AR-17')).toEqual([]);
    expect(said(firewallEndpoints({ out: toGateway, endpoints: [{ ...endpoint('vpce-1', 'subnet-e1'), endpointType: 'Interface' }], edge: null }), 'AR-17')).toEqual([]);
  });
  it('cannot tell without the endpoints', () => {
    expect(said(firewallEndpoints({ endpoints: [], statuses: { VpcEndpoints: 'denied' } }), 'AR-17')).toEqual(['unknown VpcEndpoints:denied']);
  });
});

describe('AR-18 reply through a NAT gateway', () => {
  const byNat = (id: string) => route('0.0.0.0/0', { kind: 'nat-gateway', id });
  it('speaks when the NAT gateway leads to the peer as well', () => {
    expect(said(peered([byNat('nat-2')], { nat: [toPeering('10.0.0.0/16')] }), 'AR-18')).toEqual(['medium']);
    expect(proofs(peered([byNat('nat-2')], { nat: [toPeering('10.0.0.0/16')] }), 'AR-18')).toEqual(['eni-a1 → eni-r1 tcp 443']);
  });
  it('is silent when it leads elsewhere or the specific route is there, undecided when it was not read', () => {
    expect(said(peered([byNat('nat-2')], { nat: [toGateway] }), 'AR-18')).toEqual([]);
    expect(said(peered([byNat('nat-2'), toPeering('10.0.0.0/16')], { nat: [toPeering('10.0.0.0/16')] }), 'AR-18')).toEqual([]);
    expect(said(peered([byNat('nat-9')]), 'AR-18')).toEqual(['unknown NatGateways:not-provided']);
  });
});

describe('AR-19 overlapping VPCs', () => {
  it('is high when the second subnet lies in the first VPC, info outside of the overlap', () => {
    expect(said(twoVpcs(['10.0.0.0/16'], '10.0.7.0/24', '10.0.7.10'), 'AR-19')).toEqual(['high covers']);
    expect(said(twoVpcs(['10.0.0.0/16', '100.64.0.0/20'], '100.64.1.0/24', '100.64.1.10'), 'AR-19')).toEqual(['info outside']);
    expect(said(twoVpcs(['10.30.0.0/16'], '10.30.1.0/24', '10.30.1.10'), 'AR-19')).toEqual([]);
    expect(said(twoVpcs(null, '100.64.1.0/24', '100.64.1.10'), 'AR-19')).toEqual(['unknown Vpcs:denied']);
  });
});

describe('AR-21 IPv6', () => {
  it('speaks when groups invite the internet and the way or the ENI does not', () => {
    expect(said(ipv6(egressOnly), 'AR-21')).toEqual(['medium egressOnly']);
    expect(said(ipv6([toGateway6], { denyAllIgwTraffic: true }), 'AR-21')).toEqual(['medium denied']);
    expect(proofs(ipv6(egressOnly), 'AR-21')).toEqual(['internet → eni-a1 tcp 443']);
  });
  it('is silent with an internet gateway, closed groups, and without IPv6', () => {
    expect(said(ipv6([toGateway6]), 'AR-21')).toEqual([]);
    expect(said(ipv6(egressOnly, {}, ['sg-1']), 'AR-21')).toEqual([]);
    expect(said(ipv6(egressOnly, { ipv6: [] }), 'AR-21')).toEqual([]);
  });
  it('knows that one agent handles IPv4 only', () => {
    expect(said(rhelWithIpv6(true), 'AR-21')).toEqual(['medium guest']);
    expect(said(rhelWithIpv6(false), 'AR-21')).toEqual([]);
  });
  it('cannot tell without routes or groups', () => {
    expect(said(ipv6(null), 'AR-21')).toEqual(['unknown RouteTables:denied']);
    expect(said(ipv6(egressOnly, {}, ['sg-x'], { SecurityGroups: 'partial' }), 'AR-21')).toEqual(['unknown SecurityGroups:partial']);
  });
});

describe('AR-22 and AR-23', () => {
  it('AR-22 notes a propagated route that a static one hides, unless both lead to the same', () => {
    expect(said(shadowed(toTransit('192.168.0.0/16'), learned('192.168.0.0/16')), 'AR-22')).toEqual(['info']);
    expect(said(shadowed(learned('192.168.0.0/16', 'CreateRoute'), learned('192.168.0.0/16')), 'AR-22')).toEqual([]);
    expect(said(shadowed(toTransit('192.168.0.0/16'), learned('192.168.1.0/24')), 'AR-22')).toEqual([]);
  });
  it('AR-23 looks at the peer that would take over', () => {
    expect(said(advertised({}), 'AR-23')).toEqual(['info flips']);
    expect(said(advertised({ check: true }), 'AR-23')).toEqual(['medium checked']);
    expect(said(advertised({ state: 'stopped' }), 'AR-23')).toEqual(['medium down']);
    expect(said(advertised(null), 'AR-23')).toEqual([]);
    expect(said(advertised({}, true, 'CreateRoute'), 'AR-23')).toEqual([]);
    expect(said(advertised({}, false), 'AR-23')).toEqual(['unknown RouteServerPeers:denied']);
  });
});
