// What routing from evidence needs to know about a host besides the evidence: its ENIs, whose addresses are whose, and their subnets.
import type { EniKindVerdict } from '../../model/analysis';
import type { NetworkInterfaceId } from '../../model/ids';
import type { NetworkInterface } from '../../model/inventory';
import type { HostNode, Topology } from '../../model/topology';
import { containsIp, parseCidr } from '../../net/cidr';
import { formatIp, type Ip, parseIp } from '../../net/ip';

export interface GuestHost {
  /** Attached ENIs, device order. */
  readonly enis: readonly NetworkInterface[];
  /** Those whose replies matter: not of a container network, a trunk or a service. */
  readonly counted: readonly NetworkInterface[];
  readonly subnetCidrs: ReadonlyMap<NetworkInterfaceId, readonly string[]>;
}

export function guestHostOf(topology: Topology, host: HostNode, kinds: ReadonlyMap<NetworkInterfaceId, EniKindVerdict>): GuestHost {
  const subnetCidrs = new Map<NetworkInterfaceId, readonly string[]>();
  for (const eni of host.networkInterfaces) {
    const subnet = eni.subnetId === null ? null : (topology.subnets.get(eni.subnetId)?.subnet ?? null);
    if (subnet !== null) subnetCidrs.set(eni.id, [...(subnet.cidr === null ? [] : [subnet.cidr]), ...subnet.ipv6Cidrs]);
  }
  const counted = host.networkInterfaces.filter((eni) => { const kind = kinds.get(eni.id)?.kind; return kind === 'customer' || kind === 'efa'; });
  return { enis: host.networkInterfaces, counted, subnetCidrs };
}

export function ownerOf(host: GuestHost, address: Ip): NetworkInterfaceId | null {
  const text = formatIp(address);
  for (const eni of host.enis) {
    if (addressesOf(eni).includes(text)) return eni.id;
    if ([...eni.ipv4Prefixes, ...eni.ipv6Prefixes].some((prefix) => { const cidr = parseCidr(prefix); return cidr !== null && containsIp(cidr, address); })) return eni.id;
  }
  return null;
}

export const addressesOf = (eni: NetworkInterface): readonly string[] => [...eni.privateIps, ...eni.ipv6].flatMap(({ address }) => { const ip = parseIp(address); return ip === null ? [] : [formatIp(ip)]; });
