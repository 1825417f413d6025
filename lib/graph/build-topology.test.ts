import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyInventory } from '../model/empty-inventory';
import type { Inventory, RouteTarget } from '../model/inventory';
import { buildTopology } from './build-topology';
import {
  sampleAccount, sampleAcl, sampleAttachment, sampleCoverage, sampleEni, sampleInstance, sampleInventory, samplePlace, sampleRegion, sampleRoute, sampleSubnet, sampleTable, sampleVpc, serviceAttachment,
} from './sample-entities';

const igw: RouteTarget = { kind: 'internet-gateway', id: 'igw-1' };
const nat: RouteTarget = { kind: 'nat-gateway', id: 'nat-1' };
const gone: RouteTarget = { kind: 'network-interface', id: 'eni-gone', instanceId: null };

/** One subnet governed by one table. */
function tierOfSubnet(routes: Parameters<typeof sampleTable>[1], part: Partial<Inventory> = {}, native = false) {
  const t = buildTopology(sampleInventory({ vpcs: [sampleVpc('vpc-1')], subnets: [sampleSubnet('subnet-1', { ipv6Native: native })], routeTables: [sampleTable('rtb-1', routes, { main: true })], ...part }));
  const node = t.subnets.get('subnet-1');
  return [node?.tier, node?.defaultTarget];
}

describe('effective route table and ACL', () => {
  it('takes the main table and the default ACL where no association is listed', () => {
    const t = buildTopology(sampleInventory({
      vpcs: [sampleVpc('vpc-1')],
      subnets: [sampleSubnet('subnet-1'), sampleSubnet('subnet-2')],
      routeTables: [sampleTable('rtb-main', [], { main: true }), sampleTable('rtb-2', [sampleRoute('0.0.0.0/0', igw)], { subnetIds: ['subnet-2'] })],
      networkAcls: [sampleAcl('acl-0', { isDefault: true }), sampleAcl('acl-2', { subnetIds: ['subnet-2'] })],
    }));
    const implicit = t.subnets.get('subnet-1');
    const explicit = t.subnets.get('subnet-2');
    expect([implicit?.routeTable?.table.id, implicit?.routeTable?.by, implicit?.acl?.acl.id, implicit?.acl?.by]).toEqual(['rtb-main', 'main', 'acl-0', 'default']);
    expect([explicit?.routeTable?.table.id, explicit?.routeTable?.by, explicit?.acl?.acl.id, explicit?.acl?.by]).toEqual(['rtb-2', 'explicit', 'acl-2', 'explicit']);
    expect([implicit?.tier, explicit?.tier]).toEqual(['isolated', 'public']);
    expect(t.vpcs.get('vpc-1')?.mainRouteTable?.id).toBe('rtb-main');
  });

  it('does not conclude an implicit association from half a list', () => {
    const t = buildTopology(sampleInventory({
      vpcs: [sampleVpc('vpc-1')], subnets: [sampleSubnet('subnet-1')], coverage: sampleCoverage('complete', { RouteTables: 'partial' }),
      routeTables: [sampleTable('rtb-main', [sampleRoute('0.0.0.0/0', igw)], { main: true })],
    }));
    expect(t.subnets.get('subnet-1')).toMatchObject({ routeTable: null, tier: 'unknown' });
  });

  it('leaves the tier unknown without route tables', () => {
    const t = buildTopology(sampleInventory({ vpcs: [sampleVpc('vpc-1')], subnets: [sampleSubnet('subnet-1')], coverage: sampleCoverage('complete', { RouteTables: 'denied' }) }));
    expect(t.subnets.get('subnet-1')).toMatchObject({ tier: 'unknown', routeTable: null, defaultTarget: null });
  });
});

describe('tier', () => {
  const v6 = '::/0';
  it.each<[string, Parameters<typeof sampleTable>[1], [string, string | null]]>([
    ['internet gateway', [sampleRoute('0.0.0.0/0', igw)], ['public', 'internet-gateway']],
    ['NAT gateway', [sampleRoute('0.0.0.0/0', nat)], ['private', 'nat-gateway']],
    ['NAT instance', [sampleRoute('0.0.0.0/0', gone)], ['private', 'network-interface']],
    ['transit gateway', [sampleRoute('0.0.0.0/0', { kind: 'transit-gateway', id: 'tgw-1' })], ['private', 'transit-gateway']],
    ['nothing but local', [sampleRoute('10.0.0.0/16', { kind: 'local' })], ['isolated', null]],
    ['two halves', [sampleRoute('0.0.0.0/1', igw), sampleRoute('128.0.0.0/1', igw)], ['public', 'internet-gateway']],
    ['halves before the whole', [sampleRoute('0.0.0.0/0', igw), sampleRoute('0.0.0.0/1', nat), sampleRoute('128.0.0.0/1', nat)], ['private', 'nat-gateway']],
    ['one half only', [sampleRoute('0.0.0.0/1', igw)], ['isolated', null]],
    ['blackhole of a known kind', [sampleRoute('0.0.0.0/0', nat, { state: 'blackhole' })], ['private', 'nat-gateway']],
    ['blackhole of nothing known', [sampleRoute('0.0.0.0/0', { kind: 'unknown', id: '?' }, { state: 'blackhole' })], ['isolated', null]],
    ['IPv6 default of a dual-stack subnet', [sampleRoute(v6, igw)], ['isolated', null]],
    ['static before propagated', [sampleRoute('0.0.0.0/0', { kind: 'vpn-gateway', id: 'vgw-1' }, { origin: 'EnableVgwRoutePropagation' }), sampleRoute('0.0.0.0/0', igw)], ['public', 'internet-gateway']],
    ['gateway endpoint', [sampleRoute('pl-s3', { kind: 'vpc-endpoint', id: 'vpce-1' })], ['isolated', null]],
    ['prefix list that was not opened', [sampleRoute('pl-1', nat)], ['unknown', null]],
  ])('%s', (_name, routes, expected) => {
    expect(tierOfSubnet(routes)).toEqual(expected);
  });

  it('reads the IPv6 default of an IPv6-only subnet', () => {
    expect(tierOfSubnet([sampleRoute(v6, igw)], {}, true)).toEqual(['public', 'internet-gateway']);
    expect(tierOfSubnet([sampleRoute(v6, { kind: 'egress-only-internet-gateway', id: 'eigw-1' })], {}, true)).toEqual(['private', 'egress-only-internet-gateway']);
  });

  it('opens prefix lists', () => {
    const list = { id: 'pl-1', account: sampleAccount, region: sampleRegion, name: null, ownerId: sampleAccount, addressFamily: 'IPv4' as const };
    expect(tierOfSubnet([sampleRoute('pl-1', igw)], { prefixLists: [{ ...list, cidrs: ['0.0.0.0/0'] }] })).toEqual(['public', 'internet-gateway']);
    expect(tierOfSubnet([sampleRoute('pl-1', nat)], { prefixLists: [{ ...list, cidrs: ['10.9.0.0/16'] }] })).toEqual(['isolated', null]);
  });
});

describe('hosts', () => {
  it('orders ENIs by card, device index, id and knows the primary', () => {
    const t = buildTopology(sampleInventory({
      instances: [sampleInstance('i-1')],
      networkInterfaces: [
        sampleEni('eni-a', { attachment: sampleAttachment('i-1', 1, { networkCardIndex: 1 }) }),
        sampleEni('eni-b', { attachment: sampleAttachment('i-1', 1) }),
        sampleEni('eni-c', { attachment: sampleAttachment('i-1', 0) }),
        sampleEni('eni-d', { attachment: sampleAttachment('i-1', 1, { networkCardIndex: 1 }) }),
      ],
    }));
    const host = t.hosts.get('i-1');
    expect(host?.networkInterfaces.map((eni) => eni.id)).toEqual(['eni-c', 'eni-b', 'eni-a', 'eni-d']);
    expect(host?.primary?.id).toBe('eni-c');
  });

  it('keeps an instance without ENIs, makes none of a service, and a ghost of an unread one', () => {
    const t = buildTopology(sampleInventory({
      instances: [sampleInstance('i-bare', { subnetId: null, vpcId: null })],
      networkInterfaces: [
        sampleEni('eni-nat', { attachment: serviceAttachment() }),
        sampleEni('eni-rds', { attachment: sampleAttachment('i-hidden', 1, { instanceOwnerId: 'amazon-rds' }) }),
        sampleEni('eni-x', { attachment: sampleAttachment('i-other', 1, { instanceOwnerId: '999988887777' }) }),
        sampleEni('eni-y', { attachment: sampleAttachment('i-gone', 0) }),
      ],
    }));
    expect([...t.hosts.keys()]).toEqual(['i-bare', 'i-gone', 'i-other']);
    expect(t.hosts.get('i-bare')).toMatchObject({ networkInterfaces: [], primary: null });
    expect(t.hosts.get('i-gone')?.instance).toBeNull();
    expect(t.ghosts.get('i-gone')).toMatchObject({ kind: 'instance', reason: 'gone-or-not-yet-visible', referrers: ['eni-y'] });
    expect(t.ghosts.get('i-other')).toMatchObject({ reason: 'external' });
    expect(t.ghosts.has('i-hidden')).toBe(false);
  });
});

describe('ghosts', () => {
  it('gives every ENI its subnet and VPC', () => {
    const t = buildTopology({ ...emptyInventory, networkInterfaces: [sampleEni('eni-1')] });
    expect(t.subnets.get('subnet-1')).toMatchObject({ subnet: null, vpcId: 'vpc-1', place: samplePlace, zone: 'eu-central-1a', tier: 'unknown' });
    expect(t.subnets.get('subnet-1')?.networkInterfaces.map((eni) => eni.id)).toEqual(['eni-1']);
    expect(t.vpcs.get('vpc-1')?.vpc).toBeNull();
    expect(t.vpcs.get('vpc-1')?.subnets.map((node) => node.id)).toEqual(['subnet-1']);
    expect(t.ghosts.get('subnet-1')).toMatchObject({ reason: 'not-collected', vpcId: 'vpc-1' });
  });

  it('makes a node of the subnet that only an instance names', () => {
    const t = buildTopology(sampleInventory({ instances: [sampleInstance('i-1', { subnetId: 'subnet-9' }), sampleInstance('i-2', { subnetId: null, vpcId: 'vpc-9' })], networkInterfaces: [] }));
    expect(t.subnets.get('subnet-9')).toMatchObject({ subnet: null, vpcId: 'vpc-1' });
    expect([...t.vpcs.keys()]).toEqual(['vpc-1', 'vpc-9']);
    expect(t.ghosts.get('subnet-9')).toMatchObject({ reason: 'gone-or-not-yet-visible', referrers: ['i-1'] });
  });

  it('says "not collected" for VPCs when only subnets were given', () => {
    const t = buildTopology({ ...emptyInventory, subnets: [sampleSubnet('subnet-1')], coverage: sampleCoverage('not-provided', { Subnets: 'complete' }) });
    expect(t.vpcs.get('vpc-1')).toMatchObject({ vpc: null, place: samplePlace });
    expect(t.ghosts.get('vpc-1')).toMatchObject({ reason: 'not-collected', referrers: ['subnet-1'] });
  });

  it('knows a peer in another account from a deleted one and from another region', () => {
    const side = (vpcId: string, account: string, region = sampleRegion) => ({ vpcId, account, region, cidrs: [], ipv6Cidrs: [] });
    const peering = (id: string, accepter: ReturnType<typeof side>, status = 'active') => ({ id, account: sampleAccount, region: sampleRegion, status, requester: side('vpc-1', sampleAccount), accepter, tags: {} });
    const t = buildTopology(sampleInventory({
      vpcs: [sampleVpc('vpc-1')],
      vpcPeeringConnections: [
        peering('pcx-1', side('vpc-ext', '999988887777')), peering('pcx-2', side('vpc-gone', sampleAccount)), peering('pcx-3', side('vpc-far', sampleAccount, 'us-east-1')),
        peering('pcx-4', side('vpc-old', '999988887777'), 'deleted'),
      ],
    }));
    expect(t.ghosts.get('vpc-ext')?.reason).toBe('external');
    expect(t.ghosts.get('vpc-gone')?.reason).toBe('gone-or-not-yet-visible');
    expect(t.ghosts.get('vpc-far')?.reason).toBe('not-collected');
    expect(t.ghosts.has('vpc-old')).toBe(false);
    expect(t.vpcs.has('vpc-ext')).toBe(false);
  });

  it('keeps the subnet of another owner in its own place (shared VPC)', () => {
    const owner = '999988887777';
    const t = buildTopology(sampleInventory({
      vpcs: [sampleVpc('vpc-1', { account: owner })], subnets: [sampleSubnet('subnet-1', { account: owner })],
      routeTables: [sampleTable('rtb-1', [sampleRoute('0.0.0.0/0', nat)], { main: true, account: owner })],
      networkInterfaces: [sampleEni('eni-1', { attachment: sampleAttachment('i-1', 0) })], instances: [sampleInstance('i-1')],
    }));
    expect(t.subnets.get('subnet-1')).toMatchObject({ place: `${owner}/${sampleRegion}`, tier: 'private' });
    expect(t.places.map((place) => place.key)).toEqual([samplePlace, `${owner}/${sampleRegion}`]);
    expect(t.networkInterfaces.get('eni-1')?.account).toBe(sampleAccount);
  });

  it('does not look for the ENIs of a regional NAT gateway', () => {
    const t = buildTopology(sampleInventory({
      vpcs: [sampleVpc('vpc-1')],
      natGateways: [{
        id: 'nat-1', account: sampleAccount, region: sampleRegion, vpcId: 'vpc-1', subnetId: null, state: 'available', connectivityType: 'public', availabilityMode: 'regional',
        addresses: [{ networkInterfaceId: 'eni-aws', publicIp: '198.51.100.1', privateIp: null, primary: true, zoneId: 'euc1-az1' }], routeTableId: 'rtb-regional', tags: {},
      }],
    }));
    expect([...t.ghosts.keys()]).toEqual([]);
  });
});

describe('route uses and addresses', () => {
  it('finds the ENI behind a route by interface, by instance and from an edge table', () => {
    const t = buildTopology(sampleInventory({
      vpcs: [sampleVpc('vpc-1')], subnets: [sampleSubnet('subnet-1')], instances: [sampleInstance('i-1')],
      networkInterfaces: [sampleEni('eni-0', { attachment: sampleAttachment('i-1', 0) }), sampleEni('eni-1', { attachment: sampleAttachment('i-1', 1) })],
      routeTables: [
        sampleTable('rtb-1', [sampleRoute('0.0.0.0/0', { kind: 'instance', id: 'i-1' }), sampleRoute('10.9.0.0/16', { kind: 'network-interface', id: 'eni-1', instanceId: 'i-1' })], { main: true }),
        sampleTable('rtb-edge', [sampleRoute('10.0.1.0/24', { kind: 'network-interface', id: 'eni-1', instanceId: 'i-1' })], { gatewayIds: ['igw-1'] }),
        sampleTable('rtb-x', [sampleRoute('10.8.0.0/16', gone, { state: 'blackhole' })]),
      ],
      addresses: [
        { id: 'eipalloc-1', account: sampleAccount, region: sampleRegion, publicIp: '198.51.100.1', associationId: null, privateIp: null, networkInterfaceId: null, instanceId: 'i-1', serviceManaged: null, tags: {} },
        { id: 'eipalloc-2', account: sampleAccount, region: sampleRegion, publicIp: '198.51.100.2', associationId: null, privateIp: null, networkInterfaceId: 'eni-1', instanceId: 'i-1', serviceManaged: null, tags: {} },
      ],
    }));
    expect(t.routeUses.get('eni-0')).toEqual([{ tableId: 'rtb-1', vpcId: 'vpc-1', destination: '0.0.0.0/0', state: 'active', edge: false }]);
    expect(t.routeUses.get('eni-1')?.map((use) => [use.tableId, use.edge])).toEqual([['rtb-1', false], ['rtb-edge', true]]);
    expect(t.routeUses.get('eni-gone')?.[0]?.state).toBe('blackhole');
    expect(t.ghosts.get('eni-gone')).toMatchObject({ kind: 'network-interface', reason: 'gone-or-not-yet-visible', vpcId: 'vpc-1', referrers: ['rtb-x'] });
    expect(t.addressesByInterface.get('eni-0')?.map((address) => address.id)).toEqual(['eipalloc-1']);
    expect(t.addressesByInterface.get('eni-1')?.map((address) => address.id)).toEqual(['eipalloc-2']);
  });
  it('keeps one ENI a subnet of groups that rules name as their source', () => {
    const permission = { protocol: 'tcp', fromPort: 443, toPort: 443, cidrs: [], ipv6Cidrs: [], prefixListIds: [], groups: [{ groupId: 'sg-app', userId: null, vpcId: null, peeringConnectionId: null }], descriptions: [] };
    const group = (id: string, ingress: readonly (typeof permission)[]) => ({ id, account: sampleAccount, region: sampleRegion, name: id, description: '', vpcId: 'vpc-1', ingress, egress: [], tags: {} });
    const t = buildTopology(sampleInventory({
      vpcs: [sampleVpc('vpc-1')], subnets: [sampleSubnet('subnet-1'), sampleSubnet('subnet-2')], securityGroups: [group('sg-app', []), group('sg-db', [permission])],
      networkInterfaces: [
        sampleEni('eni-1', { subnetId: 'subnet-2', groups: ['sg-db', 'sg-app'] }), sampleEni('eni-2', { subnetId: 'subnet-1', groups: ['sg-unread', 'sg-app'] }),
        sampleEni('eni-3', { subnetId: 'subnet-1', groups: ['sg-app'] }), sampleEni('eni-4', { subnetId: null, groups: ['sg-app'] }), sampleEni('eni-5', { subnetId: 'subnet-1', groups: ['sg-db'] }),
      ],
    }));
    expect([...t.sourceGroupMembers].map(([id, enis]) => [id, enis.map((eni) => eni.id)])).toEqual([['sg-app', ['eni-2', 'eni-1', 'eni-4']]]);
    expect(t.ghosts.get('sg-unread')).toMatchObject({ kind: 'security-group' });
  });
});

describe('order of the input', () => {
  const inventory = sampleInventory({
    vpcs: ['vpc-1', 'vpc-2'].map((id) => sampleVpc(id)),
    subnets: ['subnet-1', 'subnet-2', 'subnet-3'].map((id) => sampleSubnet(id)),
    instances: ['i-1', 'i-2', 'i-3'].map((id) => sampleInstance(id)),
    networkInterfaces: ['eni-1', 'eni-2', 'eni-3', 'eni-4', 'eni-5'].map((id, i) => sampleEni(id, { subnetId: `subnet-${(i % 4) + 1}`, attachment: sampleAttachment(`i-${(i % 4) + 1}`, i) })),
    routeTables: ['rtb-1', 'rtb-2'].map((id) => sampleTable(id, [sampleRoute('0.0.0.0/0', gone)], { main: id === 'rtb-1' })),
  });
  const plain = (value: Inventory) => JSON.stringify({ ...buildTopology(value), inventory: null }, (_key, member: unknown) => (member instanceof Map ? [...member] : member));
  it('does not matter', () => {
    const expected = plain(inventory);
    const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
    fc.assert(fc.property(shuffled(inventory.networkInterfaces), shuffled(inventory.instances), shuffled(inventory.subnets), shuffled(inventory.routeTables), shuffled(inventory.coverage), (networkInterfaces, instances, subnets, routeTables, coverage) => {
      expect(plain({ ...inventory, networkInterfaces, instances, subnets, routeTables, coverage })).toBe(expected);
    }), { numRuns: 50 });
  });
});
