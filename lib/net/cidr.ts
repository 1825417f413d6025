// CIDR blocks: strict parsing (no host bits), containment, overlap, addresses of a block.
// First addresses of a subnet: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
import { formatIpv4, formatIpv6, type Ip, parseIpv4, parseIpv6 } from './ip';

export interface Cidr4 { readonly family: 4; readonly base: number; readonly length: number }
export interface Cidr6 { readonly family: 6; readonly base: bigint; readonly length: number }
export type Cidr = Cidr4 | Cidr6;

/** Addresses in an IPv4 block of this length, as a power of two. */
const size4 = (length: number): number => 2 ** (32 - length);
const size6 = (length: number): bigint => 1n << BigInt(128 - length);

export const mask4 = (value: number, length: number): number => value - (value % size4(length));
export const mask6 = (value: bigint, length: number): bigint => (value >> BigInt(128 - length)) << BigInt(128 - length);

const decimal = /^(?:0|[1-9]\d{0,2})$/;

/** `null`: not a CIDR block, or one with bits set behind its length (AWS never answers such). */
export function parseCidr(text: string): Cidr | null {
  const slash = text.indexOf('/');
  if (slash === -1) return null;
  const lengthText = text.slice(slash + 1);
  if (!decimal.test(lengthText)) return null;
  const length = Number(lengthText);
  const address = text.slice(0, slash);
  if (address.includes(':')) {
    const base = length <= 128 ? parseIpv6(address) : null;
    return base === null || mask6(base, length) !== base ? null : { family: 6, base, length };
  }
  const base = length <= 32 ? parseIpv4(address) : null;
  return base === null || mask4(base, length) !== base ? null : { family: 4, base, length };
}

export const formatCidr = (cidr: Cidr): string => `${cidr.family === 4 ? formatIpv4(cidr.base) : formatIpv6(cidr.base)}/${cidr.length}`;

/** The block of one address. */
export const hostCidr = (ip: Ip): Cidr => (ip.family === 4 ? { family: 4, base: ip.value, length: 32 } : { family: 6, base: ip.value, length: 128 });

export function containsIp(cidr: Cidr, ip: Ip): boolean {
  if (cidr.family === 4) return ip.family === 4 && mask4(ip.value, cidr.length) === cidr.base;
  return ip.family === 6 && mask6(ip.value, cidr.length) === cidr.base;
}

/** Of blocks as texts; those that are none hold nothing. */
export const anyContainsIp = (texts: readonly string[], ip: Ip): boolean => texts.some((text) => { const cidr = parseCidr(text); return cidr !== null && containsIp(cidr, ip); });

/** True when every address of `inner` is in `outer`. */
export function containsCidr(outer: Cidr, inner: Cidr): boolean {
  if (inner.length < outer.length) return false;
  if (outer.family === 4) return inner.family === 4 && mask4(inner.base, outer.length) === outer.base;
  return inner.family === 6 && mask6(inner.base, outer.length) === outer.base;
}

/** Two blocks overlap exactly when one contains the other. */
export const overlaps = (a: Cidr, b: Cidr): boolean => (a.length <= b.length ? containsCidr(a, b) : containsCidr(b, a));

export function sameCidr(a: Cidr, b: Cidr): boolean {
  return a.family === b.family && a.length === b.length && a.base === b.base;
}

/** Address number `index` of a block, or `null` behind its end. */
export function addressAt(cidr: Cidr, index: number): Ip | null {
  if (cidr.family === 4) return index < size4(cidr.length) ? { family: 4, value: cidr.base + index } : null;
  const offset = BigInt(index);
  return offset < size6(cidr.length) ? { family: 6, value: cidr.base + offset } : null;
}

/** The VPC router of a subnet: network address plus one. */
export const gatewayAddress = (subnet: Cidr): Ip | null => addressAt(subnet, 1);

/** Number of addresses; exact for IPv4, a float for large IPv6 blocks. */
export const addressCount = (cidr: Cidr): number => 2 ** ((cidr.family === 4 ? 32 : 128) - cidr.length);

/** Gateway of a subnet by its CIDR text, as text. */
export function gatewayOf(subnetCidr: string): string | null {
  const cidr = parseCidr(subnetCidr);
  const ip = cidr === null ? null : gatewayAddress(cidr);
  if (ip === null) return null;
  return ip.family === 4 ? formatIpv4(ip.value) : formatIpv6(ip.value);
}

export function compareCidrs(a: Cidr, b: Cidr): number {
  if (a.family !== b.family) return a.family - b.family;
  if (a.base !== b.base) return a.base < b.base ? -1 : 1;
  return a.length - b.length;
}
