// Scenario: one ENI serves the public, another in a separate, more restricted subnet is for administration. Also with swapped roles (eth0 = management).
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/scenarios-enis.html#creating-a-management-network
import type { Criterion, ScenarioLabel } from '../../model/analysis';
import type { NetworkAcl, NetworkInterface, SecurityGroup, SecurityGroupPermission } from '../../model/inventory';
import type { SubnetNode } from '../../model/topology';
import { matchAcl } from '../trace/filters/match-acl';
import { deviceName, gaps, groupsOf, publicIpOf, subnetName, subnetOf, wordsOf } from './host-case';
import type { HostCase } from './host-case';
import { criterion, isMet, judge, scoreOf } from './judge';
import { managementWords } from './name-hints';

const threshold = 0.5;
const managementPorts: ReadonlySet<number> = new Set([22, 3389, 5985, 5986]);
/** TCP from anywhere. */
const everything = [{ protocol: 6, fromPort: 0, toPort: 65_535, first: 0, last: 2 ** 32 - 1 }] as const;

interface View {
  readonly inverted: boolean;
  readonly criteria: readonly Criterion[];
  readonly score: number;
}

export function labelManagementNetwork(host: HostCase): ScenarioLabel | null {
  let best: View | null = null;
  for (const secondary of host.secondaries) {
    if (secondary.subnetId === null || secondary.subnetId === host.primary.subnetId) continue;
    for (const inverted of [false, true]) {
      const criteria = inverted ? judgeRoles(host, secondary, host.primary) : judgeRoles(host, host.primary, secondary);
      const view: View = { inverted, criteria, score: scoreOf(criteria) };
      if (best === null || rank(view) > rank(best)) best = view;
    }
  }
  if (best === null) return null;
  return judge({ scenario: 'management-network', subKind: best.inverted ? 'inverted' : null, criteria: best.criteria, threshold, allowed: mayBe(best) });
}

const rank = (view: View): number => view.score + (mayBe(view) ? 10 : 0);

/** Restricted ports or a telling name make it management; swapped roles need a public ENI too, or every two-tier host would look like it. */
function mayBe(view: View): boolean {
  if (!isMet(view.criteria, 'management-ports-only') && !isMet(view.criteria, 'management-name')) return false;
  return !view.inverted || isMet(view.criteria, 'front-public');
}

function judgeRoles(host: HostCase, front: NetworkInterface, management: NetworkInterface): readonly Criterion[] {
  const names = { front: deviceName(front), management: deviceName(management) };
  const [frontSubnet, managementSubnet] = [subnetOf(host, front), subnetOf(host, management)];
  const ports = managementPortsOnly(host, management, managementSubnet);
  const managementPrivate = managementSubnet === null || managementSubnet.tier === 'unknown' ? null : managementSubnet.tier !== 'public';
  return [
    criterion('management-other-subnet', 0, true, [front.id, management.id], { ...names, frontSubnet: subnetName(host, front), managementSubnet: subnetName(host, management) }),
    criterion('management-ports-only', 0.35, ports.met, [management.id, ...management.groups], { ...names, ports: ports.ports }, gaps(host, 'SecurityGroups')),
    criterion('front-public', 0.25, frontPublic(host, front, frontSubnet), [front.id, ...front.groups], { ...names, publicIp: publicIpOf(front) ?? 'none' }, gaps(host, 'RouteTables', 'SecurityGroups')),
    criterion('management-private', 0.2, managementPrivate, managementSubnet === null ? [management.id] : [managementSubnet.id], { ...names, managementSubnet: subnetName(host, management), tier: managementSubnet?.tier ?? 'unknown' }, gaps(host, 'RouteTables')),
    criterion('management-acl-stricter', 0.1, aclStricter(frontSubnet, managementSubnet), [frontSubnet, managementSubnet].flatMap((s) => (s?.acl ? [s.acl.acl.id] : [])), { ...names, managementSubnet: subnetName(host, management), frontSubnet: subnetName(host, front) }, gaps(host, 'NetworkAcls')),
    criterion('management-name', 0.2, managementWords.test(wordsOf(host, management)), [management.id], names),
  ];
}

function managementPortsOnly(host: HostCase, eni: NetworkInterface, subnet: SubnetNode | null): { readonly met: boolean | null; readonly ports: readonly string[] } {
  const groups = groupsOf(host, eni);
  if (groups === null) return { met: null, ports: [] };
  const permissions = groups.flatMap((group) => group.ingress);
  const ports = new Set<string>();
  let restricted = permissions.length > 0;
  for (const p of permissions) {
    ports.add(portText(p));
    if (p.protocol === 'icmp' || p.protocol === 'icmpv6') continue;
    if (p.protocol !== 'tcp' || p.fromPort === null || p.fromPort !== p.toPort || !managementPorts.has(p.fromPort)) restricted = false;
    // Open to everyone with a public subnet or address is not a restricted network, whatever the port.
    if ((subnet?.tier === 'public' || publicIpOf(eni) !== null) && (p.cidrs.includes('0.0.0.0/0') || p.ipv6Cidrs.includes('::/0'))) restricted = false;
  }
  return { met: restricted, ports: [...ports].sort() };
}

function portText(p: SecurityGroupPermission): string {
  if (p.protocol === '-1') return 'all';
  if (p.fromPort === null || p.protocol.startsWith('icmp')) return p.protocol;
  return p.fromPort === p.toPort ? `${p.protocol}/${p.fromPort}` : `${p.protocol}/${p.fromPort}-${p.toPort}`;
}

/** Answers the internet by its own address, or takes calls from a load balancer. */
function frontPublic(host: HostCase, eni: NetworkInterface, subnet: SubnetNode | null): boolean | null {
  const address = publicIpOf(eni) !== null;
  if (address && subnet?.tier === 'public') return true;
  const groups = groupsOf(host, eni);
  if (groups?.some((group) => calledByBalancer(host, group)) === true) return true;
  return groups === null || (address && (subnet === null || subnet.tier === 'unknown')) ? null : false;
}

const calledByBalancer = (host: HostCase, group: SecurityGroup): boolean =>
  group.ingress.some((p) => p.protocol === 'tcp' && p.groups.some((peer) => host.index.balancerGroups.has(peer.groupId)));

function aclStricter(front: SubnetNode | null, management: SubnetNode | null): boolean | null {
  if (!front?.acl || !management?.acl ) return null;
  if (front.acl.acl.id === management.acl.acl.id) return false;
  const letsIn = (acl: NetworkAcl): 'all' | 'some' | 'none' => matchAcl(acl, 'ingress', 4, null, everything).passes;
  return letsIn(front.acl.acl) === 'all' && letsIn(management.acl.acl) !== 'all';
}
