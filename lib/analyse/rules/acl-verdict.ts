// What a network ACL does to a range of peers and ports: first matching rule wins, the rest is denied.
// https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
import type { NetworkAcl, NetworkAclEntry } from '../../model/inventory';
import { covers, overlaps, parseIpv4Block } from './ipv4-block';
import type { Ipv4Block } from './ipv4-block';

export interface AclTraffic {
  /** IANA number as text. */
  readonly protocol: string;
  readonly peer: Ipv4Block;
  readonly fromPort: number;
  readonly toPort: number;
}
/** `some`: one part passes, another does not. */
export interface AclVerdict {
  readonly passes: 'all' | 'some' | 'none';
  /** Number of the first deny that stopped something; `*` for the final one. */
  readonly deniedBy: string | null;
}

interface Piece {
  readonly first: number;
  readonly last: number;
  readonly fromPort: number;
  readonly toPort: number;
}

const finalRule = 32767;
const limit = 256;

function portsOf(entry: NetworkAclEntry): readonly [number, number] {
  return entry.protocol === '-1' || entry.fromPort === null || entry.toPort === null ? [0, 65535] : [entry.fromPort, entry.toPort];
}

/** Parts of `piece` outside the entry. */
function subtract(piece: Piece, block: Ipv4Block, ports: readonly [number, number]): Piece[] {
  const first = Math.max(piece.first, block.first);
  const last = Math.min(piece.last, block.last);
  const from = Math.max(piece.fromPort, ports[0]);
  const to = Math.min(piece.toPort, ports[1]);
  if (first > last || from > to) return [piece];
  const rest: Piece[] = [];
  if (piece.first < first) rest.push({ ...piece, last: first - 1 });
  if (piece.last > last) rest.push({ ...piece, first: last + 1 });
  if (piece.fromPort < from) rest.push({ first, last, fromPort: piece.fromPort, toPort: from - 1 });
  if (piece.toPort > to) rest.push({ first, last, fromPort: to + 1, toPort: piece.toPort });
  return rest;
}

/** Exact for the whole rectangle peers × ports. */
export function aclVerdict(acl: NetworkAcl, egress: boolean, traffic: AclTraffic): AclVerdict {
  let open: Piece[] = [{ first: traffic.peer.first, last: traffic.peer.last, fromPort: traffic.fromPort, toPort: traffic.toPort }];
  let allowed = false;
  let deniedBy: string | null = null;
  for (const entry of acl.entries) {
    if (entry.egress !== egress || (entry.protocol !== '-1' && entry.protocol !== traffic.protocol)) continue;
    const block = parseIpv4Block(entry.cidr);
    if (block === null) continue;
    const ports = portsOf(entry);
    const rest: Piece[] = [];
    let hit = false;
    for (const piece of open) {
      const left = subtract(piece, block, ports);
      if (left.length !== 1 || left[0] !== piece) hit = true;
      rest.push(...left);
    }
    if (!hit) continue;
    if (entry.action === 'allow') allowed = true;
    else deniedBy ??= entry.ruleNumber === finalRule ? '*' : String(entry.ruleNumber);
    open = rest;
    if (open.length === 0) break;
    if (open.length > limit) return { passes: 'some', deniedBy };
  }
  const denied = deniedBy !== null || open.length > 0;
  return { passes: !allowed ? 'none' : denied ? 'some' : 'all', deniedBy: denied ? (deniedBy ?? '*') : null };
}

/** The parts of `clients` that inbound rules speak of: one verdict can then stand for each part. */
export function clientParts(acl: NetworkAcl, clients: Ipv4Block): readonly Ipv4Block[] {
  const parts: Ipv4Block[] = [clients];
  for (const entry of acl.entries) {
    const block = parseIpv4Block(entry.cidr);
    if (block === null || !overlaps(block, clients) || covers(block, clients)) continue;
    if (!parts.some((part) => part.first === block.first && part.last === block.last)) parts.push(block);
  }
  return parts;
}
