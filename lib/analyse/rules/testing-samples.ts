// Test data: findings of every rule with both verdicts and of every wording variant, each from a small account.
import type { Analysis, Finding } from '../../model/analysis';
import type { Inventory } from '../../model/inventory';
import type { Topology } from '../../model/topology';
import { buildTopology } from '../../graph/build-topology';
import { analyse } from '../analyse';
import { routeSamples } from './testing-route-samples';
import { account, acl, address, amazonLinux, autoIp, dualHomed, eip, eni, group, instance, openAcl, route, rule, table, toGateway, toNat, windows } from './testing-account';

const guests = [{}, windows, amazonLinux, { marketplaceProductCodes: ['abc'] }, { platformDetails: 'Red Hat Enterprise Linux' }] as const;
const publicSecond = { public: eip('198.51.100.7') };
const dead = (destination: string) => route(destination, { kind: 'nat-gateway', id: 'nat-0' }, { state: 'blackhole' });
const https = rule(100, false, 'allow', { protocol: '6', fromPort: 443, toPort: 443 });
const single = (sourceDestCheck: boolean | null) => ({ instances: [instance({ id: 'i-1' })], networkInterfaces: [eni({ id: 'eni-1', on: ['i-1', 0], sourceDestCheck })] });
const publicHost = (...routes: readonly ReturnType<typeof route>[]) => account({ instances: [instance({ id: 'i-1' })], networkInterfaces: [eni({ id: 'eni-1', on: ['i-1', 0], public: eip('198.51.100.7') })], routeTables: [table('rtb-1', ['subnet-a'], routes)] });
const toHost = [table('rtb-1', ['subnet-a'], [toGateway], { main: true }), table('rtb-2', ['subnet-b'], [route('0.0.0.0/0', { kind: 'network-interface', id: 'eni-1', instanceId: 'i-1' })])];

export function sampleAccounts(): readonly Inventory[] {
  return [
    ...guests.flatMap((guest) => [
      account(dualHomed(guest, {}, { subnetId: 'subnet-a', ip: '10.0.1.11', ...publicSecond })),
      account({ ...dualHomed(guest, { sourceDestCheck: null }, publicSecond), routeTables: [table('rtb-1', ['subnet-a'], [toGateway]), table('rtb-2', ['subnet-b'], [toGateway, route('10.20.0.0/16', { kind: 'transit-gateway', id: 'tgw-1' })])] }),
      account({ ...dualHomed(guest, {}, {}), securityGroups: [group('sg-1', 443)], networkAcls: [acl('acl-1', ['subnet-a'], []), openAcl('acl-2', ['subnet-b'])] }),
    ]),
    account(dualHomed({}, { sourceDestCheck: false }, publicSecond)),
    account(dualHomed({}, {}, { subnetId: null })),
    account({ ...dualHomed({ marketplaceProductCodes: ['abc'] }, { public: { ...autoIp('198.51.100.9'), ipOwnerId: null } }, publicSecond), routeTables: [], networkAcls: [], securityGroups: [] }, { RouteTables: 'denied', NetworkAcls: 'denied', SecurityGroups: 'denied', Addresses: 'denied' }),
    publicHost(toNat), publicHost(route('0.0.0.0/0', { kind: 'transit-gateway', id: 'tgw-1' })), publicHost(route('0.0.0.0/0', { kind: 'vpc-endpoint', id: 'vpce-1' })), publicHost(), publicHost(dead('0.0.0.0/0')),
    account({ ...publicHost(toGateway), blockPublicAccess: [{ account: '111122223333', region: 'us-east-1', mode: 'block-ingress', exclusions: [] }] }),
    account({ ...dualHomed(), networkAcls: [openAcl('acl-1', ['subnet-a']), acl('acl-2', ['subnet-b'], [https])] }),
    account({ ...dualHomed(), networkAcls: [openAcl('acl-1', ['subnet-a']), acl('acl-2', ['subnet-b'], [https, rule(100, true, 'allow', { protocol: '6', fromPort: 32768, toPort: 60999 })])] }),
    account({ ...dualHomed(), routeTables: [table('rtb-1', ['subnet-a'], [toGateway]), table('rtb-2', ['subnet-b'], [toNat])] }),
    account({ ...single(true), routeTables: toHost }), account({ ...single(null), routeTables: toHost }), account(single(false)), account({ ...single(false), routeTables: [] }, { RouteTables: 'not-provided' }),
    account({ routeTables: [table('rtb-1', ['subnet-a', 'subnet-b'], [route('10.0.0.0/8', { kind: 'transit-gateway', id: 'tgw-1' }), dead('10.9.0.0/16'), dead('0.0.0.0/0')]), table('rtb-3', [], [dead('10.8.0.0/16')])] }),
    account({ routeTables: [table('rtb-1', ['subnet-a', 'subnet-b'], [route('10.9.0.0/16', { kind: 'vpn-gateway', id: 'vgw-1' }, { state: 'blackhole', origin: 'EnableVgwRoutePropagation' })])] }),
    account(dualHomed({ tags: { Name: 'web-1' } }, { public: autoIp('198.51.100.9') })),
    account(dualHomed({ tags: { 'aws:autoscaling:groupName': 'web' } }, { public: autoIp('198.51.100.9') })),
    account({ networkInterfaces: [eni({ id: 'eni-1', public: eip('198.51.100.7') }), eni({ id: 'eni-2', ip: '10.0.1.12', tags: { Name: 'db-vip' } }), eni({ id: 'eni-3', ip: '10.0.1.13', status: null })] }),
    account(dualHomed({}, {}, { public: { ...autoIp('198.51.100.9'), ipOwnerId: null } }), { Addresses: 'denied' }),
    account({ ...dualHomed(), addresses: [address('eipalloc-2', '198.51.100.8', { tags: { for: 'i-1' } })] }),
    account({ ...dualHomed(), addresses: [address('eipalloc-2', '198.51.100.8', { instanceId: 'i-1' })] }),
    ...routeSamples(),
  ];
}

export interface Sample {
  readonly topology: Topology;
  readonly analysis: Analysis;
}
export function sampleAnalyses(): readonly Sample[] {
  return sampleAccounts().map((inventory) => {
    const topology = buildTopology(inventory);
    return { topology, analysis: analyse(topology) };
  });
}
export const sampleFindings = (): readonly Finding[] => sampleAnalyses().flatMap(({ analysis }) => analysis.findings);
