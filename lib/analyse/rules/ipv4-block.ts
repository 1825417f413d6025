// IPv4 blocks as number ranges, for longest-prefix matches and ACL entries.
export interface Ipv4Block {
  readonly first: number;
  readonly last: number;
  readonly length: number;
}

const shape = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/;

/** An address is a block of one. `null` when it is not IPv4. */
export function parseIpv4Block(text: string): Ipv4Block | null {
  const match = shape.exec(text);
  if (match === null) return null;
  let address = 0;
  for (let i = 1; i <= 4; i++) {
    const octet = Number(match[i]);
    if (octet > 255) return null;
    address = address * 256 + octet;
  }
  const length = match[5] === undefined ? 32 : Number(match[5]);
  if (length > 32) return null;
  const size = 2 ** (32 - length);
  const first = address - (address % size);
  return { first, last: first + size - 1, length };
}

export const covers = (outer: Ipv4Block, inner: Ipv4Block): boolean => outer.first <= inner.first && outer.last >= inner.last;
export const overlaps = (a: Ipv4Block, b: Ipv4Block): boolean => a.first <= b.last && b.first <= a.last;

export const formatIpv4 = (address: number): string =>
  `${Math.floor(address / 16777216)}.${Math.floor(address / 65536) % 256}.${Math.floor(address / 256) % 256}.${address % 256}`;

const nonPublic = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'].map((cidr) => parseIpv4Block(cidr));

/** Private and shared address space: never routed on the internet. */
export const isPrivateBlock = (block: Ipv4Block): boolean => nonPublic.some((range) => range !== null && covers(range, block));
