// Scenario: a server with one ENI per tier of one VPC. It forwards nothing: it answers on one subnet and calls on the other.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/scenarios-enis.html#creating-dual-homed-instances-with-workloads-roles-on-distinct-subnets
import { compareText } from '../../base/order';
import type { ScenarioLabel } from '../../model/analysis';
import type { SecurityGroupId } from '../../model/ids';
import { deviceNames, gaps, groupsOf, routesThrough, subnetName } from './host-case';
import type { HostCase } from './host-case';
import { criterion, judge } from './judge';

const threshold = 0.5;

/** The default explanation: only for hosts that neither manage nor forward. */
export function labelDualHomedSubnets(host: HostCase, othersExplain: boolean): ScenarioLabel | null {
  if (othersExplain) return null;
  const vpcs = new Set(host.enis.map((eni) => eni.vpcId));
  const subnets = new Set(host.enis.map((eni) => eni.subnetId));
  if (vpcs.size !== 1 || vpcs.has(null) || subnets.size < 2) return null;
  const routed = routesThrough(host, host.enis);
  const unchecked = host.enis.filter((eni) => eni.sourceDestCheck === false);
  const checked = unchecked.length > 0 ? false : host.enis.every((eni) => eni.sourceDestCheck === true) ? true : null;
  const chain = tierChain(host);
  const ids = host.enis.map((eni) => eni.id);
  const names = [...new Set(host.enis.map((eni) => subnetName(host, eni)))];
  const criteria = [
    criterion('one-vpc', 0.2, true, ids, { vpc: host.t.vpcs.get(host.primary.vpcId ?? '')?.vpc?.tags['Name'] ?? host.primary.vpcId ?? '?' }),
    criterion('distinct-subnets', 0.2, true, ids, { count: subnets.size, subnets: names }),
    criterion('source-dest-check-on', 0.1, checked, ids, { count: unchecked.length, devices: deviceNames(unchecked) }, gaps(host, 'NetworkInterfaces')),
    criterion('no-route-target', 0.1, routed === null ? null : !routed, ids, {}, gaps(host, 'RouteTables')),
    criterion('tier-chain', 0.2, chain.met, chain.groups, { count: chain.groups.length, groups: chain.groups.map((id) => host.t.securityGroups.get(id)?.name ?? id) }, gaps(host, 'SecurityGroups')),
  ];
  return judge({ scenario: 'dual-homed-subnets', subKind: null, criteria, threshold, allowed: checked === true && routed === false });
}

/** Does a further tier trust the groups of a secondary ENI, or do they name one they may call? */
function tierChain(host: HostCase): { readonly met: boolean | null; readonly groups: readonly SecurityGroupId[] } {
  const own = new Set(host.enis.flatMap((eni) => eni.groups));
  const found = new Set<SecurityGroupId>();
  let known = true;
  for (const eni of host.secondaries) {
    const groups = groupsOf(host, eni);
    if (groups === null) known = false;
    for (const group of groups ?? []) {
      const caller = host.index.callers.get(group.id);
      if (caller !== undefined && !own.has(caller)) found.add(caller);
      for (const permission of group.egress) for (const peer of permission.groups) if (!own.has(peer.groupId) && host.t.securityGroups.has(peer.groupId)) found.add(peer.groupId);
    }
  }
  const groups = [...found].sort(compareText);
  return { met: groups.length > 0 ? true : known && gaps(host, 'SecurityGroups').length === 0 ? false : null, groups };
}
