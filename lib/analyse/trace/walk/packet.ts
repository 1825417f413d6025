// A packet under way: its two addresses, and the part of the flow that still gets through.
import type { PacketHeader } from '../../../model/trace';
import { formatIp, type Ip } from '../../../net/ip';
import { highestPort, icmpOf, echoTypes, hasPorts, isIcmp } from '../filters/protocols';
import { otherProtocols, type Piece, type Region } from '../filters/region';
import type { RouteDestination } from '../routes/route-decision';

export type PortPair = readonly [number, number];
/** An end that is not one address: the internet, or a block (on-premises, a peer VPC). */
export interface WildEnd {
  readonly family: 4 | 6;
  /** What to look routes up by. */
  readonly route: RouteDestination;
  /** CIDR; `null`: the internet as such. */
  readonly text: string | null;
}
export interface Packet {
  readonly family: 4 | 6;
  /** `null`: the wild end. */
  readonly source: Ip | null;
  readonly destination: Ip | null;
  readonly wild: WildEnd | null;
  readonly region: Region;
  readonly sourcePorts: PortPair;
}

const whole = { from: 0, to: highestPort };

/** Protocols a query stands for, with the ports (or ICMP type) that the first packet or a reply is sent to. */
export function piecesFor(protocol: 'tcp' | 'udp' | 'icmp' | 'all', family: 4 | 6, ports: PortPair, icmp: 'request' | 'reply', range: { readonly first: number | bigint; readonly last: number | bigint }): Piece[] {
  const make = (number: number, [fromPort, toPort]: PortPair): Piece => ({ protocol: number, ...range, fromPort, toPort });
  const type = echoTypes[family][icmp];
  switch (protocol) {
    case 'tcp': return [make(6, ports)];
    case 'udp': return [make(17, ports)];
    case 'icmp': return [make(icmpOf(family), [type, type])];
    case 'all': return [make(6, ports), make(17, ports), make(icmpOf(family), [type, type]), make(otherProtocols, [whole.from, whole.to])];
  }
}

/** The reply's pieces to what arrived: to the client's ports, from and to the same wild addresses. */
export function replyPieces(arrived: Region, family: 4 | 6, clientPorts: PortPair): Piece[] {
  const seen = new Set<string>();
  const pieces: Piece[] = [];
  for (const piece of arrived) {
    const key = `${piece.protocol} ${piece.first} ${piece.last}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const type = echoTypes[family].reply;
    const [fromPort, toPort] = hasPorts(piece.protocol) ? clientPorts : isIcmp(piece.protocol) ? [type, type] : [whole.from, whole.to];
    pieces.push({ ...piece, protocol: isIcmp(piece.protocol) ? icmpOf(family) : piece.protocol, fromPort, toPort });
  }
  return pieces;
}

export function portsOfRegion(region: Region): PortPair | null {
  let from = Number.MAX_SAFE_INTEGER;
  let to = -1;
  for (const piece of region) {
    if (!hasPorts(piece.protocol)) continue;
    from = Math.min(from, piece.fromPort);
    to = Math.max(to, piece.toPort);
  }
  return to < 0 ? null : [from, to];
}

export function headerOf(packet: Packet): PacketHeader {
  const destinationPorts = portsOfRegion(packet.region);
  const wild = packet.wild?.text ?? null;
  return {
    source: packet.source === null ? wild : formatIp(packet.source),
    destination: packet.destination === null ? wild : formatIp(packet.destination),
    sourcePorts: destinationPorts === null ? null : packet.sourcePorts,
    destinationPorts,
  };
}

export const textOf = (ip: Ip | null, packet: Packet): string => (ip === null ? (packet.wild?.text ?? 'internet') : formatIp(ip));
/** The address it is for, typed or standing for a block; `null`: somewhere on the internet. */
export const aimOf = ({ destination, wild }: Packet): Ip | null => destination ?? (wild === null || 'internet' in wild.route ? null : wild.route);
export const destinationOf = (packet: Packet): RouteDestination => packet.destination ?? packet.wild?.route ?? { internet: packet.family };

/** Stands for the internet where a guest's or gateway's table wants an address: documentation ranges, which only a default route holds. */
const anywhere: Readonly<Record<4 | 6, Ip>> = { 4: { family: 4, value: 0xc6336401 }, 6: { family: 6, value: 0x20010db8000000000000000000000001n } };
export function someAddress(end: WildEnd | null, family: 4 | 6): Ip {
  return end === null || 'internet' in end.route ? anywhere[family] : end.route;
}
