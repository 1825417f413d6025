// A virtual private gateway: to and from on-premises, for addresses of ENIs in its VPC only.
// https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html
import type { SubnetNode } from '../../../../model/topology';
import type { Next } from '../next';
import { textOf } from '../packet';
import type { Walk } from '../walk';

export function leaveByVpnGateway(walk: Walk, gatewayId: string, subnet: SubnetNode): Next {
  const { topology, network } = walk.context;
  const vpcId = subnet.vpcId ?? '';
  const place = { subnetId: subnet.id, vpcId };
  const gateway = topology.vpnGateways.get(gatewayId);
  if (gateway !== undefined && !gateway.vpcIds.includes(vpcId)) {
    walk.drop('vpn-gateway', gatewayId, 'egress', 'BAD_STATE_ATTACHMENT', 'gateway-bad-state', {}, place);
    return null;
  }
  const { source } = walk.packet;
  if (source === null || network.interfaceAt(vpcId, source) === null) {
    walk.drop('vpn-gateway', gatewayId, 'egress', 'VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS', 'gateway-drops', { address: textOf(source, walk.packet) }, place);
    return null;
  }
  // No connection at all may mean Direct Connect, which nobody lists here; connections that are all gone mean that nothing is behind it.
  const connections = topology.inventory.vpnConnections.filter((connection) => connection.vpnGatewayId === gatewayId);
  if (connections.length > 0 && connections.every(({ state }) => state === 'deleted' || state === 'deleting')) {
    walk.drop('vpn-gateway', gatewayId, 'egress', 'BAD_STATE_VPN', 'gateway-bad-state', {}, place);
    return null;
  }
  walk.waypoints.push({ kind: 'vpn-gateway', id: gatewayId, zone: null });
  walk.hop('vpn-gateway', gatewayId, 'forward', 'vpn-forwards', {}, place);
  walk.hop('on-premises', 'on-premises', 'deliver', 'to-on-premises', { destination: textOf(walk.packet.destination, walk.packet) });
  walk.note('on-premises-inside-not-modelled');
  return { step: 'end', end: { kind: 'on-premises', vpnGatewayId: gatewayId, vpcId, attachment: null, transitGatewayId: null } };
}

/** Into the VPC from on-premises. */
export function enterByVpnGateway(walk: Walk, gatewayId: string, vpcId: string): Next {
  const { destination } = walk.packet;
  walk.waypoints.push({ kind: 'vpn-gateway', id: gatewayId, zone: null });
  walk.enteredBy = 'vpn-gateway';
  walk.passage = 'stripped';
  if (destination === null || walk.context.network.interfaceAt(vpcId, destination) === null) {
    walk.drop('vpn-gateway', gatewayId, 'ingress', 'VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS', 'gateway-drops', { address: textOf(destination, walk.packet) }, { vpcId });
    return null;
  }
  walk.hop('vpn-gateway', gatewayId, 'forward', 'vpn-forwards', {}, { vpcId });
  return { step: 'gateway-in', gatewayId, gateway: 'vpn-gateway', vpcId, translated: null };
}
