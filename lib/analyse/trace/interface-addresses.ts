// Addresses of an ENI as values, parsed once: private, secondary, delegated prefixes, IPv6, and the public address each IPv4 has.
import type { NetworkInterface } from '../../model/inventory';
import { type Cidr, containsIp, parseCidr } from '../../net/cidr';
import { type Ip, parseIp } from '../../net/ip';

export interface InterfaceAddresses {
  /** Primary first. */
  readonly v4: readonly { readonly ip: Ip; readonly text: string; readonly publicIp: string | null; readonly carrier: boolean }[];
  readonly v6: readonly { readonly ip: Ip; readonly text: string }[];
  readonly prefixes: readonly Cidr[];
}

const parsed = new WeakMap<NetworkInterface, InterfaceAddresses>();

export function addressesOf(eni: NetworkInterface): InterfaceAddresses {
  let found = parsed.get(eni);
  if (found === undefined) parsed.set(eni, (found = parse(eni)));
  return found;
}

function parse(eni: NetworkInterface): InterfaceAddresses {
  const v4 = eni.privateIps.flatMap(({ address, association }) => {
    const ip = parseIp(address);
    return ip === null ? [] : [{ ip, text: address, publicIp: association?.publicIp ?? null, carrier: (association?.carrierIp ?? null) !== null }];
  });
  const v6 = [...eni.ipv6].sort((a, b) => Number(b.primary) - Number(a.primary)).flatMap(({ address }) => {
    const ip = parseIp(address);
    return ip === null ? [] : [{ ip, text: address }];
  });
  const prefixes = [...eni.ipv4Prefixes, ...eni.ipv6Prefixes].flatMap((text) => parseCidr(text) ?? []);
  return { v4, v6, prefixes };
}

export const sameIp = (a: Ip, b: Ip): boolean => a.family === b.family && a.value === b.value;

export function ownsAddress(eni: NetworkInterface, ip: Ip): boolean {
  const { v4, v6, prefixes } = addressesOf(eni);
  for (const one of ip.family === 4 ? v4 : v6) if (one.ip.value === ip.value) return true;
  for (const prefix of prefixes) if (containsIp(prefix, ip)) return true;
  return false;
}

/** The address the ENI uses by itself in a family; `null`: it has none. */
export function firstAddress(eni: NetworkInterface, family: 4 | 6): Ip | null {
  const { v4, v6 } = addressesOf(eni);
  return (family === 4 ? v4[0]?.ip : v6[0]?.ip) ?? null;
}
