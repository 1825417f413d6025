// A packet at the edge of a subnet: its network ACL, with the source or destination address the direction asks for.
// https://docs.aws.amazon.com/vpc/latest/userguide/nacl-basics.html
import { gapsFor } from '../../../graph/coverage';
import type { SubnetNode } from '../../../model/topology';
import { finalRule, matchAcl } from '../filters/match-acl';
import type { Piece, Region } from '../filters/region';
import { textOf } from './packet';
import type { Walk } from './walk';

const ruleText = (rule: number): string => (rule === finalRule ? '*' : String(rule));

/** False: dropped, and the walk ends. */
export function passAcl(walk: Walk, subnet: SubnetNode, direction: 'ingress' | 'egress'): boolean {
  const { packet, context } = walk;
  const place = { subnetId: subnet.id, vpcId: subnet.vpcId };
  const far = direction === 'ingress' ? packet.source : packet.destination;
  if (subnet.acl === null) {
    walk.hop('network-acl', subnet.id, 'unknown', 'acl-not-read', { direction }, place);
    walk.open('not-collected', subnet.id, { resource: 'NetworkAcls' }, gapsFor(context.topology, subnet.place, ['NetworkAcls']));
    return true;
  }
  const acl = subnet.acl.acl;
  const match = matchAcl(acl, direction, packet.family, far, packet.region);
  const detail = { direction, rule: ruleText(match.rule), address: textOf(far, packet) };
  if (match.passes === 'all') {
    walk.hop('network-acl', acl.id, 'pass', 'acl-allows', detail, place);
    return true;
  }
  const denied = { ...detail, deniedBy: ruleText(match.deniedBy ?? finalRule) };
  if (match.passes === 'none') return walk.drop('network-acl', acl.id, direction, 'SUBNET_ACL_RESTRICTION', 'acl-denies', denied, place);
  const kept = walk.options.direction === 'forward' ? match.region : wholePorts(packet.region, match.region);
  if (kept.length > 0) {
    walk.packet = { ...packet, region: kept };
    walk.hop('network-acl', acl.id, 'pass', 'acl-allows', denied, place);
    return true;
  }
  // Which of its ephemeral ports a client takes is its guest's business: some connections work, some do not.
  walk.packet = { ...packet, region: match.region };
  walk.hop('network-acl', acl.id, 'unknown', 'acl-some-ports', denied, place);
  walk.note('some-ports-only', denied);
  walk.open('some-ports', acl.id, denied);
  return true;
}

/** Of what passed, the protocols and addresses for which every port of the reply did. */
function wholePorts(asked: Region, passed: Region): Piece[] {
  const groups = new Map<string, Piece[]>();
  for (const piece of passed) {
    const key = `${piece.protocol} ${piece.first} ${piece.last}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [piece]);
    else group.push(piece);
  }
  const whole: Piece[] = [];
  for (const pieces of groups.values()) {
    const first = pieces[0] as Piece;
    const around = asked.find((piece) => piece.protocol === first.protocol && piece.first <= first.first && piece.last >= first.last);
    if (around !== undefined && covers(pieces, around.fromPort, around.toPort)) whole.push({ ...first, fromPort: around.fromPort, toPort: around.toPort });
  }
  return whole;
}

function covers(pieces: readonly Piece[], from: number, to: number): boolean {
  let reached = from;
  for (const piece of pieces.toSorted((a, b) => a.fromPort - b.fromPort)) {
    if (piece.fromPort > reached) return false;
    reached = Math.max(reached, piece.toPort + 1);
  }
  return reached > to;
}
