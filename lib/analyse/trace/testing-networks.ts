// Small random networks for the properties of traces: two peered VPCs, hosts with one or two ENIs, any routes and ACLs.
import * as fc from 'fast-check';
import { buildTopology } from '../../graph/build-topology';
import { sampleAccount, sampleAcl, sampleAttachment, sampleEni, sampleInstance, sampleInventory, sampleRegion, sampleRoute, sampleSubnet, sampleTable, sampleVpc } from '../../graph/sample-entities';
import type { Inventory, NetworkAclEntry, Route, SecurityGroupPermission } from '../../model/inventory';
import { labelKinds } from '../kinds/label-kinds';
import { describeHosts } from '../hosts/describe-hosts';
import { buildTraceContext, type TraceContext } from './trace-context';

const vpcs = [['vpc-1', '10.1.0.0/16'], ['vpc-2', '10.2.0.0/16']] as const;
const subnets = [0, 1, 2, 3].map((i) => ({ id: `subnet-${i}`, vpcId: i < 2 ? 'vpc-1' : 'vpc-2', cidr: `10.${i < 2 ? 1 : 2}.${i}.0/24` }));
export const hostNames = [0, 1, 2, 3].map((i) => `i-${i}`);
/** The only ENI of each host. */
export const interfaceNames = hostNames.map((_, i) => `eni-${i}0`);

const entry = (ruleNumber: number, egress: boolean, allow: boolean, cidr: string, fromPort: number, toPort: number): NetworkAclEntry => ({
  ruleNumber, egress, action: allow ? 'allow' : 'deny', protocol: '6', fromPort, toPort, icmpType: null, icmpCode: null, cidr,
});
const block = fc.constantFrom('0.0.0.0/0', '10.0.0.0/8', ...subnets.map(({ cidr }) => cidr), ...vpcs.map(([, cidr]) => cidr));
const aclRule = fc.tuple(fc.boolean(), fc.boolean(), block, fc.constantFrom<readonly [number, number]>([0, 65_535], [443, 443], [1024, 65_535], [5000, 5000]));
export const permission: fc.Arbitrary<SecurityGroupPermission> = fc.record({
  protocol: fc.constantFrom('tcp', '-1'), fromPort: fc.constantFrom(0, 443), toPort: fc.constantFrom(443, 65_535), cidrs: fc.array(block, { maxLength: 2 }), ipv6Cidrs: fc.constant([]), prefixListIds: fc.constant([]),
  groups: fc.array(fc.constantFrom(...hostNames).map((id) => ({ groupId: `sg-${id}`, userId: null, vpcId: null, peeringConnectionId: null })), { maxLength: 1 }), descriptions: fc.constant([]),
});
const all: SecurityGroupPermission = { protocol: '-1', fromPort: null, toPort: null, cidrs: ['0.0.0.0/0'], ipv6Cidrs: [], prefixListIds: [], groups: [], descriptions: [] };
const routeOf = fc.tuple(block, fc.constantFrom<Route['target']>({ kind: 'vpc-peering', id: 'pcx-1' }, { kind: 'internet-gateway', id: 'igw-1' }, { kind: 'network-interface', id: 'eni-10', instanceId: null }, { kind: 'transit-gateway', id: 'tgw-1' }), fc.boolean())
  .map(([destination, target, active]) => sampleRoute(destination, target, { state: active ? 'active' : 'blackhole' }));

export interface NetworkOptions {
  /** Security groups that let everything through, and no address translation: nothing keeps state. */
  readonly stateless: boolean;
}

export function networks({ stateless }: NetworkOptions): fc.Arbitrary<Inventory> {
  return fc.record({
    routes: fc.array(fc.uniqueArray(routeOf, { maxLength: 4, selector: ({ destination }) => destination }), { minLength: 4, maxLength: 4 }),
    acls: fc.array(fc.array(aclRule, { maxLength: 4 }), { minLength: 4, maxLength: 4 }),
    groups: fc.array(fc.array(permission, { maxLength: 3 }), { minLength: 8, maxLength: 8 }),
    checks: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  }).map(({ routes, acls, groups, checks }) => sampleInventory({
    vpcs: vpcs.map(([id, cidr]) => sampleVpc(id, { cidrs: [cidr] })),
    subnets: subnets.map(({ id, vpcId, cidr }) => sampleSubnet(id, { vpcId, cidr })),
    routeTables: subnets.map(({ id, vpcId }, i) => sampleTable(`rtb-${i}`, [sampleRoute(vpcId === 'vpc-1' ? vpcs[0][1] : vpcs[1][1], { kind: 'local' }), ...(routes[i] ?? []).filter(({ destination }) => !vpcs.some(([one, cidr]) => one === vpcId && cidr === destination))], { vpcId, subnetIds: [id] })),
    networkAcls: subnets.map(({ id, vpcId }, i) => sampleAcl(`acl-${i}`, { vpcId, subnetIds: [id], entries: [...(acls[i] ?? []).map(([egress, allow, cidr, [from, to]], n) => entry(10 + n, egress, allow, cidr, from, to)), entry(100, true, true, '0.0.0.0/0', 0, 65_535), entry(100, false, true, '0.0.0.0/0', 0, 65_535)] })),
    vpcPeeringConnections: [{ id: 'pcx-1', account: sampleAccount, region: sampleRegion, status: 'active', tags: {}, ...sides() }],
    instances: hostNames.map((id) => sampleInstance(id)),
    securityGroups: hostNames.map((id, i) => ({ id: `sg-${id}`, account: sampleAccount, region: sampleRegion, vpcId: i < 2 ? 'vpc-1' : 'vpc-2', name: id, description: '', ingress: stateless ? [all] : (groups[i] ?? []), egress: stateless ? [all] : (groups[i + 4] ?? []), tags: {} })),
    networkInterfaces: hostNames.map((id, i) => sampleEni(`eni-${i}0`, {
      vpcId: subnets[i]?.vpcId ?? null, subnetId: `subnet-${i}`, groups: [`sg-${id}`], sourceDestCheck: checks[i] ?? true, attachment: sampleAttachment(id, 0),
      privateIps: [{ address: `10.${i < 2 ? 1 : 2}.${i}.10`, primary: true, dnsName: null, association: null }],
    })),
  }));
}
function sides() {
  const side = ([vpcId, cidr]: (typeof vpcs)[number]) => ({ vpcId, account: sampleAccount, region: sampleRegion, cidrs: [cidr], ipv6Cidrs: [] });
  return { requester: side(vpcs[0]), accepter: side(vpcs[1]) };
}

export function contextOf(inventory: Inventory): TraceContext {
  const topology = buildTopology(inventory);
  const kinds = labelKinds(topology);
  return buildTraceContext(topology, { kinds, hosts: describeHosts(topology, kinds) });
}
