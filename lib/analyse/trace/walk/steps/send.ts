// A guest gives a packet to one of its ENIs: source/destination check, security groups, then the subnet (layer 2) or its router.
// https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html (traffic that leaves a subnet), https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html (source/destination check)
import { gapsFor } from '../../../../graph/coverage';
import { attachedInstanceId } from '../../../../graph/host-nodes';
import { placeOf } from '../../../../graph/place-key';
import type { NetworkInterface } from '../../../../model/inventory';
import { isOnSubnet } from '../../hosts/routing-from-belief';
import { ownsAddress } from '../../interface-addresses';
import { isLinkLocal } from '../../routes/unroutable';
import type { Next } from '../next';
import { textOf } from '../packet';
import { passGroups } from '../pass-groups';
import type { Walk } from '../walk';

type Send = Extract<Next, { readonly step: 'send' }>;

export function send(walk: Walk, { networkInterface: eni, purpose }: Send): Next {
  const { topology, network } = walk.context;
  if (purpose !== 'forward') {
    walk.leftBy = eni;
    if (walk.options.direction === 'forward') walk.sender = eni;
  } else walk.appliance = eni;
  if (!isUp(walk, eni)) return null;
  walk.hop('network-interface', eni.id, 'forward', 'leaves-interface', { address: textOf(walk.packet.source, walk.packet) }, { networkInterface: eni });
  const destination = walk.packet.destination;
  if (destination !== null && isLinkLocal(destination)) {
    walk.hop('local-delivery', eni.id, 'deliver', 'link-local-service', {}, { networkInterface: eni });
    return { step: 'end', end: { kind: 'host-service' } };
  }
  if (!passSourceCheck(walk, eni, purpose) || !passGroups(walk, eni, 'egress')) return null;
  const subnet = topology.subnets.get(eni.subnetId ?? '');
  if (subnet === undefined) {
    walk.open('not-collected', eni.id, { resource: 'Subnets' }, gapsFor(topology, placeOf(eni), ['Subnets']));
    return null;
  }
  if (destination === null || !isOnSubnet(topology, eni, destination)) return { step: 'leave', subnet, networkInterface: eni };
  walk.hop('local-delivery', subnet.id, 'forward', 'same-subnet', { destination: textOf(destination, walk.packet) }, { networkInterface: eni });
  const neighbour = network.interfaceIn(subnet, destination);
  if (neighbour === null) return { step: 'deliver', vpcId: subnet.vpcId ?? '', from: subnet };
  return { step: 'arrive', networkInterface: neighbour, from: subnet, sameSubnet: true };
}

/** Attached, and to an instance that runs. What was not read is taken to be up: an ENI in use is. */
export function isUp(walk: Walk, eni: NetworkInterface): boolean {
  if (eni.status === 'available' && attachedInstanceId(eni) === null) return walk.drop('network-interface', eni.id, null, 'BAD_STATE_ATTACHMENT', 'interface-not-attached', {}, { networkInterface: eni });
  const instanceId = attachedInstanceId(eni);
  const state = instanceId === null ? null : (walk.context.topology.hosts.get(instanceId)?.instance?.state ?? null);
  if (instanceId !== null && state === null) walk.note('instance-state-not-read', { instance: instanceId });
  if (instanceId === null || state === null || state === 'running') return true;
  return walk.drop('network-interface', eni.id, null, 'BAD_STATE', 'instance-not-running', { instance: instanceId, state }, { networkInterface: eni });
}

/**
 * With the check on, an ENI only sends what has an address of its own as source. What AWS does with somebody else's address where the check is off
 * is documented for appliances that forward, not for replies that take the wrong ENI: such a reply stays open.
 */
function passSourceCheck(walk: Walk, eni: NetworkInterface, purpose: Send['purpose']): boolean {
  const source = walk.packet.source;
  const place = { networkInterface: eni };
  if (source === null || ownsAddress(eni, source)) {
    if (source !== null) walk.hop('source-dest-check', eni.id, 'pass', 'own-source', { address: textOf(source, walk.packet) }, place);
    return true;
  }
  const detail = { address: textOf(source, walk.packet) };
  if (eni.sourceDestCheck === true) return walk.drop('source-dest-check', eni.id, 'egress', 'ENI_SOURCE_DEST_CHECK_RESTRICTION', 'foreign-source', detail, place);
  if (eni.sourceDestCheck === null) {
    walk.hop('source-dest-check', eni.id, 'unknown', 'check-not-read', detail, place);
    walk.open('not-collected', eni.id, { resource: 'NetworkInterfaces' }, gapsFor(walk.context.topology, placeOf(eni), ['NetworkInterfaces']));
    return true;
  }
  if (purpose === 'forward') {
    walk.hop('source-dest-check', eni.id, 'pass', 'check-off', detail, place);
    return true;
  }
  walk.hop('source-dest-check', eni.id, 'unknown', 'foreign-source-check-off', detail, place);
  walk.open('undocumented', eni.id, detail);
  return true;
}
