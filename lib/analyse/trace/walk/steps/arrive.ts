// At the ENI that has the destination address: the subnet's ACL, the groups, the guest; or back through the NAT that has it.
import { attachedInstanceId } from '../../../../graph/host-nodes';
import type { NetworkInterface } from '../../../../model/inventory';
import { sameIp } from '../../interface-addresses';
import type { Next } from '../next';
import { someAddress, textOf } from '../packet';
import { passAcl } from '../pass-acl';
import { passGroups } from '../pass-groups';
import type { Walk } from '../walk';
import { forwardThrough } from './middlebox';
import { isUp } from './send';

type Arrive = Extract<Next, { readonly step: 'arrive' }>;

export function arrive(walk: Walk, { networkInterface: eni, from, sameSubnet }: Arrive): Next {
  const { topology, network, kinds } = walk.context;
  const subnet = topology.subnets.get(eni.subnetId ?? '') ?? null;
  if (!sameSubnet && subnet !== null && subnet.id !== from?.id && !passAcl(walk, subnet, 'ingress')) return null;
  const nat = network.natOf(eni.id);
  if (nat !== null) return { step: 'translate-back', natGatewayId: nat };
  const kind = kinds.get(eni.id)?.kind;
  if (kind === 'transit-gateway' || kind === 'gateway-load-balancer-endpoint') {
    walk.drop('network-interface', eni.id, 'ingress', 'NO_POSSIBLE_DESTINATION', 'no-such-address', { kind }, { networkInterface: eni });
    return null;
  }
  if (!isUp(walk, eni)) return null;
  walk.hop('network-interface', eni.id, 'pass', 'arrives-at-interface', { address: textOf(walk.packet.destination, walk.packet) }, { networkInterface: eni });
  if (!passGroups(walk, eni, 'ingress')) return null;
  const back = backThroughAppliance(walk, eni);
  if (back !== null) return back;
  if (kind === 'load-balancer' || kind === 'network-load-balancer' || kind === 'classic-load-balancer') walk.note('load-balancer-listeners-not-modelled', { networkInterface: eni.id });
  return acceptByGuest(walk, eni) ? { step: 'end', end: { kind: 'interface', networkInterface: eni } } : null;
}

/** A NAT instance that gave the request its own address turns the reply round again. */
function backThroughAppliance(walk: Walk, eni: NetworkInterface): Next {
  const state = walk.options.state;
  const top = walk.translations.at(-1);
  const destination = walk.packet.destination;
  if (state === null || destination === null || top?.by !== 'appliance' || top.id !== eni.id || top.address === null || !sameIp(top.address, destination)) return null;
  walk.translations.pop();
  walk.waypoints.push({ kind: 'appliance', id: attachedInstanceId(eni) ?? eni.id, zone: eni.zoneId ?? eni.zone });
  walk.packet = { ...walk.packet, destination: top.before.source };
  walk.hop('guest', attachedInstanceId(eni) ?? eni.id, 'translate', 'appliance-translates-back', { destination: textOf(top.before.source, walk.packet) }, { networkInterface: eni });
  return forwardThrough(walk, eni);
}

/** False: dropped, and the walk ends. */
function acceptByGuest(walk: Walk, eni: NetworkInterface): boolean {
  const instanceId = attachedInstanceId(eni);
  const { packet } = walk;
  if (instanceId === null || packet.destination === null) return true;
  const answer = walk.context.routing(instanceId)?.accepts(eni.id, packet.source ?? someAddress(packet.wild, packet.family), packet.destination);
  if (answer === undefined) return true;
  const place = { networkInterface: eni };
  const detail = { reason: answer.code, ...answer.params };
  if (answer.answer === false) return walk.drop('guest', instanceId, 'ingress', 'guest-refuses', 'guest-refuses', detail, place);
  if (answer.answer === null) {
    walk.hop('guest', instanceId, 'unknown', 'guest-decides', detail, place);
    walk.open('guest-decides', instanceId, detail);
    return true;
  }
  walk.hop('guest', instanceId, 'deliver', 'guest-accepts', detail, place);
  return true;
}
