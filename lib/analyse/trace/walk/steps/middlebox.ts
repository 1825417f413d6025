// An ENI that a route names: it must be of a running instance with the source/destination check off, then its guest passes the packet on.
// https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html#appliance-considerations
import { gapsFor } from '../../../../graph/coverage';
import { attachedInstanceId } from '../../../../graph/host-nodes';
import { placeOf } from '../../../../graph/place-key';
import type { NetworkInterface } from '../../../../model/inventory';
import { ownsAddress } from '../../interface-addresses';
import { sendByChoice } from '../host-choices';
import type { Next } from '../next';
import { someAddress, textOf } from '../packet';
import { passAcl } from '../pass-acl';
import { passGroups } from '../pass-groups';
import type { Walk } from '../walk';
import { isUp } from './send';

type Middlebox = Extract<Next, { readonly step: 'middlebox' }>;

export function middlebox(walk: Walk, { networkInterface: eni, from }: Middlebox): Next {
  const { topology, network } = walk.context;
  const { destination } = walk.packet;
  if (destination !== null && ownsAddress(eni, destination)) return { step: 'arrive', networkInterface: eni, from, sameSubnet: false };
  const nat = network.natOf(eni.id);
  if (nat !== null) return { step: 'translate', natGatewayId: nat, from };
  const endpoint = topology.endpoints.get(network.endpointOf(eni.id) ?? '');
  if (endpoint?.endpointType === 'GatewayLoadBalancer') return { step: 'inspect', endpoint, from };
  const subnet = topology.subnets.get(eni.subnetId ?? '') ?? null;
  if (subnet !== null && subnet.id !== from?.id && !passAcl(walk, subnet, 'ingress')) return null;
  const place = { networkInterface: eni };
  const instanceId = attachedInstanceId(eni);
  if (!isUp(walk, eni)) return null;
  walk.hop('network-interface', eni.id, 'pass', 'arrives-at-interface', { address: textOf(destination, walk.packet) }, place);
  if (!passDestinationCheck(walk, eni) || !passGroups(walk, eni, 'ingress')) return null;
  const key = instanceId ?? eni.id;
  walk.waypoints.push({ kind: 'appliance', id: key, zone: eni.zoneId ?? eni.zone });
  walk.note('appliance-inside-not-modelled', { instance: key });
  withoutState(walk, key);
  return forwardThrough(walk, eni);
}

/** A stateful appliance drops replies to requests it never saw; whether this one is stateful, only its owner knows. */
export function withoutState(walk: Walk, id: string): void {
  const state = walk.options.state;
  if (state !== null && !state.lost && !state.waypoints.some((waypoint) => waypoint.id === id)) walk.open('appliance-decides', id, { reason: 'no-state' });
}

function passDestinationCheck(walk: Walk, eni: NetworkInterface): boolean {
  const place = { networkInterface: eni };
  const detail = { address: textOf(walk.packet.destination, walk.packet) };
  if (eni.sourceDestCheck === true) return walk.drop('source-dest-check', eni.id, 'ingress', 'ENI_SOURCE_DEST_CHECK_RESTRICTION', 'foreign-destination', detail, place);
  if (eni.sourceDestCheck === null) {
    walk.hop('source-dest-check', eni.id, 'unknown', 'check-not-read', detail, place);
    walk.open('not-collected', eni.id, { resource: 'NetworkInterfaces' }, gapsFor(walk.context.topology, placeOf(eni), ['NetworkInterfaces']));
  } else walk.hop('source-dest-check', eni.id, 'pass', 'check-off', detail, place);
  return true;
}

/** Out again by the ENI the guest chooses. Where nobody knows, every one of them. */
export function forwardThrough(walk: Walk, eni: NetworkInterface): Next {
  const { context, packet } = walk;
  const instanceId = attachedInstanceId(eni);
  walk.passage = 'stripped';
  walk.appliance = eni;
  const routing = instanceId === null ? null : context.routing(instanceId);
  if (instanceId === null || routing === null) {
    // AWS's own appliances, and those of nobody known.
    walk.open('appliance-decides', eni.id);
    return null;
  }
  const source = packet.source ?? someAddress(packet.wild, packet.family);
  const destination = packet.destination ?? someAddress(packet.wild, packet.family);
  const answer = routing.forwards(eni.id, source, destination);
  const place = { networkInterface: eni };
  const detail = { reason: answer.code, ...answer.params };
  if (answer.answer === false && !walk.drop('guest', instanceId, null, 'guest-does-not-forward', 'guest-refuses', detail, place)) return null;
  // Only the guest's own tables may leave it open: nobody turns the check off on a host that does not forward.
  if (answer.answer === null && routing.basis === 'evidence') walk.open('appliance-decides', instanceId, detail);
  return sendByChoice(walk, instanceId, routing.egress({ source, destination, arrivedBy: eni.id, purpose: 'forward' }), 'forward', 'appliance-decides', () => null);
}
