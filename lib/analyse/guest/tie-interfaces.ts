// Which ENI each interface of the guest is: by MAC, else by an address only one ENI of the host has.
import { compareText } from '../../base/order';
import type { GuestEvidence } from '../../model/guest';
import type { NetworkInterfaceId } from '../../model/ids';
import type { NetworkInterface } from '../../model/inventory';
import { formatIp, parseIp } from '../../net/ip';
import { normaliseMac } from './evidence-parts';

export interface GuestTie {
  readonly device: string;
  readonly networkInterfaceId: NetworkInterfaceId;
  readonly by: 'mac' | 'address';
}
export interface GuestTies {
  readonly ties: readonly GuestTie[];
  readonly byDevice: ReadonlyMap<string, NetworkInterfaceId>;
  /** Interfaces of the guest that could be an ENI (they have a MAC or an address) and are none of this host's. */
  readonly unmatched: readonly string[];
  /** ENIs of the host that the guest does not show. */
  readonly unseen: readonly NetworkInterfaceId[];
  /** The evidence says nothing that could be compared: it applies because somebody put it on this instance. */
  readonly unverifiable: boolean;
}

export function tieInterfaces(evidence: GuestEvidence, enis: readonly NetworkInterface[]): GuestTies {
  const byMac = new Map<string, NetworkInterfaceId>();
  const byAddress = new Map<string, NetworkInterfaceId>();
  for (const eni of enis) {
    const mac = normaliseMac(eni.mac);
    if (mac !== null) byMac.set(mac, eni.id);
    for (const { address } of [...eni.privateIps, ...eni.ipv6]) {
      const ip = parseIp(address);
      if (ip !== null) byAddress.set(formatIp(ip), eni.id);
    }
  }
  const ties: GuestTie[] = [];
  const unmatched: string[] = [];
  let comparable = false;
  for (const found of evidence.interfaces ?? []) {
    const addresses = found.addresses ?? [];
    if (found.device === 'lo' || (found.mac === null && addresses.length === 0)) continue;
    comparable = true;
    const mac = found.mac === null ? undefined : byMac.get(found.mac);
    const address = mac ?? addresses.map((text) => byAddress.get(text)).find((id) => id !== undefined);
    if (address === undefined) unmatched.push(found.device);
    else ties.push({ device: found.device, networkInterfaceId: address, by: mac === undefined ? 'address' : 'mac' });
  }
  const tied = new Set(ties.map((tie) => tie.networkInterfaceId));
  return {
    ties: ties.sort((a, b) => compareText(a.device, b.device)), byDevice: new Map(ties.map((tie) => [tie.device, tie.networkInterfaceId])), unmatched: unmatched.sort(compareText),
    unseen: comparable ? enis.filter((eni) => !tied.has(eni.id)).map((eni) => eni.id) : [], unverifiable: !comparable,
  };
}

/** Evidence of a host whose ENIs are others by now is kept, and not used. */
export const stillMatches = (ties: GuestTies): boolean => ties.ties.length > 0 || ties.unverifiable;
