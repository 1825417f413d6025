// IPv4 blocks as number ranges: what rectangles of clients × ports in ACLs, and halves of the internet, are cut from.
import { mask4 } from '../../net/cidr';
import { parseIpv4 } from '../../net/ip';

export interface Ipv4Block {
  readonly first: number;
  readonly last: number;
  readonly length: number;
}

const decimal = /^\d{1,2}$/;

/** An address is a block of one; bits behind the length are dropped, as in ACL entries typed by hand. `null` when it is not IPv4. */
export function parseIpv4Block(text: string): Ipv4Block | null {
  const slash = text.indexOf('/');
  const lengthText = slash === -1 ? '32' : text.slice(slash + 1);
  const address = parseIpv4(slash === -1 ? text : text.slice(0, slash));
  const length = Number(lengthText);
  if (address === null || !decimal.test(lengthText) || length > 32) return null;
  const first = mask4(address, length);
  return { first, last: first + 2 ** (32 - length) - 1, length };
}

export const covers = (outer: Ipv4Block, inner: Ipv4Block): boolean => outer.first <= inner.first && outer.last >= inner.last;
export const overlaps = (a: Ipv4Block, b: Ipv4Block): boolean => a.first <= b.last && b.first <= a.last;

const nonPublic = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'].map(parseIpv4Block);

/** Private and shared address space: never routed on the internet. */
export const isPrivateBlock = (block: Ipv4Block): boolean => nonPublic.some((range) => range !== null && covers(range, block));
