// Each rule: a case that triggers it, near-misses that do not, and missing data that makes it undecided.
import { describe, expect, it } from 'vitest';
import type { RuleId } from '../../model/analysis';
import { account, acl, address, amazonLinux, autoIp, dualHomed, eip, eni, findingsOf, group, instance, openAcl, outcome, route, rule, subnet, table, toGateway, toNat, windows } from './testing-account';
import { rules } from './rules';

const sameSubnet = { subnetId: 'subnet-a', ip: '10.0.1.11' };

describe('AR-01 same subnet', () => {
  it('follows the guest: medium when unknown, high for Windows, info for Amazon Linux', () => {
    expect(outcome(account(dualHomed({}, {}, sameSubnet)), 'AR-01')).toEqual(['medium violated']);
    expect(outcome(account(dualHomed(windows, {}, sameSubnet)), 'AR-01')).toEqual(['high violated']);
    expect(outcome(account(dualHomed(amazonLinux, {}, sameSubnet)), 'AR-01')).toEqual(['info violated']);
  });
  it('names host, ENIs, subnet and addresses, and recommends the secondary address first', () => {
    const [finding] = findingsOf(account(dualHomed({}, {}, sameSubnet)), 'AR-01');
    expect(finding?.resources).toEqual(['i-1', 'eni-1', 'eni-2', 'subnet-a']);
    expect(finding?.params).toMatchObject({ cidr: '10.0.1.0/24', firstAddress: '10.0.1.10', secondAddress: '10.0.1.11', check: 'on' });
    expect(finding?.fixes[0]).toBe('assign-secondary-ip');
  });
  it('is silent for other subnets, CNI, efa-only and managed ENIs, EFA on further cards and terminated hosts', () => {
    expect(outcome(account(dualHomed()), 'AR-01')).toEqual([]);
    expect(outcome(account(dualHomed({}, {}, { ...sameSubnet, description: 'aws-K8S-i-1' })), 'AR-01')).toEqual([]);
    expect(outcome(account(dualHomed({}, {}, { ...sameSubnet, interfaceType: 'efa-only' })), 'AR-01')).toEqual([]);
    expect(outcome(account(dualHomed({}, {}, { ...sameSubnet, operatorManaged: true, operatorPrincipal: 'eks' })), 'AR-01')).toEqual([]);
    expect(outcome(account(dualHomed({ state: 'terminated' }, {}, sameSubnet)), 'AR-01')).toEqual([]);
    const cluster = dualHomed({}, {}, { ...sameSubnet, interfaceType: 'efa' });
    const [first, second] = cluster.networkInterfaces;
    const onCardOne = second?.attachment == null ? [] : [{ ...second, attachment: { ...second.attachment, networkCardIndex: 1 } }];
    expect(outcome(account({ ...cluster, networkInterfaces: first === undefined ? [] : [first, ...onCardOne] }), 'AR-01')).toEqual([]);
  });
  it('cannot tell without subnets', () => {
    const findings = findingsOf(account(dualHomed({}, {}, { subnetId: null }), { NetworkInterfaces: 'partial' }), 'AR-01');
    expect(findings.map((finding) => [finding.verdict, finding.gaps.map((gap) => gap.resource)])).toEqual([['unknown', ['NetworkInterfaces']]]);
  });
});

describe('AR-02 several subnets', () => {
  it('follows the guest and softens for routers', () => {
    expect(outcome(account(dualHomed()), 'AR-02')).toEqual(['medium violated']);
    expect(outcome(account(dualHomed(windows)), 'AR-02')).toEqual(['high violated']);
    expect(outcome(account(dualHomed(amazonLinux)), 'AR-02')).toEqual(['info violated']);
    const router = account({ ...dualHomed(windows), routeTables: [table('rtb-1', ['subnet-a'], [toGateway], { main: true }), table('rtb-2', [], [route('10.9.0.0/16', { kind: 'network-interface', id: 'eni-2', instanceId: 'i-1' })])] });
    expect(outcome(router, 'AR-02')).toEqual(['medium violated']);
  });
  it('is silent in one subnet and for a single ENI', () => {
    expect(outcome(account(dualHomed({}, {}, sameSubnet)), 'AR-02')).toEqual([]);
    expect(outcome(account({ instances: [instance({ id: 'i-1' })], networkInterfaces: [eni({ id: 'eni-1', on: ['i-1', 0] })] }), 'AR-02')).toEqual([]);
  });
  it('cannot tell without subnets', () => {
    expect(outcome(account(dualHomed({}, {}, { subnetId: null })), 'AR-02')).toEqual(['info unknown']);
  });
});

describe('AR-03 no way back', () => {
  const host = (association = eip('198.51.100.7'), rest = {}) => ({ instances: [instance({ id: 'i-1' })], networkInterfaces: [eni({ id: 'eni-1', on: ['i-1', 0], public: association, ...rest })] });
  const routed = (...routes: readonly ReturnType<typeof route>[]) => account({ ...host(), routeTables: [table('rtb-1', ['subnet-a'], routes)] });
  const mode = (inventory: ReturnType<typeof account>) => findingsOf(inventory, 'AR-03').map((finding) => `${finding.severity} ${String(finding.params['mode'])}`);

  it('is high when replies leave elsewhere or not at all', () => {
    expect(mode(routed(toNat))).toEqual(['high nat']);
    expect(mode(routed(route('0.0.0.0/0', { kind: 'transit-gateway', id: 'tgw-1' })))).toEqual(['high transit']);
    expect(mode(routed(route('0.0.0.0/0', { kind: 'network-interface', id: 'eni-9', instanceId: null })))).toEqual(['high appliance']);
    expect(mode(routed())).toEqual(['high unreachable']);
    expect(mode(routed({ ...toGateway, state: 'blackhole' }))).toEqual(['high blackhole']);
    expect(mode(routed(toGateway, route('0.0.0.0/1', { kind: 'nat-gateway', id: 'nat-1' }), route('128.0.0.0/1', { kind: 'nat-gateway', id: 'nat-1' })))).toEqual(['high nat']);
  });
  it('is silent with a way to the internet gateway, a split one, or one for chosen networks', () => {
    expect(mode(routed(toGateway))).toEqual([]);
    expect(mode(routed(route('0.0.0.0/1', { kind: 'internet-gateway', id: 'igw-1' }), route('128.0.0.0/1', { kind: 'internet-gateway', id: 'igw-1' })))).toEqual([]);
    expect(mode(routed(toNat, route('203.0.113.0/24', { kind: 'internet-gateway', id: 'igw-1' })))).toEqual([]);
  });
  it('is silent behind an appliance that the gateway route table names', () => {
    const toAppliance = route('0.0.0.0/0', { kind: 'vpc-endpoint', id: 'vpce-1' });
    const edge = table('rtb-edge', [], [route('10.0.1.0/24', { kind: 'vpc-endpoint', id: 'vpce-1' })], { gatewayIds: ['igw-1'] });
    expect(mode(account({ ...host(), routeTables: [table('rtb-1', ['subnet-a'], [toAppliance]), edge] }))).toEqual([]);
    expect(mode(account({ ...host(), routeTables: [table('rtb-1', ['subnet-a'], [toAppliance])] }))).toEqual(['high appliance']);
  });
  it('leaves NAT gateways, carrier and service addresses alone', () => {
    const routeTables = [table('rtb-1', ['subnet-a'], [toNat])];
    expect(mode(account({ networkInterfaces: [eni({ id: 'eni-1', interfaceType: 'nat_gateway', public: eip('198.51.100.7') })], routeTables }))).toEqual([]);
    expect(mode(account({ ...host({ ...eip('198.51.100.7'), carrierIp: '198.51.100.7' }), routeTables }))).toEqual([]);
    expect(mode(account({ ...host({ ...autoIp('198.51.100.7'), ipOwnerId: 'amazon-rds' }), routeTables }))).toEqual([]);
  });
  it('names Block Public Access when it refuses requests, unless an exclusion lifts it', () => {
    const blocked = (exclusions: readonly { resourceArn: string; mode: string; state: string | null }[]) =>
      account({ ...host(), blockPublicAccess: [{ account: '111122223333', region: 'us-east-1', mode: 'block-ingress', exclusions }] });
    expect(mode(blocked([]))).toEqual(['medium blocked']);
    expect(mode(blocked([{ resourceArn: 'arn:aws:ec2:us-east-1:111122223333:subnet/subnet-a', mode: 'allow-egress', state: 'create-complete' }]))).toEqual(['medium blocked']);
    expect(mode(blocked([{ resourceArn: 'arn:aws:ec2:us-east-1:111122223333:vpc/vpc-1', mode: 'allow-bidirectional', state: 'create-complete' }]))).toEqual([]);
  });
  it('cannot tell without route tables, with hidden associations, or when only an unread prefix list leads out', () => {
    const gaps = (inventory: ReturnType<typeof account>) => findingsOf(inventory, 'AR-03').map((finding) => [finding.verdict, finding.severity, finding.gaps.map((gap) => `${gap.resource}:${gap.status}`)]);
    expect(gaps(account({ ...host(), routeTables: [] }, { RouteTables: 'denied' }))).toEqual([['unknown', 'info', ['RouteTables:denied']]]);
    expect(gaps(account({ ...host(), routeTables: [table('rtb-main', [], [toNat], { main: true })] }, { RouteTables: 'partial' }))).toEqual([['unknown', 'info', ['RouteTables:partial']]]);
    const list = route('pl-1', { kind: 'internet-gateway', id: 'igw-1' }, { destinationKind: 'prefix-list' });
    expect(gaps(account({ ...host(), routeTables: [table('rtb-1', ['subnet-a'], [toNat, list])] }, { PrefixListEntries: 'denied' }))).toEqual([['unknown', 'info', ['PrefixListEntries:denied']]]);
  });
});

describe('AR-04 public address on a secondary ENI', () => {
  const second = { public: eip('198.51.100.7') };
  it('is one step above AR-02 and offers to move the address', () => {
    expect(outcome(account(dualHomed({}, {}, second)), 'AR-04')).toEqual(['high violated']);
    expect(outcome(account(dualHomed(windows, {}, second)), 'AR-04')).toEqual(['high violated']);
    const [finding] = findingsOf(account(dualHomed({}, {}, second)), 'AR-04');
    expect(finding?.params).toMatchObject({ publicIp: '198.51.100.7', privateIp: '10.0.2.10', primaryId: 'eni-1', gatewayId: 'igw-1' });
    expect(finding?.fixes).toEqual(['policy-routing', 'move-eip-to-primary']);
    expect(findingsOf(account(dualHomed({}, {}, { ...second, ...sameSubnet })), 'AR-04')[0]?.fixes[0]).toBe('assign-secondary-ip');
  });
  it('is silent on the primary, for Amazon Linux, and where AR-03 speaks', () => {
    expect(outcome(account(dualHomed({}, second)), 'AR-04')).toEqual([]);
    expect(outcome(account(dualHomed(amazonLinux, {}, second)), 'AR-04')).toEqual([]);
    const inventory = account({ ...dualHomed({}, {}, second), routeTables: [table('rtb-1', ['subnet-a'], [toGateway]), table('rtb-2', ['subnet-b'], [toNat])] });
    expect(outcome(inventory, 'AR-04')).toEqual([]);
    expect(outcome(inventory, 'AR-03')).toEqual(['high violated']);
  });
  it('does not decide what AWS leaves undocumented, nor what was not read', () => {
    const [open] = findingsOf(account(dualHomed({}, { sourceDestCheck: false }, second)), 'AR-04');
    expect([open?.verdict, open?.params['because'], open?.gaps]).toEqual(['unknown', 'undocumented', []]);
    expect(outcome(account({ ...dualHomed({}, {}, second), routeTables: [] }, { RouteTables: 'not-provided' }), 'AR-04')).toEqual(['info unknown']);
    const headless = dualHomed({}, {}, second);
    expect(outcome(account({ instances: headless.instances, networkInterfaces: [eni({ id: 'eni-3', on: ['i-1', 2] }), ...headless.networkInterfaces.slice(1)] }, { NetworkInterfaces: 'partial' }), 'AR-04')).toEqual(['info unknown']);
  });
});

describe('AR-05 next-hop divergence', () => {
  const tables = (first: readonly ReturnType<typeof route>[], second: readonly ReturnType<typeof route>[]) => ({ routeTables: [table('rtb-1', ['subnet-a'], first), table('rtb-2', ['subnet-b'], second)] });
  const toTransit = route('10.20.0.0/16', { kind: 'transit-gateway', id: 'tgw-1' });
  it('is info when hops differ and low when only the secondary leads somewhere', () => {
    expect(outcome(account({ ...dualHomed(), ...tables([toGateway], [toNat]) }), 'AR-05')).toEqual(['info violated']);
    const [finding] = findingsOf(account({ ...dualHomed(), ...tables([toGateway], [toGateway, toTransit]) }), 'AR-05');
    expect([finding?.severity, finding?.params['destination'], finding?.params['primaryNextHop'], finding?.params['secondaryNextHop']]).toEqual(['low', '10.20.0.0/16', 'igw-1', 'tgw-1']);
    expect(finding?.fixes[0]).toBe('specific-route');
  });
  it('is silent for one table, equal tables, gateway endpoints, and differences a sure guest copes with', () => {
    expect(outcome(account({ ...dualHomed(amazonLinux), ...tables([toGateway], [toNat]) }), 'AR-05')).toEqual([]);
    expect(outcome(account(dualHomed()), 'AR-05')).toEqual([]);
    const toStorage = route('pl-s3', { kind: 'vpc-endpoint', id: 'vpce-1' }, { destinationKind: 'prefix-list' });
    expect(outcome(account({ ...dualHomed(), ...tables([toGateway], [toGateway, toStorage]) }), 'AR-05')).toEqual([]);
  });
  it('reads prefix lists and IPv6, and cannot tell with unread lists', () => {
    const byList = route('pl-1', { kind: 'transit-gateway', id: 'tgw-1' }, { destinationKind: 'prefix-list' });
    const listed = (cidrs: readonly string[] | null) => ({ prefixLists: [{ account: '111122223333', region: 'us-east-1', id: 'pl-1', name: null, ownerId: '111122223333', addressFamily: 'IPv4' as const, cidrs }] });
    expect(findingsOf(account({ ...dualHomed(), ...tables([toGateway], [toGateway, byList]), ...listed(['10.20.0.0/16']) }), 'AR-05')[0]?.params).toMatchObject({ destination: '10.20.0.0/16', secondaryNextHop: 'tgw-1' });
    expect(outcome(account({ ...dualHomed(), ...tables([toGateway], [toGateway, byList]), ...listed(null) }, { PrefixListEntries: 'denied' }), 'AR-05')).toEqual(['info unknown']);
    const six = route('::/0', { kind: 'internet-gateway', id: 'igw-1' }, { destinationKind: 'ipv6' });
    const both = dualHomed({}, { ipv6: [{ address: '2001:db8::a', primary: false }] }, { ipv6: [{ address: '2001:db8:0:2::b', primary: false }] });
    expect(findingsOf(account({ ...both, ...tables([toGateway], [toGateway, six]) }), 'AR-05')[0]?.params).toMatchObject({ destination: '::/0', primaryNextHop: 'none', secondaryNextHop: 'igw-1' });
    expect(outcome(account({ ...dualHomed(), ...tables([toGateway], [toGateway, six]) }), 'AR-05')).toEqual([]);
  });
  it('looks past more specific routes inside of a destination', () => {
    const wide = (id: string) => route('10.64.0.0/10', { kind: 'transit-gateway', id });
    const narrow = route('10.64.0.0/16', { kind: 'transit-gateway', id: 'tgw-9' });
    const pairs = findingsOf(account({ ...dualHomed(), ...tables([toGateway, wide('tgw-1'), narrow], [toGateway, wide('tgw-2'), narrow]) }), 'AR-05')[0]?.params['pairs'];
    expect(pairs).toEqual(['10.64.0.0/10: tgw-1 / tgw-2']);
  });
  it('cannot tell without both tables', () => {
    expect(outcome(account({ ...dualHomed(), routeTables: [table('rtb-1', ['subnet-a'], [toGateway])] }, { RouteTables: 'partial' }), 'AR-05')).toEqual(['info unknown']);
  });
});

describe('AR-06 network ACL return', () => {
  const https = rule(100, false, 'allow', { protocol: '6', fromPort: 443, toPort: 443 });
  const replies = rule(100, true, 'allow', { protocol: '6', fromPort: 1024, toPort: 65535 });
  const acls = (second: ReturnType<typeof acl>, first = openAcl('acl-1', ['subnet-a'])) => ({ networkAcls: [first, second] });
  const sides = (inventory: ReturnType<typeof account>) => findingsOf(inventory, 'AR-06').map((finding) => `${finding.severity} ${String(finding.params['side'])} ${String(finding.params['extent'])} ${String(finding.params['ruleNumber'])}`);

  it('reports the own side: all replies, or some', () => {
    expect(sides(account({ ...dualHomed(), ...acls(acl('acl-2', ['subnet-b'], [https])) }))).toEqual(['medium own all *']);
    expect(sides(account({ ...dualHomed(), ...acls(acl('acl-2', ['subnet-b'], [https, rule(50, true, 'deny', { protocol: '6', fromPort: 1024, toPort: 65535 }), replies])) }))).toEqual(['medium own all 50']);
    expect(sides(account({ ...dualHomed(), ...acls(acl('acl-2', ['subnet-b'], [https, rule(100, true, 'allow', { protocol: '6', fromPort: 32768, toPort: 60999 })])) }))).toEqual(['low own some *']);
  });
  it("reports the first ENI's subnet by what the guest does", () => {
    const closed = acl('acl-1', ['subnet-a'], [rule(100, false, 'allow')]);
    const inventory = (host: object) => account({ ...dualHomed(host), securityGroups: [group('sg-1', 443), group('sg-0', 22, '10.0.1.0/24')], ...acls(openAcl('acl-2', ['subnet-b']), closed) });
    const primaryClosed = (host: object) => {
      const built = inventory(host);
      return { ...built, networkInterfaces: built.networkInterfaces.map((entry) => (entry.id === 'eni-1' ? { ...entry, groups: ['sg-0'] } : entry)) };
    };
    expect(sides(primaryClosed(windows))).toEqual(['medium primary all *']);
    expect(sides(primaryClosed({}))).toEqual(['low primary all *']);
    expect(sides(primaryClosed(amazonLinux))).toEqual([]);
  });
  it('is silent when replies pass, requests do not, and for neighbours in the subnet', () => {
    expect(sides(account({ ...dualHomed(), ...acls(acl('acl-2', ['subnet-b'], [https, replies])) }))).toEqual([]);
    expect(sides(account({ ...dualHomed(), ...acls(acl('acl-2', ['subnet-b'], [])) }))).toEqual([]);
    expect(sides(account({ ...dualHomed(), securityGroups: [group('sg-1', 443, '10.0.2.0/24')], ...acls(acl('acl-2', ['subnet-b'], [rule(100, false, 'allow')])) }))).toEqual([]);
  });
  it('looks at ping, IPv6 and clients named by a group', () => {
    const protocols = (inventory: ReturnType<typeof account>) => findingsOf(inventory, 'AR-06').map((finding) => [finding.params['protocol'], finding.params['client'], finding.params['extent']]);
    const permission = { protocol: 'tcp', fromPort: 443, toPort: 443, cidrs: [], ipv6Cidrs: [], prefixListIds: [], groups: [], descriptions: [] };
    const only = (rest: object) => ({ securityGroups: [group('sg-1', 443, '10.0.0.0/16'), { ...group('sg-2', 443), ingress: [{ ...permission, ...rest }] }] });
    const second = { groups: ['sg-2'], ipv6: [{ address: '2001:db8:0:2::10', primary: false }] };
    const noEcho = acl('acl-2', ['subnet-b'], [rule(90, true, 'deny', { protocol: '1', icmpType: 0, icmpCode: -1 }), rule(100, false, 'allow'), rule(100, true, 'allow')]);
    expect(protocols(account({ ...dualHomed({}, {}, second), ...only({ protocol: 'icmp', fromPort: -1, toPort: -1, cidrs: ['0.0.0.0/0'] }), ...acls(noEcho) }))).toEqual([['ICMP', '0.0.0.0/0', 'all']]);
    const noSix = acl('acl-2', ['subnet-b'], [rule(100, false, 'allow'), rule(100, true, 'allow'), rule(101, false, 'allow', { cidr: '::/0' })]);
    expect(protocols(account({ ...dualHomed({}, {}, second), ...only({ ipv6Cidrs: ['::/0'] }), ...acls(noSix) }))).toEqual([['TCP', '::/0', 'all']]);
    const noFirst = acl('acl-2', ['subnet-b'], [rule(90, true, 'deny', { cidr: '10.0.1.0/24' }), rule(100, false, 'allow'), rule(100, true, 'allow')]);
    expect(protocols(account({ ...dualHomed({}, {}, second), ...only({ groups: [{ groupId: 'sg-1', userId: null, vpcId: null, peeringConnectionId: null }] }), ...acls(noFirst) }))).toEqual([['TCP', '10.0.1.10/32', 'all']]);
  });
  it('cannot tell without ACLs or security groups', () => {
    expect(outcome(account({ ...dualHomed(), networkAcls: [] }, { NetworkAcls: 'denied' }), 'AR-06')).toEqual(['info unknown']);
    const [finding] = findingsOf(account({ ...dualHomed(), securityGroups: [] }, { SecurityGroups: 'denied' }), 'AR-06');
    expect(finding?.gaps.map((gap) => gap.resource)).toEqual(['SecurityGroups']);
  });
});

describe('AR-09 and AR-10 source/destination check', () => {
  const single = (sourceDestCheck: boolean | null, tags: Record<string, string> = {}) => ({ instances: [instance({ id: 'i-1', tags })], networkInterfaces: [eni({ id: 'eni-1', on: ['i-1', 0], sourceDestCheck })] });
  const routeHere = { routeTables: [table('rtb-1', ['subnet-a'], [toGateway], { main: true }), table('rtb-2', ['subnet-b'], [route('0.0.0.0/0', { kind: 'network-interface', id: 'eni-1', instanceId: 'i-1' })])] };

  it('AR-09 is high for a route target with the check on', () => {
    expect(outcome(account({ ...single(true), ...routeHere }), 'AR-09')).toEqual(['high violated']);
    expect(outcome(account({ ...single(false), ...routeHere }), 'AR-09')).toEqual([]);
    expect(outcome(account(single(true)), 'AR-09')).toEqual([]);
  });
  it('AR-09 leaves blackhole routes to AR-20 and cannot tell without the attribute or the tables', () => {
    const gone = { routeTables: [table('rtb-2', ['subnet-b'], [route('0.0.0.0/0', { kind: 'network-interface', id: 'eni-1', instanceId: 'i-1' }, { state: 'blackhole' })])] };
    expect(outcome(account({ ...single(true), ...gone }), 'AR-09')).toEqual([]);
    expect(outcome(account({ ...single(null), ...routeHere }), 'AR-09')).toEqual(['info unknown']);
    expect(outcome(account({ ...dualHomed({ marketplaceProductCodes: ['abc'] }), routeTables: [] }, { RouteTables: 'denied' }), 'AR-09')).toEqual(['info unknown']);
  });
  it('AR-10 is medium without a reason and silent with one', () => {
    expect(outcome(account(single(false)), 'AR-10')).toEqual(['medium violated']);
    expect(outcome(account({ ...single(false), ...routeHere }), 'AR-10')).toEqual([]);
    expect(outcome(account({ ...single(false), gatewayLoadBalancerTargets: ['i-1'] }), 'AR-10')).toEqual([]);
    expect(outcome(account(single(false, { 'k8s.io/role/node': '1' })), 'AR-10')).toEqual([]);
  });
  it('AR-10 cannot tell without route tables, or next to a Gateway Load Balancer whose targets were not read', () => {
    expect(outcome(account({ ...single(false), routeTables: [] }, { RouteTables: 'not-provided' }), 'AR-10')).toEqual(['info unknown']);
    const built = account(single(false));
    const balancer = eni({ id: 'eni-8', interfaceType: 'gateway_load_balancer' });
    expect(outcome({ ...built, networkInterfaces: [...built.networkInterfaces, balancer] }, 'AR-10')).toEqual(['info unknown']);
  });
});

describe('AR-20 blackhole', () => {
  const dead = (destination: string) => route(destination, { kind: 'nat-gateway', id: 'nat-0' }, { state: 'blackhole' });
  const roles = (inventory: ReturnType<typeof account>) => findingsOf(inventory, 'AR-20').map((finding) => `${finding.severity} ${finding.verdict} ${String(finding.params['role'] ?? '')}`);
  it('is high for a default or only route, medium beside others, info when unused', () => {
    expect(roles(account({ routeTables: [table('rtb-1', ['subnet-a', 'subnet-b'], [dead('0.0.0.0/0')])] }))).toEqual(['high violated default']);
    expect(roles(account({ routeTables: [table('rtb-1', ['subnet-a', 'subnet-b'], [dead('10.9.0.0/16')])] }))).toEqual(['high violated only']);
    expect(roles(account({ routeTables: [table('rtb-1', ['subnet-a', 'subnet-b'], [toGateway, dead('10.9.0.0/16')])] }))).toEqual(['medium violated specific']);
    expect(roles(account({ routeTables: [table('rtb-1', ['subnet-a', 'subnet-b'], [toGateway]), table('rtb-2', [], [dead('0.0.0.0/0')])] }))).toEqual(['info violated unused']);
  });
  it('says which wider route does not step in', () => {
    const wide = route('10.0.0.0/8', { kind: 'transit-gateway', id: 'tgw-1' });
    const [finding] = findingsOf(account({ routeTables: [table('rtb-1', ['subnet-a'], [wide, dead('10.9.0.0/16')])] }), 'AR-20');
    expect(finding?.params).toMatchObject({ wider: '10.0.0.0/8', widerTarget: 'tgw-1' });
  });
  it('is silent for active routes and cannot tell without tables', () => {
    expect(roles(account({}))).toEqual([]);
    expect(roles(account({ ...dualHomed(), routeTables: [] }, { RouteTables: 'denied' }))).toEqual(['info unknown ']);
  });
});

describe('IP-01 address lost on stop', () => {
  it('is medium with a second ENI, low in an Auto Scaling group', () => {
    expect(outcome(account(dualHomed({}, { public: autoIp('198.51.100.9') })), 'IP-01')).toEqual(['medium violated']);
    expect(outcome(account(dualHomed({ tags: { 'aws:autoscaling:groupName': 'web' } }, { public: autoIp('198.51.100.9') })), 'IP-01')).toEqual(['low violated']);
  });
  it('is silent for an Elastic IP, a single ENI and CNI nodes', () => {
    expect(outcome(account(dualHomed({}, { public: eip('198.51.100.9') })), 'IP-01')).toEqual([]);
    expect(outcome(account({ instances: [instance({ id: 'i-1' })], networkInterfaces: [eni({ id: 'eni-1', on: ['i-1', 0], public: autoIp('198.51.100.9') })] }), 'IP-01')).toEqual([]);
    expect(outcome(account(dualHomed({}, { public: autoIp('198.51.100.9') }, { description: 'aws-K8S-i-1' })), 'IP-01')).toEqual([]);
  });
  it('cannot tell whose address it is when neither owner nor Elastic IPs were read', () => {
    const bare = { ...autoIp('198.51.100.9'), ipOwnerId: null };
    expect(outcome(account(dualHomed({}, { public: bare }), { Addresses: 'not-provided' }), 'IP-01')).toEqual(['info unknown']);
    expect(outcome(account(dualHomed({}, { public: bare })), 'IP-01')).toEqual(['medium violated']);
    expect(outcome(account({ ...dualHomed({}, { public: bare }), addresses: [address('eipalloc-1', '198.51.100.9', { networkInterfaceId: 'eni-1' })] }), 'IP-01')).toEqual([]);
  });
});

describe('IP-02 orphan', () => {
  const orphan = (rest: object) => account({ networkInterfaces: [eni({ id: 'eni-1', ...rest })] });
  it('is medium with a billed address, low without, info when kept for a standby', () => {
    expect(outcome(orphan({ public: eip('198.51.100.7') }), 'IP-02')).toEqual(['medium violated']);
    expect(outcome(orphan({}), 'IP-02')).toEqual(['low violated']);
    expect(outcome(orphan({ tags: { role: 'db-vip' } }), 'IP-02')).toEqual(['info violated']);
  });
  it('is silent for attached and service ENIs, undecided without status', () => {
    expect(outcome(account(dualHomed()), 'IP-02')).toEqual([]);
    expect(outcome(orphan({ description: 'AWS Lambda VPC ENI-fn-1', interfaceType: 'lambda' }), 'IP-02')).toEqual([]);
    expect(outcome(orphan({ status: null }), 'IP-02')).toEqual(['info unknown']);
  });
});

describe('IP-03 association by instance id', () => {
  it('notes an Elastic IP on a host with several ENIs, and warns of planned associations', () => {
    expect(outcome(account(dualHomed({}, {}, { public: eip('198.51.100.7') })), 'IP-03')).toEqual(['info violated']);
    expect(outcome(account({ ...dualHomed(), addresses: [address('eipalloc-2', '198.51.100.8', { tags: { for: 'i-1' } })] }), 'IP-03')).toEqual(['low violated']);
    expect(outcome(account({ ...dualHomed(), addresses: [address('eipalloc-2', '198.51.100.8', { instanceId: 'i-1' })] }), 'IP-03')).toEqual(['low violated']);
  });
  it('is silent for the primary address, a single ENI and automatic addresses, undecided when the kind of address is not known', () => {
    expect(outcome(account({ instances: [instance({ id: 'i-1' })], networkInterfaces: [eni({ id: 'eni-1', on: ['i-1', 0], public: eip('198.51.100.7') })] }), 'IP-03')).toEqual([]);
    expect(outcome(account(dualHomed({}, { public: eip('198.51.100.7') })), 'IP-03')).toEqual([]);
    expect(outcome(account(dualHomed({}, {}, { public: autoIp('198.51.100.7') })), 'IP-03')).toEqual([]);
    expect(outcome(account(dualHomed({}, {}, { public: { ...autoIp('198.51.100.7'), ipOwnerId: null } }), { Addresses: 'denied' }), 'IP-03')).toEqual(['info unknown']);
  });
});

describe('all rules', () => {
  it('are unique, cite AWS pages and find nothing in an account without hosts', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { awsPages } of rules) for (const page of awsPages) expect(page.url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    const ids: readonly RuleId[] = rules.map(({ id }) => id);
    expect(ids.flatMap((id) => outcome(account({ subnets: [subnet('subnet-a', '10.0.1.0/24')] }), id))).toEqual([]);
  });
});
