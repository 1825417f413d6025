// Test builder: small accounts in one place, everything read unless a test says otherwise.
import type { Finding, RuleId } from '../../model/analysis';
import { coreResourceTypes } from '../../model/coverage';
import type { CoverageStatus, ResourceType } from '../../model/coverage';
import { emptyInventory } from '../../model/empty-inventory';
import type { Address, Instance, Inventory, NetworkAcl, NetworkAclEntry, NetworkInterface, PublicAssociation, Route, RouteTable, SecurityGroup, Subnet } from '../../model/inventory';
import { buildTopology } from '../../graph/build-topology';
import { analyse } from '../analyse';

const placed = { account: '111122223333', region: 'us-east-1' } as const;
const vpcId = 'vpc-1';

export const eip = (publicIp: string, allocationId: string | null = 'eipalloc-1'): PublicAssociation => ({ publicIp, allocationId, ipOwnerId: placed.account, carrierIp: null, customerOwnedIp: null });
export const autoIp = (publicIp: string): PublicAssociation => ({ publicIp, allocationId: null, ipOwnerId: 'amazon', carrierIp: null, customerOwnedIp: null });

export interface EniInput extends Partial<Omit<NetworkInterface, 'attachment' | 'privateIps'>> {
  readonly id: string;
  readonly ip?: string;
  readonly public?: PublicAssociation;
  /** Instance and device index. */
  readonly on?: readonly [string, number];
  readonly attachTime?: string;
}

export function eni(input: EniInput): NetworkInterface {
  const { ip = '10.0.1.10', public: association = null, on, attachTime = '2026-01-01T00:00:00Z', ...rest } = input;
  return {
    ...placed, vpcId, subnetId: 'subnet-a', zone: 'us-east-1a', zoneId: null, interfaceType: 'interface', status: on === undefined ? 'available' : 'in-use', description: '',
    mac: `06:aa:bb:cc:dd:0${/\d$/.exec(rest.id)?.[0] ?? '0'}`, requesterId: null, requesterManaged: false, operatorManaged: false, operatorPrincipal: null, sourceDestCheck: true,
    privateIps: [{ address: ip, primary: true, dnsName: null, association }], ipv6: [], ipv4Prefixes: [], ipv6Prefixes: [], groups: ['sg-1'],
    attachment: on === undefined ? null : { id: `eni-attach-${on[0]}-${on[1]}`, instanceId: on[0], instanceOwnerId: placed.account, deviceIndex: on[1], networkCardIndex: 0, deleteOnTermination: true, attachTime, status: 'attached' },
    denyAllIgwTraffic: null, tags: {}, source: 'DescribeNetworkInterfaces', ...rest,
  };
}

export function instance(input: Partial<Instance> & { readonly id: string }): Instance {
  return {
    ...placed, state: 'running', instanceType: 'm5.large', imageId: null, platform: null, platformDetails: 'Linux/UNIX', launchTime: null, zone: 'us-east-1a', vpcId, subnetId: 'subnet-a',
    privateIp: null, publicIp: null, sourceDestCheck: true, iamInstanceProfile: null, marketplaceProductCodes: [], operatorManaged: false, networkInterfaceIds: [], guest: null, tags: {}, ...input,
  };
}

export const windows = { platformDetails: 'Windows', platform: 'windows' } as const;
export const amazonLinux = { guest: { platformName: 'Amazon Linux', platformVersion: '2023', imageName: null, imageOwner: null } } as const;

export const subnet = (id: string, cidr: string, rest: Partial<Subnet> = {}): Subnet => ({
  ...placed, id, vpcId, cidr, ipv6Cidrs: [], zone: 'us-east-1a', zoneId: null, availableIpAddressCount: null, mapPublicIpOnLaunch: null, ipv6Native: false, blockPublicAccess: null, tags: {}, ...rest,
});

export const local: Route = { destination: '10.0.0.0/16', destinationKind: 'ipv4', target: { kind: 'local' }, state: 'active', origin: 'CreateRouteTable' };
export const route = (destination: string, target: Route['target'], rest: Partial<Route> = {}): Route => ({ destination, destinationKind: 'ipv4', target, state: 'active', origin: 'CreateRoute', ...rest });
export const toGateway = route('0.0.0.0/0', { kind: 'internet-gateway', id: 'igw-1' });
export const toNat = route('0.0.0.0/0', { kind: 'nat-gateway', id: 'nat-1' });

export const table = (id: string, subnetIds: readonly string[], routes: readonly Route[], rest: Partial<RouteTable> = {}): RouteTable => ({
  ...placed, id, vpcId, main: false, subnetIds, gatewayIds: [], routes: [local, ...routes], propagatingVgws: [], tags: {}, ...rest,
});

export const rule = (ruleNumber: number, egress: boolean, action: 'allow' | 'deny', rest: Partial<NetworkAclEntry> = {}): NetworkAclEntry => ({
  ruleNumber, egress, action, protocol: '-1', fromPort: null, toPort: null, icmpType: null, icmpCode: null, cidr: '0.0.0.0/0', ...rest,
});
export const acl = (id: string, subnetIds: readonly string[], entries: readonly NetworkAclEntry[]): NetworkAcl => ({
  ...placed, id, vpcId, isDefault: false, subnetIds, tags: {},
  entries: [...entries, rule(32767, false, 'deny'), rule(32767, true, 'deny')].sort((a, b) => Number(a.egress) - Number(b.egress) || a.ruleNumber - b.ruleNumber),
});
export const openAcl = (id: string, subnetIds: readonly string[]): NetworkAcl => acl(id, subnetIds, [rule(100, false, 'allow'), rule(100, true, 'allow')]);

export const group = (id: string, port: number | null, cidr = '0.0.0.0/0'): SecurityGroup => ({
  ...placed, id, vpcId, name: id, description: '', egress: [], tags: {},
  ingress: [{ protocol: port === null ? '-1' : 'tcp', fromPort: port, toPort: port, cidrs: [cidr], ipv6Cidrs: [], prefixListIds: [], groups: [], descriptions: [] }],
});
export const address = (id: string, publicIp: string, rest: Partial<Address> = {}): Address => ({
  ...placed, id, publicIp, associationId: null, privateIp: null, networkInterfaceId: null, instanceId: null, serviceManaged: null, tags: {}, ...rest,
});

const vpc = { ...placed, id: vpcId, cidrs: ['10.0.0.0/16'], ipv6Cidrs: [], isDefault: false, blockPublicAccess: null, tags: {} };

/** Two subnets, both leading to the internet gateway, everything open, unless the parts say otherwise. */
export function account(parts: Partial<Inventory>, statuses: Partial<Record<ResourceType, CoverageStatus>> = {}): Inventory {
  const coverage = [...coreResourceTypes, 'TargetHealth' as const].map((resource) => ({ ...placed, resource, status: statuses[resource] ?? ('complete' as const), count: 1, code: null }));
  return {
    ...emptyInventory, vpcs: [vpc], subnets: [subnet('subnet-a', '10.0.1.0/24'), subnet('subnet-b', '10.0.2.0/24')],
    routeTables: [table('rtb-1', ['subnet-a', 'subnet-b'], [toGateway], { main: true })], networkAcls: [openAcl('acl-1', ['subnet-a', 'subnet-b'])], securityGroups: [group('sg-1', 443)],
    internetGateways: [{ ...placed, id: 'igw-1', vpcIds: [vpcId], tags: {} }], coverage, ...parts,
  };
}

/** A host with two ENIs, the second in `second` (default: another subnet). */
export function dualHomed(host: Partial<Instance> = {}, first: Partial<EniInput> = {}, second: Partial<EniInput> = {}): Pick<Inventory, 'instances' | 'networkInterfaces'> {
  return {
    instances: [instance({ id: 'i-1', networkInterfaceIds: ['eni-1', 'eni-2'], ...host })],
    networkInterfaces: [eni({ id: 'eni-1', ip: '10.0.1.10', on: ['i-1', 0], ...first }), eni({ id: 'eni-2', ip: '10.0.2.10', subnetId: 'subnet-b', on: ['i-1', 1], ...second })],
  };
}

export function findingsOf(inventory: Inventory, ruleId: RuleId): readonly Finding[] {
  return analyse(buildTopology(inventory)).findings.filter((finding) => finding.rule === ruleId);
}
/** `severity verdict` of each finding, for short expectations. */
export const outcome = (inventory: Inventory, ruleId: RuleId): readonly string[] => findingsOf(inventory, ruleId).map((finding) => `${finding.severity} ${finding.verdict}`);
