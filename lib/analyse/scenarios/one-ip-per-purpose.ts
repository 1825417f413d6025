// Pattern: several ENIs of one subnet only to have one address per purpose. Secondary addresses on one ENI do the same without the routing trouble.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network-interface-attachments.html
import { compareText } from '../../base/order';
import type { ScenarioLabel } from '../../model/analysis';
import type { NetworkInterface } from '../../model/inventory';
import { deviceNames, publicIpOf, subnetName } from './host-case';
import type { HostCase } from './host-case';
import { criterion, judge } from './judge';

const threshold = 0.7;

export function labelOneIpPerPurpose(host: HostCase): ScenarioLabel | null {
  const group = largestGroup(host.enis);
  if (group.length < 2) return null;
  const first = group[0] as NetworkInterface;
  const ids = group.map((eni) => eni.id);
  const params = { count: group.length, devices: deviceNames(group), subnet: subnetName(host, first) };
  const single = group.every((eni) => eni.privateIps.length === 1 && eni.ipv4Prefixes.length === 0);
  const groupSets = new Set(group.map((eni) => eni.groups.toSorted(compareText).join(',')));
  const described = new Set(group.map((eni) => eni.description).filter((text) => text !== ''));
  const ownPurpose = described.size === group.length || group.every((eni) => publicIpOf(eni) !== null);
  const criteria = [
    criterion('enis-in-one-subnet', 0.25, true, ids, params),
    criterion('one-address-each', 0.2, single, ids, params),
    criterion('same-security-groups', 0.25, groupSets.size === 1, [...new Set(group.flatMap((eni) => eni.groups))].sort(compareText), params),
    criterion('purpose-of-each', 0.3, ownPurpose, ids, params),
  ];
  return judge({ scenario: 'one-ip-per-purpose', subKind: null, criteria, threshold, allowed: true });
}

/** ENIs of the subnet that has most of them; EFA devices share a subnet for another reason. */
function largestGroup(enis: readonly NetworkInterface[]): readonly NetworkInterface[] {
  const bySubnet = new Map<string, NetworkInterface[]>();
  for (const eni of enis) {
    if (eni.subnetId === null || eni.interfaceType === 'efa' || eni.interfaceType === 'efa-only') continue;
    const list = bySubnet.get(eni.subnetId);
    if (list === undefined) bySubnet.set(eni.subnetId, [eni]);
    else list.push(eni);
  }
  let best: readonly NetworkInterface[] = [];
  for (const [, list] of [...bySubnet].sort(([a], [b]) => compareText(a, b))) if (list.length > best.length) best = list;
  return best;
}
