// What routing from evidence needs to know about a host besides the evidence: its ENIs, whose addresses are whose, and their subnets.
import type { EniKindVerdict } from '../../model/analysis';
import type { NetworkInterfaceId } from '../../model/ids';
import type { NetworkInterface } from '../../model/inventory';
import type { HostNode, Topology } from '../../model/topology';
import type { Ip } from '../../net/ip';
import { ownsAddress } from '../trace/interface-addresses';

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

export const ownerOf = (host: GuestHost, address: Ip): NetworkInterfaceId | null => host.enis.find((eni) => ownsAddress(eni, address))?.id ?? null;
