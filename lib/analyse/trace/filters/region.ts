// The part of a flow that still gets through: pieces of protocol × far addresses × destination ports, each a rectangle.
// A flow between two addresses on one port is one piece; `internet` and "any port" make pieces that filters cut down.
import type { Cidr } from '../../../net/cidr';
import type { Ip } from '../../../net/ip';

export type AddressValue = number | bigint;
/** Inclusive. */
export interface AddressRange {
  readonly first: AddressValue;
  readonly last: AddressValue;
}
export interface Piece extends AddressRange {
  /** IANA number; `otherProtocols` for all the rest. */
  readonly protocol: number;
  readonly fromPort: number;
  readonly toPort: number;
}
export type Region = readonly Piece[];

/** Any protocol but TCP, UDP and ICMP: only rules for all protocols are sure to hold. */
export const otherProtocols = -1;

export const ipRange = (ip: Ip): AddressRange => ({ first: ip.value, last: ip.value });
export const cidrRange = (cidr: Cidr): AddressRange =>
  cidr.family === 4 ? { first: cidr.base, last: cidr.base + 2 ** (32 - cidr.length) - 1 } : { first: cidr.base, last: cidr.base + (1n << BigInt(128 - cidr.length)) - 1n };

const before = (value: AddressValue): AddressValue => (typeof value === 'number' ? value - 1 : value - 1n);
const after = (value: AddressValue): AddressValue => (typeof value === 'number' ? value + 1 : value + 1n);

/** What a rule speaks of. */
export interface Selector {
  /** `null`: all protocols. */
  readonly protocol: number | null;
  readonly fromPort: number;
  readonly toPort: number;
}
/** Ranges of the family at hand; `null`: the rule's addresses hold the (single) far address, nothing to cut. */
export type SelectedRange = AddressRange | null;

export function cut(piece: Piece, rule: Selector, range: SelectedRange): Piece | null {
  if (rule.protocol !== null && rule.protocol !== piece.protocol) return null;
  const fromPort = Math.max(piece.fromPort, rule.fromPort);
  const toPort = Math.min(piece.toPort, rule.toPort);
  if (fromPort > toPort) return null;
  if (range === null) return fromPort === piece.fromPort && toPort === piece.toPort ? piece : { ...piece, fromPort, toPort };
  const first = range.first > piece.first ? range.first : piece.first;
  const last = range.last < piece.last ? range.last : piece.last;
  if (first > last) return null;
  if (fromPort === piece.fromPort && toPort === piece.toPort && first === piece.first && last === piece.last) return piece;
  return { protocol: piece.protocol, first, last, fromPort, toPort };
}

/** Parts of `piece` outside `hole`, which lies within it. */
export function around(piece: Piece, hole: Piece): Piece[] {
  if (piece === hole) return [];
  const rest: Piece[] = [];
  if (piece.first < hole.first) rest.push({ ...piece, last: before(hole.first) });
  if (piece.last > hole.last) rest.push({ ...piece, first: after(hole.last) });
  const { first, last } = hole;
  if (piece.fromPort < hole.fromPort) rest.push({ ...piece, first, last, toPort: hole.fromPort - 1 });
  if (piece.toPort > hole.toPort) rest.push({ ...piece, first, last, fromPort: hole.toPort + 1 });
  return rest;
}

/** What is left of `region` without `taken`. */
export function without(region: Region, taken: Region): Region {
  let rest: Piece[] = [...region];
  for (const hole of taken) {
    rest = rest.flatMap((piece) => {
      const common = cut(piece, { protocol: hole.protocol, fromPort: hole.fromPort, toPort: hole.toPort }, hole);
      return common === null ? [piece] : around(piece, common);
    });
  }
  return rest;
}
