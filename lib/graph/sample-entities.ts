// Entities for tests: one call per entity, only what the test is about has to be said.
import type { CoverageStatus, ResourceType } from '../model/coverage';
import { coreResourceTypes } from '../model/coverage';
import { emptyInventory } from '../model/empty-inventory';
import type { Attachment, Instance, Inventory, NetworkAcl, NetworkInterface, Route, RouteTable, RouteTarget, Subnet, Vpc } from '../model/inventory';

export const sampleAccount = '111122223333';
export const sampleRegion = 'eu-central-1';
export const samplePlace = `${sampleAccount}/${sampleRegion}`;
const placed = { account: sampleAccount, region: sampleRegion };

export function sampleCoverage(status: CoverageStatus = 'complete', except: Partial<Record<ResourceType, CoverageStatus>> = {}): Inventory['coverage'] {
  return coreResourceTypes.map((resource) => ({ ...placed, resource, status: except[resource] ?? status, count: 0, code: null }));
}

export const sampleInventory = (part: Partial<Inventory>): Inventory => ({ ...emptyInventory, coverage: sampleCoverage(), ...part });

export const sampleAttachment = (instanceId: string | null, deviceIndex: number, part: Partial<Attachment> = {}): Attachment => ({
  id: 'eni-attach-0', instanceId, instanceOwnerId: sampleAccount, deviceIndex, networkCardIndex: 0, deleteOnTermination: deviceIndex === 0,
  attachTime: '2026-01-05T08:00:00Z', status: 'attached', ...part,
});

/** What AWS's own services attach to. */
export const serviceAttachment = (part: Partial<Attachment> = {}): Attachment =>
  sampleAttachment(null, 1, { id: 'ela-attach-0', instanceOwnerId: 'amazon-aws', ...part });

export const sampleEni = (id: string, part: Partial<NetworkInterface> = {}): NetworkInterface => ({
  id, ...placed, vpcId: 'vpc-1', subnetId: 'subnet-1', zone: 'eu-central-1a', zoneId: 'euc1-az2', interfaceType: 'interface', status: part.attachment === undefined ? 'available' : 'in-use',
  description: '', mac: null, requesterId: null, requesterManaged: false, operatorManaged: false, operatorPrincipal: null, sourceDestCheck: true,
  privateIps: [{ address: '10.0.1.10', primary: true, dnsName: null, association: null }], ipv6: [], ipv4Prefixes: [], ipv6Prefixes: [], groups: [], attachment: null,
  denyAllIgwTraffic: null, tags: {}, source: 'DescribeNetworkInterfaces', ...part,
});

export const sampleInstance = (id: string, part: Partial<Instance> = {}): Instance => ({
  id, ...placed, state: 'running', instanceType: 'm5.large', imageId: 'ami-1', platform: null, platformDetails: 'Linux/UNIX', launchTime: '2026-03-01T08:00:00Z', zone: 'eu-central-1a',
  vpcId: 'vpc-1', subnetId: 'subnet-1', privateIp: null, publicIp: null, sourceDestCheck: true, iamInstanceProfile: null, marketplaceProductCodes: [], operatorManaged: false,
  networkInterfaceIds: [], guest: null, tags: {}, ...part,
});

export const sampleVpc = (id: string, part: Partial<Vpc> = {}): Vpc => ({ id, ...placed, cidrs: ['10.0.0.0/16'], ipv6Cidrs: [], isDefault: false, blockPublicAccess: null, tags: {}, ...part });

export const sampleSubnet = (id: string, part: Partial<Subnet> = {}): Subnet => ({
  id, ...placed, vpcId: 'vpc-1', cidr: '10.0.1.0/24', ipv6Cidrs: [], zone: 'eu-central-1a', zoneId: 'euc1-az2', availableIpAddressCount: 200, mapPublicIpOnLaunch: false, ipv6Native: false,
  blockPublicAccess: null, tags: {}, ...part,
});

export const sampleRoute = (destination: string, target: RouteTarget, part: Partial<Route> = {}): Route => ({
  destination, destinationKind: destination.startsWith('pl-') ? 'prefix-list' : destination.includes(':') ? 'ipv6' : 'ipv4', target, state: 'active', origin: 'CreateRoute', ...part,
});

export const sampleTable = (id: string, routes: readonly Route[], part: Partial<RouteTable> = {}): RouteTable => ({
  id, ...placed, vpcId: 'vpc-1', main: false, subnetIds: [], gatewayIds: [], routes, propagatingVgws: [], tags: {}, ...part,
});

export const sampleAcl = (id: string, part: Partial<NetworkAcl> = {}): NetworkAcl => ({ id, ...placed, vpcId: 'vpc-1', isDefault: false, subnetIds: [], entries: [], tags: {}, ...part });
