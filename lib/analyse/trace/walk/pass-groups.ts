// A packet at an ENI: its security groups. The first packet of a flow is judged; replies of a tracked flow pass.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security-group-connection-tracking.html
import { attachedInstanceId } from '../../../graph/host-nodes';
import type { NetworkInterface } from '../../../model/inventory';
import { type GroupPeer, matchGroups, type Passage } from '../filters/match-groups';
import { decideRoute } from '../routes/decide-route';
import { subnetTable } from '../routes/governing-table';
import { isOnSubnet } from '../hosts/routing-from-belief';
import { destinationOf, textOf } from './packet';
import type { Walk } from './walk';

/** State is kept for the instance, whichever of its ENIs a packet uses. */
export const trackKey = (eni: NetworkInterface): string => attachedInstanceId(eni) ?? eni.id;

export function passGroups(walk: Walk, eni: NetworkInterface, direction: 'ingress' | 'egress'): boolean {
  if (walk.options.state?.tracked.has(trackKey(eni)) === true) {
    if (eni.groups.length > 0) walk.hop('security-group', eni.groups[0] ?? eni.id, 'pass', 'group-tracked', { direction, groups: eni.groups }, { networkInterface: eni });
    return true;
  }
  walk.tracked.add(trackKey(eni));
  // NAT gateways, transit gateways, Gateway Load Balancer endpoints and some Network Load Balancers have none.
  if (eni.groups.length === 0) return true;
  const { packet, context } = walk;
  const peer = direction === 'ingress' ? ingressPeer(walk) : egressPeer(walk, eni);
  const match = matchGroups(context.topology, eni, direction, packet.family, peer, packet.region);
  const address = textOf(peer.ip, packet);
  const place = { networkInterface: eni };
  if (match.verdict === 'pass') {
    if (!match.all) walk.packet = { ...packet, region: match.region };
    walk.hop('security-group', match.by?.groupId ?? eni.id, 'pass', 'group-allows', { direction, source: match.by?.source ?? '', address, groups: eni.groups }, place);
    return true;
  }
  if (match.verdict === 'unknown') {
    walk.hop('security-group', eni.groups[0] ?? eni.id, 'unknown', 'group-not-read', { direction, unread: match.unread, address, groups: eni.groups }, place);
    walk.open(match.gaps.length === 0 ? 'other-account' : 'not-collected', match.unread[0] ?? eni.id, { unread: match.unread, resource: match.unread[0]?.startsWith('pl-') === true ? 'PrefixListEntries' : 'SecurityGroups' }, match.gaps);
    return true;
  }
  const code = match.code ?? 'ENI_SG_RULES_MISMATCH';
  if (code === 'SG_REFERENCES_NOT_PRESERVED' || code === 'SG_REFERENCING_SUPPORT') walk.note('security-group-reference-broken', { networkInterface: eni.id });
  return walk.drop('security-group', eni.groups[0] ?? eni.id, direction, code, 'group-no-rule', { direction, address, groups: eni.groups }, place);
}

function ingressPeer(walk: Walk): GroupPeer {
  const overUnread = walk.sender === null && (walk.passage === 'peering' || walk.passage.startsWith('transit-gateway'));
  return { ip: walk.packet.source, networkInterface: walk.sender, unread: overUnread, passage: walk.passage };
}

/** Outbound rules are judged before the packet is on its way, so the way is looked up first. */
function egressPeer(walk: Walk, eni: NetworkInterface): GroupPeer {
  const { packet, context } = walk;
  const { network, topology } = context;
  const ip = packet.destination;
  const stripped: GroupPeer = { ip, networkInterface: null, unread: false, passage: 'stripped' };
  const subnet = topology.subnets.get(eni.subnetId ?? '');
  if (ip === null || subnet === undefined || subnet.vpcId === null) return stripped;
  if (isOnSubnet(topology, eni, ip)) return { ip, networkInterface: network.interfaceIn(subnet, ip), unread: false, passage: 'same-vpc' };
  const table = subnetTable(topology, subnet);
  const decision = table.kind === 'table' ? decideRoute(topology, table.table, destinationOf(packet)) : null;
  const target = decision?.kind === 'route' ? decision.match.route.target : null;
  switch (target?.kind) {
    case 'local': return { ip, networkInterface: network.interfaceAt(subnet.vpcId, ip), unread: false, passage: 'same-vpc' };
    case 'vpc-peering': {
      const peering = topology.peerings.get(target.id);
      if (peering === undefined) return { ...stripped, unread: true, passage: 'peering' };
      const far = network.farSide(peering, subnet.vpcId);
      return { ip, networkInterface: far.vpcId === null ? null : network.interfaceAt(far.vpcId, ip), unread: !topology.vpcs.has(far.vpcId ?? ''), passage: peeringPassage(peering.requester.region, peering.accepter.region) };
    }
    case 'transit-gateway': return { ...stripped, networkInterface: ownerAnywhere(walk, ip), passage: 'transit-gateway' };
    default: return { ...stripped, networkInterface: ownerAnywhere(walk, ip) };
  }
}

/** Over Regions rules can only name blocks. https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html */
export const peeringPassage = (a: string | null, b: string | null): Passage => (a !== null && b !== null && a !== b ? 'stripped' : 'peering');

/** Only to tell "the reference is broken by the way" from "it never was a member". */
function ownerAnywhere(walk: Walk, ip: NonNullable<Walk['packet']['destination']>): NetworkInterface | null {
  for (const vpc of walk.context.topology.vpcs.values()) {
    if (!walk.context.network.inVpc(vpc.id, ip)) continue;
    const found = walk.context.network.interfaceAt(vpc.id, ip);
    if (found !== null) return found;
  }
  return null;
}
