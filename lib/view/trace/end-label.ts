// How an end of a trace is named: an icon, a name for people, the address beside it.
import { deviceLabel } from '../layout/chips';
import { lookupKind, nameOf, tagName } from '../resource-kind';
import type { NetworkInterface } from '../../model/inventory';
import type { Topology } from '../../model/topology';
import { parseIp } from '../../net/ip';

export interface EndLabel { readonly icon: 'internet' | 'on-premises' | 'network-interface' | 'instance' | 'gateway' | 'address'; readonly name: string; readonly address: string }

function interfaceLabel(t: Topology, eni: NetworkInterface, address: string | null): EndLabel {
  const hostId = eni.attachment?.instanceId ?? null;
  const host = hostId === null ? undefined : t.hosts.get(hostId);
  const name = host === undefined ? nameOf(t, eni.id) : `${tagName(host.instance?.tags, host.id)}${host.networkInterfaces.length > 1 ? ` ${deviceLabel(eni) ?? ''}` : ''}`;
  return { icon: 'network-interface', name, address: address ?? eni.privateIps[0]?.address ?? eni.ipv6[0]?.address ?? '' };
}

const owners = new WeakMap<Topology, Map<string, NetworkInterface | null>>();

/** `null`: several ENIs have it. */
function ownersOf(t: Topology): Map<string, NetworkInterface | null> {
  let map = owners.get(t);
  if (map !== undefined) return map;
  map = new Map();
  for (const eni of t.networkInterfaces.values()) {
    for (const text of [...eni.privateIps.flatMap((ip) => [ip.address, ip.association?.publicIp ?? '']), ...eni.ipv6.map((ip) => ip.address)]) if (text !== '') map.set(text, map.has(text) && map.get(text) !== eni ? null : eni);
  }
  owners.set(t, map);
  return map;
}

export function endLabel(t: Topology, ref: string): EndLabel {
  if (ref === 'internet' || ref === 'on-premises') return { icon: ref, name: ref, address: '' };
  const eni = t.networkInterfaces.get(ref);
  if (eni !== undefined) return interfaceLabel(t, eni, null);
  const host = t.hosts.get(ref);
  if (host !== undefined) return { icon: 'instance', name: tagName(host.instance?.tags, host.id), address: host.networkInterfaces.length === 1 ? (host.primary?.privateIps[0]?.address ?? '') : '' };
  if (parseIp(ref) !== null) {
    const owner = ownersOf(t).get(ref);
    return owner === undefined || owner === null ? { icon: 'address', name: ref, address: '' } : interfaceLabel(t, owner, ref);
  }
  const kind = lookupKind(t, ref);
  return kind === null ? { icon: 'address', name: ref, address: '' } : { icon: 'gateway', name: nameOf(t, ref), address: '' };
}

/** What can be picked on the map as an end. */
export function isEnd(t: Topology, id: string): boolean {
  return t.networkInterfaces.has(id) || t.hosts.has(id) || t.internetGateways.has(id) || t.natGateways.has(id) || t.vpnGateways.has(id) || t.transitGateways.has(id) || t.peerings.has(id) || t.endpoints.has(id);
}
