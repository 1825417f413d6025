// A VPC peering connection: between the two VPCs' own addresses only, never on to something else. No check of where a source belongs.
// https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html
import { gapsFor } from '../../../../graph/coverage';
import type { SubnetNode, Topology } from '../../../../model/topology';
import { anyContainsIp } from '../../../../net/cidr';
import type { Ip } from '../../../../net/ip';
import type { Next } from '../next';
import { aimOf, textOf } from '../packet';
import { peeringPassage } from '../pass-groups';
import type { Walk } from '../walk';

export function overPeering(walk: Walk, peeringId: string, subnet: SubnetNode): Next {
  const { topology, network } = walk.context;
  const vpcId = subnet.vpcId ?? '';
  const place = { vpcId };
  const peering = topology.peerings.get(peeringId);
  if (peering === undefined) {
    walk.hop('vpc-peering', peeringId, 'unknown', 'gateway-not-read', {}, place);
    walk.open('not-collected', peeringId, { resource: 'VpcPeeringConnections' }, gapsFor(topology, subnet.place, ['VpcPeeringConnections']));
    return null;
  }
  if (peering.status !== null && peering.status !== 'active') {
    walk.drop('vpc-peering', peeringId, null, 'BAD_STATE', 'gateway-bad-state', { state: peering.status }, place);
    return null;
  }
  const far = network.farSide(peering, vpcId);
  const { destination, source } = walk.packet;
  if (source !== null && !network.mayBeInVpc(vpcId, source)) {
    walk.drop('vpc-peering', peeringId, null, 'edge-to-edge', 'peering-drops', { address: textOf(source, walk.packet) }, place);
    return null;
  }
  const aim = aimOf(walk.packet);
  if (aim === null || !inSide(walk, far, aim)) {
    walk.drop('vpc-peering', peeringId, null, 'PCX_REQUIRES_ADDRESS_IN_VPC_CIDR', 'peering-drops', { address: textOf(destination, walk.packet) }, place);
    return null;
  }
  walk.passage = walk.passage === 'same-vpc' ? peeringPassage(peering.requester.region, peering.accepter.region) : 'stripped';
  walk.waypoints.push({ kind: 'peering', id: peeringId, zone: null });
  walk.enteredBy = 'peering';
  walk.hop('vpc-peering', peeringId, 'forward', 'peering-forwards', { to: far.vpcId ?? '' }, place);
  if (far.vpcId !== null && isRead(topology, far.vpcId)) return { step: 'deliver', vpcId: far.vpcId, from: null };
  openBeyond(walk, peeringId, far.account);
  return { step: 'end', end: { kind: 'beyond', peeringId, attachment: null, transitGatewayId: null, vpcId: far.vpcId } };
}

/** Blocks of a side are only listed while the peering is active, and not in every answer. */
function inSide(walk: Walk, side: { readonly vpcId: string | null; readonly cidrs: readonly string[]; readonly ipv6Cidrs: readonly string[] }, ip: Ip): boolean {
  if (side.vpcId !== null && walk.context.network.inVpc(side.vpcId, ip)) return true;
  const known = ip.family === 4 ? side.cidrs : side.ipv6Cidrs;
  if (known.length === 0) return side.vpcId === null || walk.context.network.mayBeInVpc(side.vpcId, ip);
  return anyContainsIp(known, ip);
}

/** Something was read of what is inside the VPC. */
export const isRead = (t: Topology, vpcId: string): boolean => (t.vpcs.get(vpcId)?.subnets.length ?? 0) > 0;

/** Another account's network, or a place nobody collected. */
export function openBeyond(walk: Walk, at: string, account: string | null): void {
  const { topology } = walk.context;
  const known = account === null || topology.places.some((place) => place.account === account);
  walk.hop('local-delivery', at, 'unknown', 'beyond-snapshot', { account: account ?? '' });
  walk.open(known ? 'beyond-snapshot' : 'other-account', at, { account: account ?? '' });
}

/** From the far side of a peering: what its own network does with the packet was not read. */
export function enterByPeering(walk: Walk, peeringId: string, vpcId: string): Next {
  const peering = walk.context.topology.peerings.get(peeringId);
  if (peering === undefined) return null;
  openBeyond(walk, peeringId, walk.context.network.farSide(peering, vpcId).account);
  walk.passage = peeringPassage(peering.requester.region, peering.accepter.region);
  walk.waypoints.push({ kind: 'peering', id: peeringId, zone: null });
  walk.enteredBy = 'peering';
  walk.hop('vpc-peering', peeringId, 'forward', 'peering-forwards', { to: vpcId }, { vpcId });
  return { step: 'deliver', vpcId, from: null };
}
