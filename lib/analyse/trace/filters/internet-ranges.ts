// Addresses of the internet: all but private, shared, link-local, reserved and multicast ones.
// https://www.iana.org/assignments/iana-ipv4-special-registry, https://www.iana.org/assignments/ipv6-address-space (2000::/3)
import { present } from '../../../base/assert';
import { parseCidr } from '../../../net/cidr';
import { formatIp } from '../../../net/ip';
import { type AddressRange, cidrRange, type Region } from './region';

const notPublic = ['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16', '224.0.0.0/3'];

const rangeOf = (text: string): AddressRange => cidrRange(present(parseCidr(text), text));

function around(holes: readonly AddressRange[]): AddressRange[] {
  const ranges: AddressRange[] = [];
  let next = 0;
  for (const { first, last } of holes) {
    if (Number(first) > next) ranges.push({ first: next, last: Number(first) - 1 });
    next = Number(last) + 1;
  }
  return ranges;
}

export const internetRanges: Readonly<Record<4 | 6, readonly AddressRange[]>> = { 4: around(notPublic.map(rangeOf)), 6: [rangeOf('2000::/3')] };

const ipText = (value: AddressRange['first']): string => formatIp(typeof value === 'number' ? { family: 4, value } : { family: 6, value });

/** As people write it: a block, one address, or from–to. */
export function rangeText({ first, last }: AddressRange): string {
  if (first === last) return ipText(first);
  const bits = Math.log2(Number(last) - Number(first) + 1);
  const length = (typeof first === 'number' ? 32 : 128) - Math.round(bits);
  const block = parseCidr(`${ipText(first)}/${length}`);
  return block !== null && cidrRange(block).last === last ? `${ipText(first)}/${length}` : `${ipText(first)}–${ipText(last)}`;
}

/** Nothing of the internet was cut away. */
export const isWholeInternet = (region: Region, family: 4 | 6): boolean => internetRanges[family].every((range) => region.some(({ first, last }) => first <= range.first && last >= range.last));
