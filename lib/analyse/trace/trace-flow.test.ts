import { describe, expect, it } from 'vitest';
import { sampleAccount, sampleAcl, sampleAttachment, sampleCoverage, sampleEni, sampleInstance, sampleInventory, sampleRegion, sampleRoute, sampleSubnet, sampleTable, sampleVpc, serviceAttachment } from '../../graph/sample-entities';
import type { Inventory, NetworkAclEntry, NetworkInterface, RouteTarget, SecurityGroup } from '../../model/inventory';
import type { Trace, TraceQuery } from '../../model/trace';
import { contextOf } from './testing-networks';
import { withRouting } from './trace-context';
import { traceFlow } from './trace-flow';

const placed = { account: sampleAccount, region: sampleRegion };
const any = { protocol: '-1', fromPort: null, toPort: null, cidrs: ['0.0.0.0/0'], ipv6Cidrs: ['::/0'], prefixListIds: [], groups: [], descriptions: [] };
const open: SecurityGroup = { id: 'sg-open', ...placed, vpcId: 'vpc-1', name: 'open', description: '', ingress: [any], egress: [any], tags: {} };
const rule = (ruleNumber: number, egress: boolean, part: Partial<NetworkAclEntry> = {}): NetworkAclEntry => ({ ruleNumber, egress, action: 'allow', protocol: '-1', fromPort: null, toPort: null, icmpType: null, icmpCode: null, cidr: '0.0.0.0/0', ...part });
const openAcl = [rule(100, true), rule(100, false), rule(101, true, { cidr: '::/0' }), rule(101, false, { cidr: '::/0' })];
const ip = (address: string, publicIp: string | null = null) => ({ address, primary: true, dnsName: null, association: publicIp === null ? null : { publicIp, allocationId: 'eipalloc-1', ipOwnerId: sampleAccount, carrierIp: null, customerOwnedIp: null } });
const to: Readonly<Record<string, RouteTarget>> = { local: { kind: 'local' }, igw: { kind: 'internet-gateway', id: 'igw-1' }, eigw: { kind: 'egress-only-internet-gateway', id: 'eigw-1' }, nat: { kind: 'nat-gateway', id: 'nat-1' }, vgw: { kind: 'vpn-gateway', id: 'vgw-1' } };
const eni = (id: string, subnet: number, address: string, part: Partial<NetworkInterface> = {}): NetworkInterface => sampleEni(id, { subnetId: `subnet-${subnet}`, groups: ['sg-open'], privateIps: [ip(address)], attachment: sampleAttachment(`i-${id.slice(4)}`, 0), ...part });

/** One VPC with a public subnet 1 (internet gateway), a private subnet 2 (NAT gateway) and a subnet 3 by itself. */
function account(part: Partial<Inventory> = {}): Inventory {
  const own = [sampleRoute('10.0.0.0/16', { kind: 'local' }), sampleRoute('2001:db8:1::/56', { kind: 'local' })];
  const enis = part.networkInterfaces ?? [eni('eni-web', 1, '10.0.1.10', { privateIps: [ip('10.0.1.10', '203.0.113.10')] }), eni('eni-app', 2, '10.0.2.10'), eni('eni-db', 3, '10.0.3.10')];
  return sampleInventory({
    vpcs: [sampleVpc('vpc-1', { cidrs: ['10.0.0.0/16'], ipv6Cidrs: ['2001:db8:1::/56'] })],
    subnets: [1, 2, 3].map((n) => sampleSubnet(`subnet-${n}`, { cidr: `10.0.${n}.0/24`, ipv6Cidrs: [`2001:db8:1:${n}::/64`] })),
    routeTables: [
      sampleTable('rtb-1', [...own, sampleRoute('0.0.0.0/0', to['igw'] as RouteTarget), sampleRoute('::/0', to['igw'] as RouteTarget)], { subnetIds: ['subnet-1'] }),
      sampleTable('rtb-2', [...own, sampleRoute('0.0.0.0/0', to['nat'] as RouteTarget), sampleRoute('64:ff9b::/96', to['nat'] as RouteTarget), sampleRoute('::/0', to['eigw'] as RouteTarget)], { subnetIds: ['subnet-2'] }),
      sampleTable('rtb-3', own, { subnetIds: ['subnet-3'], main: true }),
    ],
    networkAcls: [sampleAcl('acl-1', { isDefault: true, entries: openAcl })],
    securityGroups: [open],
    internetGateways: [{ id: 'igw-1', ...placed, vpcIds: ['vpc-1'], tags: {} }],
    egressOnlyInternetGateways: [{ id: 'eigw-1', ...placed, vpcIds: ['vpc-1'], tags: {} }],
    natGateways: [{ id: 'nat-1', ...placed, vpcId: 'vpc-1', subnetId: 'subnet-1', state: 'available', connectivityType: 'public', availabilityMode: 'zonal', addresses: [{ networkInterfaceId: 'eni-nat', publicIp: '203.0.113.99', privateIp: '10.0.1.99', primary: true, zoneId: null }], routeTableId: null, tags: {} }],
    ...part,
    instances: part.instances ?? enis.flatMap(({ attachment }) => (attachment?.instanceId == null ? [] : [sampleInstance(attachment.instanceId)])),
    networkInterfaces: [...enis, sampleEni('eni-nat', { subnetId: 'subnet-1', interfaceType: 'nat_gateway', sourceDestCheck: false, privateIps: [ip('10.0.1.99', '203.0.113.99')], attachment: serviceAttachment() })],
  });
}
const ask = (from: string, toRef: string, part: Partial<TraceQuery> = {}): TraceQuery => ({ from, to: toRef, protocol: 'tcp', port: 443, sourcePort: null, ipVersion: null, ...part });
function trace(inventory: Inventory, query: TraceQuery): Trace {
  const result = traceFlow(contextOf(inventory), query);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const outcome = ({ forward, return: back, symmetric }: Trace): string => `${forward.verdict} ${back.verdict} ${String(symmetric)}`;
const problem = (inventory: Inventory, query: TraceQuery): string => {
  const result = traceFlow(contextOf(inventory), query);
  return result.ok ? 'traced' : `${result.error.code} ${String(result.error.field)}`;
};
const kinds = (path: Trace['forward']): string[] => path.hops.map(({ kind }) => kind);

describe('gateways', () => {
  it('translates out and back through a NAT gateway', () => {
    const found = trace(account(), ask('eni-app', '198.51.100.7'));
    expect(outcome(found)).toBe('reachable reachable true');
    expect(found.forward.hops.at(-1)?.packet).toMatchObject({ source: '203.0.113.99', destination: '198.51.100.7', sourcePorts: [1024, 65_535] });
    expect(found.return.hops.at(-1)?.packet).toMatchObject({ source: '198.51.100.7', destination: '10.0.2.10', destinationPorts: [32_768, 61_000] });
  });
  it('turns IPv6 into IPv4 through a NAT gateway, and back', () => {
    const six = account({ networkInterfaces: [eni('eni-six', 2, '10.0.2.11', { ipv6: [{ address: '2001:db8:1:2::11', primary: true }] })] });
    const found = trace(six, ask('eni-six', '64:ff9b::c633:6407'));
    expect(outcome(found)).toBe('reachable reachable true');
    expect(found.forward.hops.at(-1)?.packet).toMatchObject({ source: '203.0.113.99', destination: '198.51.100.7' });
    expect(found.return.hops.at(-1)?.packet).toMatchObject({ source: '64:ff9b::c633:6407', destination: '2001:db8:1:2::11' });
  });
  it('lets nobody in by a NAT gateway', () => {
    expect(trace(account(), ask('internet', 'nat-1')).forward.blockedBy).toMatchObject({ kind: 'nat-gateway', code: 'outbound-only' });
  });
  it('goes out and in again to a public address of the snapshot', () => {
    const found = trace(account(), ask('eni-app', '203.0.113.10'));
    expect(outcome(found)).toBe('reachable reachable true');
    expect(kinds(found.forward).filter((kind) => kind === 'internet-gateway')).toHaveLength(2);
  });
  it('does not let a private address reach the internet gateway unasked', () => {
    const found = trace(account(), ask('internet', 'eni-app'));
    expect(found.forward.blockedBy).toMatchObject({ kind: 'internet-gateway', id: 'igw-1', code: 'IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS' });
    // As if it had arrived: the reply would be given another address by the NAT gateway.
    expect(found.return.blockedBy).toMatchObject({ kind: 'nat-gateway', code: 'NGW_SOURCE_ADDRESS_REASSIGN' });
    expect(found.notes.map(({ code }) => code)).toContain('forward-not-reached');
  });
  it('has no way out without a default route, and is open about tables nobody read', () => {
    expect(trace(account(), ask('eni-db', 'internet')).forward.blockedBy).toMatchObject({ kind: 'route-table', id: 'rtb-3', code: 'NO_ROUTE_TO_DESTINATION' });
    const unread = trace(account({ routeTables: [], coverage: sampleCoverage('complete', { RouteTables: 'denied' }) }), ask('eni-db', 'internet'));
    expect(unread.forward.unknownBecause).toMatchObject([{ code: 'not-collected', gaps: [{ resource: 'RouteTables', status: 'denied' }] }]);
  });
  it('keeps IPv6 of a subnet behind an egress-only gateway from being called', () => {
    const six = account({ networkInterfaces: [eni('eni-six', 2, '10.0.2.11', { ipv6: [{ address: '2001:db8:1:2::11', primary: true }] }), eni('eni-pub', 1, '10.0.1.11', { ipv6: [{ address: '2001:db8:1:1::11', primary: true }] })] });
    expect(trace(six, ask('internet', 'eni-six', { ipVersion: 6 })).forward.blockedBy).toMatchObject({ id: 'eigw-1', code: 'outbound-only' });
    expect(outcome(trace(six, ask('eni-six', 'internet', { ipVersion: 6 })))).toBe('reachable reachable true');
    expect(outcome(trace(six, ask('internet', 'eni-pub', { ipVersion: 6 })))).toBe('reachable reachable true');
    expect(outcome(trace(six, ask('eni-six', 'eni-pub', { ipVersion: 6 })))).toBe('reachable reachable true');
  });
  it('leaves by a VPN gateway and comes back', () => {
    const vpn = account({
      vpnGateways: [{ id: 'vgw-1', ...placed, state: 'available', vpcIds: ['vpc-1'], tags: {} }],
      routeTables: [sampleTable('rtb-main', [sampleRoute('10.0.0.0/16', { kind: 'local' }), sampleRoute('192.168.0.0/16', to['vgw'] as RouteTarget, { origin: 'EnableVgwRoutePropagation' })], { main: true })],
    });
    for (const query of [ask('eni-app', 'on-premises'), ask('eni-app', '192.168.5.5'), ask('on-premises', 'eni-app'), ask('192.168.5.5', 'eni-app'), ask('vgw-1', 'eni-app'), ask('eni-app', 'vgw-1')]) expect(outcome(trace(vpn, query)), JSON.stringify(query)).toBe('reachable reachable true');
    expect(problem(vpn, ask('on-premises', 'internet'))).toBe('not-traceable to');
  });
});

describe('a peering', () => {
  const side = (vpcId: string, cidrs: readonly string[]) => ({ vpcId, account: sampleAccount, region: sampleRegion, cidrs, ipv6Cidrs: [] });
  const pcx: RouteTarget = { kind: 'vpc-peering', id: 'pcx-1' };
  const peered = (part: Partial<Inventory> = {}): Inventory => account({
    vpcs: [sampleVpc('vpc-1', { cidrs: ['10.0.0.0/16'] }), sampleVpc('vpc-2', { cidrs: ['10.9.0.0/16'] })],
    subnets: [1, 2, 3].map((n) => sampleSubnet(`subnet-${n}`, { cidr: `10.0.${n}.0/24` })).concat(sampleSubnet('subnet-9', { cidr: '10.9.1.0/24', vpcId: 'vpc-2' })),
    networkInterfaces: [eni('eni-app', 2, '10.0.2.10'), eni('eni-far', 9, '10.9.1.10', { vpcId: 'vpc-2' })],
    routeTables: [
      sampleTable('rtb-1', [sampleRoute('10.0.0.0/16', { kind: 'local' }), sampleRoute('10.9.0.0/16', pcx), sampleRoute('0.0.0.0/0', pcx)], { main: true }),
      sampleTable('rtb-9', [sampleRoute('10.9.0.0/16', { kind: 'local' }), sampleRoute('10.0.0.0/16', pcx)], { main: true, vpcId: 'vpc-2' }),
    ],
    networkAcls: ['vpc-1', 'vpc-2'].map((vpcId) => sampleAcl(`acl-${vpcId}`, { vpcId, isDefault: true, entries: openAcl })),
    vpcPeeringConnections: [{ id: 'pcx-1', ...placed, status: 'active', requester: side('vpc-1', ['10.0.0.0/16']), accepter: side('vpc-2', ['10.9.0.0/16']), tags: {} }],
    ...part,
  });
  it('leads to the other VPC and nowhere else', () => {
    expect(outcome(trace(peered(), ask('eni-app', 'eni-far')))).toBe('reachable reachable true');
    for (const beyond of ['internet', '10.44.0.1']) expect(trace(peered(), ask('eni-app', beyond)).forward.blockedBy, beyond).toMatchObject({ id: 'pcx-1', code: 'PCX_REQUIRES_ADDRESS_IN_VPC_CIDR' });
  });
  it('does not drop what it cannot know to be foreign', () => {
    const unread = peered({ vpcs: [], coverage: sampleCoverage('complete', { Vpcs: 'denied' }) });
    expect(outcome(trace(unread, ask('eni-app', 'eni-far')))).toBe('reachable reachable true');
  });
  it('ends at a network that was not read', () => {
    const half = peered({ vpcs: [sampleVpc('vpc-1', { cidrs: ['10.0.0.0/16'] })], subnets: [sampleSubnet('subnet-2', { cidr: '10.0.2.0/24' })], networkInterfaces: [eni('eni-app', 2, '10.0.2.10')] });
    const found = trace({ ...half, vpcPeeringConnections: half.vpcPeeringConnections.map((one) => ({ ...one, accepter: { ...one.accepter, account: '999988887777' } })) }, ask('eni-app', '10.9.1.10'));
    expect(found.forward.unknownBecause).toMatchObject([{ code: 'other-account', at: 'pcx-1' }]);
    expect(found.return.verdict).toBe('unknown');
    expect(trace(half, ask('10.9.1.10', 'eni-app')).forward).toMatchObject({ verdict: 'unknown', unknownBecause: [{ code: 'beyond-snapshot' }] });
  });
});

describe('ports', () => {
  it('needs the whole ephemeral range of the client', () => {
    const back = (fromPort: number, toPort: number) => trace(account({ networkAcls: [sampleAcl('acl-1', { isDefault: true, entries: openAcl }), sampleAcl('acl-2', { subnetIds: ['subnet-1'], entries: [rule(100, false), rule(100, true, { protocol: '6', fromPort, toPort })] })] }), ask('eni-app', 'eni-web'));
    expect(outcome(back(1024, 65_535))).toBe('reachable reachable true');
    expect(outcome(back(443, 443))).toBe('reachable blocked false');
    expect(back(49_152, 65_535).return.unknownBecause).toMatchObject([{ code: 'some-ports' }]);
  });
  it('finds some port when any is asked for', () => {
    const found = trace(account({ securityGroups: [{ ...open, ingress: [{ ...any, protocol: 'tcp', fromPort: 8443, toPort: 8443 }] }] }), ask('eni-app', 'eni-web', { port: null }));
    expect(found.forward.verdict).toBe('reachable');
    expect(found.notes).toContainEqual({ code: 'some-ports-only', detail: { ports: ['8443'] } });
    expect(found.forward.hops.at(-1)?.packet.destinationPorts).toEqual([8443, 8443]);
  });
  it('says which part of the internet gets through', () => {
    const found = trace(account({ securityGroups: [{ ...open, ingress: [{ ...any, cidrs: ['198.51.100.0/24', '10.0.0.0/8', '203.0.113.7/32'] }] }] }), ask('internet', 'eni-web'));
    expect(found.forward.verdict).toBe('reachable');
    expect(found.notes).toContainEqual({ code: 'some-addresses-only', detail: { addresses: ['198.51.100.0/24', '203.0.113.7'] } });
    expect(trace(account({ securityGroups: [{ ...open, ingress: [{ ...any, cidrs: ['10.0.0.0/8'] }] }] }), ask('internet', 'eni-web')).forward.verdict).toBe('blocked');
    expect(trace(account(), ask('internet', 'eni-web')).notes).toEqual([]);
  });
  it('asks for echo request there and echo reply back', () => {
    const icmp = (icmpType: number, egress: boolean) => rule(100, egress, { protocol: '1', icmpType, icmpCode: -1 });
    const acl = (there: number, back: number) => account({ networkAcls: [sampleAcl('acl-0', { isDefault: true, entries: openAcl }), sampleAcl('acl-2', { subnetIds: ['subnet-1'], entries: [icmp(there, false), icmp(back, true)] })] });
    expect(outcome(trace(acl(8, 0), ask('eni-app', 'eni-web', { protocol: 'icmp' })))).toBe('reachable reachable true');
    expect(outcome(trace(acl(8, 8), ask('eni-app', 'eni-web', { protocol: 'icmp' })))).toBe('reachable blocked false');
  });
  it('refuses ports that are none', () => {
    expect(problem(account(), ask('eni-app', 'eni-web', { port: 70_000 }))).toBe('bad-port port');
    expect(problem(account(), ask('eni-app', 'eni-web', { sourcePort: -1 }))).toBe('bad-port sourcePort');
  });
});

describe('ends', () => {
  it.each([
    ['eni-none', 'eni-web', 'unknown-ref from'], ['eni-web', 'i-none', 'unknown-ref to'], ['eni-web', 'i-web', 'same-endpoint to'], ['internet', '198.51.100.1', 'not-traceable to'],
    ['10.0.1.77', 'eni-web', 'no-address from'], ['eni-web', 'bogus', 'unknown-ref to'], ['internet', 'internet', 'same-endpoint to'],
  ])('%s to %s: %s', (from, target, expected) => {
    expect(problem(account(), ask(from, target))).toBe(expected);
  });
  it('knows an ENI by id, by its instance and by each address', () => {
    for (const ref of ['eni-web', 'i-web', '10.0.1.10']) expect(trace(account(), ask('eni-app', ref)).to).toMatchObject({ ref, resourceId: 'eni-web', address: '10.0.1.10' });
    expect(trace(account(), ask('eni-app', '203.0.113.10')).to).toMatchObject({ kind: 'address', resourceId: 'eni-web', publicIp: '203.0.113.10' });
  });
  it('finds secondary addresses and delegated prefixes', () => {
    const more = account({ networkInterfaces: [eni('eni-web', 1, '10.0.1.10'), eni('eni-pod', 2, '10.0.2.10', { privateIps: [ip('10.0.2.10'), { ...ip('10.0.2.11'), primary: false }], ipv4Prefixes: ['10.0.2.64/28'] })] });
    for (const address of ['10.0.2.11', '10.0.2.70']) expect(outcome(trace(more, ask('eni-web', address)))).toBe('reachable reachable true');
  });
  it('lists who it could be when several have the address', () => {
    const twice = account({ vpcs: [sampleVpc('vpc-1', { cidrs: ['10.0.0.0/16'] }), sampleVpc('vpc-2', { cidrs: ['10.0.0.0/16'] })], subnets: [sampleSubnet('subnet-1'), sampleSubnet('subnet-9', { vpcId: 'vpc-2' })], networkInterfaces: [eni('eni-a', 1, '10.0.1.10'), eni('eni-b', 9, '10.0.1.10', { vpcId: 'vpc-2' })] });
    const result = traceFlow(contextOf(twice), ask('internet', '10.0.1.10'));
    expect(result).toMatchObject({ ok: false, error: { code: 'ambiguous-address', params: { candidates: ['eni-a', 'eni-b'] } } });
  });
  it('has no family in common', () => {
    const six = account({ networkInterfaces: [eni('eni-web', 1, '10.0.1.10'), eni('eni-six', 2, '', { privateIps: [], ipv6: [{ address: '2001:db8:1:2::11', primary: true }] })] });
    expect(problem(six, ask('eni-web', 'eni-six'))).toBe('no-common-address-family to');
  });
  it('asks what is answered on the host itself without groups or ACLs', () => {
    const shut = account({ securityGroups: [{ ...open, egress: [] }], networkAcls: [sampleAcl('acl-1', { isDefault: true, entries: [] })] });
    expect(trace(shut, ask('eni-app', '169.254.169.254')).forward.verdict).toBe('reachable');
  });
});

describe('hosts', () => {
  const two = (part: Partial<NetworkInterface> = {}) => account({
    instances: [sampleInstance('i-two', { platformDetails: 'Windows' }), sampleInstance('i-app')],
    networkInterfaces: [eni('eni-p', 1, '10.0.1.20', { attachment: sampleAttachment('i-two', 0), ...part }), eni('eni-s', 3, '10.0.3.20', { attachment: sampleAttachment('i-two', 1) }), eni('eni-app', 2, '10.0.2.10')],
  });
  it('says what the guest was taken to do and what the other model would give', () => {
    const found = trace(two(), ask('eni-app', 'eni-s'));
    expect(outcome(found)).toBe('reachable blocked false');
    expect(trace(two(), ask('eni-s', 'internet'))).toMatchObject({ from: { resourceId: 'eni-s', address: '10.0.3.20' }, forward: { blockedBy: { id: 'eni-p', code: 'ENI_SOURCE_DEST_CHECK_RESTRICTION' } } });
    expect(found.asymmetry).toMatchObject({ code: 'reply-leaves-other-interface', at: 'eni-p' });
    expect(found.hosts.find(({ role }) => role === 'replier')).toMatchObject({ basis: 'belief', routing: 'single-default-route', alternatives: [{ routing: 'single-default-route', verdict: 'blocked', networkInterfaceId: 'eni-p' }, { routing: 'policy-routing', verdict: 'reachable', networkInterfaceId: 'eni-s' }] });
  });
  it('leaves open what AWS does not document', () => {
    expect(trace(two({ sourceDestCheck: false }), ask('eni-app', 'eni-s')).return.unknownBecause).toMatchObject([{ code: 'undocumented', at: 'eni-p' }]);
  });
  it('answers a neighbour of its second subnet by that subnet', () => {
    const neighbour = two();
    const found = trace({ ...neighbour, networkInterfaces: [...neighbour.networkInterfaces, eni('eni-n', 3, '10.0.3.30')], instances: [...neighbour.instances, sampleInstance('i-n')] }, ask('eni-n', 'eni-s'));
    expect(outcome(found)).toBe('reachable reachable true');
  });
  it('is open where the belief is unknown and the models differ', () => {
    const found = trace({ ...two(), instances: [sampleInstance('i-two'), sampleInstance('i-app')] }, ask('eni-app', 'eni-s'));
    expect(found.return).toMatchObject({ verdict: 'unknown', unknownBecause: [{ code: 'guest-decides', at: 'i-two' }], branches: [{ choice: 'eni-p', because: 'guest-decides' }] });
    expect(found.symmetric).toBeNull();
  });
  it('asks for the other ENIs of an instance too', () => {
    expect(trace(two(), ask('eni-app', 'i-two')).alternatives).toMatchObject([{ to: { resourceId: 'eni-s' }, forward: 'reachable', return: 'blocked', symmetric: false }]);
  });
  it('does what evidence says instead of the belief', () => {
    const context = contextOf(two());
    const proven = withRouting(context, 'i-two', {
      basis: 'evidence', routing: 'unknown', confidence: 1,
      egress: () => [{ networkInterfaceId: 'eni-s', code: 'guest-route', params: { destination: '0.0.0.0/0' } }],
      accepts: (arrivesBy) => ({ answer: arrivesBy !== 'eni-s', code: 'rp-filter-strict', params: {} }),
      forwards: () => ({ answer: false, code: 'forwarding-off', params: {} }),
    });
    const found = traceFlow(proven, ask('eni-app', 'eni-s'));
    expect(found).toMatchObject({ ok: true, value: { forward: { verdict: 'blocked', blockedBy: { kind: 'guest', code: 'guest-refuses' } }, return: { verdict: 'reachable' }, asymmetry: { code: 'guest-drops-request' } } });
  });
  it('needs an instance that runs', () => {
    expect(trace(account({ instances: [sampleInstance('i-app'), sampleInstance('i-web', { state: 'stopped' })] }), ask('eni-app', 'eni-web')).forward.blockedBy).toMatchObject({ id: 'eni-web', code: 'BAD_STATE' });
  });
});

describe('appliances', () => {
  const viaInstance = (part: Partial<NetworkInterface> = {}, second: readonly NetworkInterface[] = []) => account({
    networkInterfaces: [eni('eni-fw', 1, '10.0.1.30', { sourceDestCheck: false, privateIps: [ip('10.0.1.30', '203.0.113.30')], ...part }), ...second, eni('eni-db', 3, '10.0.3.10')],
    instances: [sampleInstance('i-fw'), sampleInstance('i-db')],
    routeTables: [
      sampleTable('rtb-1', [sampleRoute('10.0.0.0/16', { kind: 'local' }), sampleRoute('0.0.0.0/0', to['igw'] as RouteTarget)], { subnetIds: ['subnet-1'] }),
      sampleTable('rtb-3', [sampleRoute('10.0.0.0/16', { kind: 'local' }), sampleRoute('0.0.0.0/0', { kind: 'network-interface', id: 'eni-fw', instanceId: 'i-fw' })], { main: true }),
    ],
  });
  it('takes one that goes out with its own public address for a NAT instance', () => {
    const found = trace(viaInstance(), ask('eni-db', 'internet'));
    expect(outcome(found)).toBe('reachable reachable true');
    expect(found.notes.map(({ code }) => code)).toContain('nat-instance-assumed');
    expect(found.forward.hops.at(-1)?.packet.source).toBe('203.0.113.30');
    expect(found.hosts.map(({ role }) => role)).toEqual(['sender', 'middlebox']);
  });
  it('needs the source/destination check off', () => {
    expect(trace(viaInstance({ sourceDestCheck: true }), ask('eni-db', 'internet')).forward.blockedBy).toMatchObject({ kind: 'source-dest-check', id: 'eni-fw', direction: 'ingress' });
    expect(trace(viaInstance({ sourceDestCheck: null }), ask('eni-db', 'internet')).forward.verdict).toBe('unknown');
  });
  it('cannot get out without a public address', () => {
    expect(trace(viaInstance({ privateIps: [ip('10.0.1.30')] }), ask('eni-db', 'internet')).forward.blockedBy).toMatchObject({ code: 'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS' });
  });
  it('follows every ENI of one with several', () => {
    const found = trace(viaInstance({}, [eni('eni-in', 2, '10.0.2.30', { attachment: sampleAttachment('i-fw', 1), sourceDestCheck: true })]), ask('eni-db', 'internet'));
    expect(found.forward).toMatchObject({ verdict: 'unknown', unknownBecause: [{ code: 'appliance-decides', at: 'i-fw' }] });
    expect(found.forward.branches.map(({ choice, path }) => `${choice} ${path.verdict}`)).toEqual(['eni-fw reachable']);
  });
  it('goes round and round nowhere', () => {
    const looped = viaInstance();
    const round = { ...looped, routeTables: looped.routeTables.map((table) => (table.id === 'rtb-1' ? { ...table, routes: [sampleRoute('10.0.0.0/16', { kind: 'local' }), sampleRoute('0.0.0.0/0', { kind: 'network-interface', id: 'eni-fw', instanceId: 'i-fw' })] } : table)) };
    expect(trace(round, ask('eni-db', 'internet')).forward.unknownBecause).toMatchObject([{ code: 'loop' }]);
  });
});
