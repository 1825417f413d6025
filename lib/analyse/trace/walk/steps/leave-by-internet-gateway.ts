// Out by an internet gateway (one public address for one private address) or an egress-only internet gateway (IPv6, outbound).
// https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html, https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html
import type { NetworkInterface } from '../../../../model/inventory';
import type { SubnetNode } from '../../../../model/topology';
import { formatIp, type Ip, parseIp } from '../../../../net/ip';
import { addressesOf, firstAddress, ownsAddress, sameIp } from '../../interface-addresses';
import { decideRoute, targetIdOf } from '../../routes/decide-route';
import { gatewayTable } from '../../routes/governing-table';
import { isPublic, isRfc1918, isRfc6598 } from '../../routes/unroutable';
import { passBlockPublicAccess } from '../block-public-access';
import type { Next } from '../next';
import { aimOf, textOf } from '../packet';
import type { Walk } from '../walk';

export function leaveByInternetGateway(walk: Walk, gatewayId: string, subnet: SubnetNode): Next {
  const { topology, network } = walk.context;
  const place = { subnetId: subnet.id, vpcId: subnet.vpcId };
  const vpcId = subnet.vpcId ?? '';
  const gateway = topology.internetGateways.get(gatewayId);
  if (gateway !== undefined && !gateway.vpcIds.includes(vpcId)) {
    walk.drop('internet-gateway', gatewayId, 'egress', 'BAD_STATE_ATTACHMENT', 'gateway-bad-state', {}, place);
    return null;
  }
  if (!passDestination(walk, gatewayId)) return null;
  const { source } = walk.packet;
  const owner = source === null ? null : network.interfaceAt(vpcId, source);
  if (owner !== null && source !== null && !passRedirection(walk, gatewayId, vpcId, source, subnet)) return null;
  if (!passBlockPublicAccess(walk, subnet, 'out', owner === null ? walk.translations.at(-1)?.by === 'nat-gateway' : network.natOf(owner.id) !== null)) return null;
  walk.passage = 'stripped';
  if (walk.packet.family === 6) return leaveUntranslated(walk, gatewayId, vpcId, owner);
  const publicIp = source === null ? null : owner === null ? publicOfHiddenNat(walk, source) : publicAddress(walk, owner, source);
  if (publicIp !== null) return out(walk, gatewayId, vpcId, publicIp);
  const appliance = walk.appliance;
  const own = appliance === null ? null : firstAddress(appliance, 4);
  if (appliance !== null && own !== null && !(source !== null && ownsAddress(appliance, source))) {
    const translated = publicAddress(walk, appliance, own);
    if (translated !== null) return translatedByAppliance(walk, gatewayId, vpcId, appliance, own, translated);
  }
  walk.drop('internet-gateway', gatewayId, 'egress', 'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS', 'gateway-drops', { address: textOf(source, walk.packet) }, place);
  return null;
}

function out(walk: Walk, gatewayId: string, vpcId: string, publicIp: Ip): Next {
  const before = textOf(walk.packet.source, walk.packet);
  walk.packet = { ...walk.packet, source: publicIp };
  walk.waypoints.push({ kind: 'internet-gateway', id: gatewayId, zone: null });
  walk.hop('internet-gateway', gatewayId, 'translate', 'translates-source', { before, after: textOf(publicIp, walk.packet) }, { vpcId });
  return { step: 'internet', gatewayId, vpcId };
}

/** A packet with somebody else's source can only get out when the appliance that forwards it puts its own address there, as a NAT instance does. */
function translatedByAppliance(walk: Walk, gatewayId: string, vpcId: string, appliance: NetworkInterface, own: Ip, publicIp: Ip): Next {
  const id = appliance.attachment?.instanceId ?? appliance.id;
  const detail = { before: textOf(walk.packet.source, walk.packet), after: textOf(own, walk.packet) };
  if (walk.options.direction === 'return') {
    walk.drop('guest', id, 'egress', 'reply-from-another-address', 'appliance-translates', detail, { networkInterface: appliance });
    return null;
  }
  walk.translations.push({ by: 'appliance', id: appliance.id, address: own, before: walk.packet });
  walk.packet = { ...walk.packet, source: own, sourcePorts: [1024, 65_535] };
  walk.hop('guest', id, 'translate', 'appliance-translates', detail, { networkInterface: appliance });
  walk.note('nat-instance-assumed', { instance: id });
  return out(walk, gatewayId, vpcId, publicIp);
}

function publicAddress(walk: Walk, eni: NetworkInterface, ip: Ip): Ip | null {
  const found = addressesOf(eni).v4.find((one) => sameIp(one.ip, ip));
  if (found?.publicIp != null && !found.carrier) return parseIp(found.publicIp);
  const gateway = walk.context.topology.natGateways.get(walk.context.network.natOf(eni.id) ?? '');
  const listed = gateway?.addresses.find(({ privateIp }) => privateIp !== null && privateIp === found?.text);
  return listed?.publicIp == null ? null : parseIp(listed.publicIp);
}

/** A participant of a shared VPC does not see the ENI of the owner's NAT gateway, only the gateway. */
function publicOfHiddenNat(walk: Walk, source: Ip): Ip | null {
  const top = walk.translations.at(-1);
  if (top?.by !== 'nat-gateway' || top.address === null || !sameIp(top.address, source)) return null;
  const found = walk.context.topology.natGateways.get(top.id)?.addresses.find(({ privateIp }) => privateIp === formatIp(source))?.publicIp;
  return found == null ? null : parseIp(found);
}

function leaveUntranslated(walk: Walk, gatewayId: string, vpcId: string, owner: NetworkInterface | null): Next {
  const { source } = walk.packet;
  const place = { vpcId };
  const address = textOf(source, walk.packet);
  if (owner?.denyAllIgwTraffic === true) {
    walk.drop('internet-gateway', gatewayId, 'egress', 'deny-all-igw-traffic', 'gateway-drops', { address }, { networkInterface: owner });
    return null;
  }
  if (owner === null || source === null || !isPublic(source)) {
    walk.drop('internet-gateway', gatewayId, 'egress', 'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS', 'gateway-drops', { address }, place);
    return null;
  }
  walk.waypoints.push({ kind: 'internet-gateway', id: gatewayId, zone: null });
  walk.hop('internet-gateway', gatewayId, 'forward', 'forwards-untranslated', { address }, place);
  return { step: 'internet', gatewayId, vpcId };
}

/** Private addresses are not on the internet. */
function passDestination(walk: Walk, gatewayId: string): boolean {
  const ip = aimOf(walk.packet);
  if (ip === null || isPublic(ip)) return true;
  const code = isRfc6598(ip) ? 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS' : isRfc1918(ip) ? 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS' : 'NO_POSSIBLE_DESTINATION';
  walk.drop('internet-gateway', gatewayId, 'egress', code, 'gateway-drops', { address: textOf(walk.packet.destination, walk.packet) });
  return false;
}

/**
 * Where the gateway's own table sends a subnet's traffic to an appliance, that subnet cannot go out directly, past every appliance: Reachability Analyzer's
 * INGRESS_RTB_TRAFFIC_REDIRECTION, https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html
 */
function passRedirection(walk: Walk, gatewayId: string, vpcId: string, source: Ip, subnet: SubnetNode): boolean {
  const { topology, network } = walk.context;
  const governing = gatewayTable(topology, gatewayId, vpcId);
  if (governing.kind !== 'table') return true;
  const decision = decideRoute(topology, governing.table, source);
  if (decision.kind !== 'route' || decision.match.route.target.kind === 'local') return true;
  const target = targetIdOf(decision.match.route.target);
  const instance = topology.networkInterfaces.get(target)?.attachment?.instanceId ?? target;
  if (walk.waypoints.some(({ kind, id }) => id === target || id === instance || kind === 'appliance' || kind === 'endpoint')) return true;
  if (network.interfaceAt(vpcId, source)?.id === target) return true;
  return walk.drop('internet-gateway', gatewayId, 'egress', 'INGRESS_RTB_TRAFFIC_REDIRECTION', 'gateway-drops', { table: governing.table.id, target }, { subnetId: subnet.id, vpcId });
}

export function leaveByEgressOnlyGateway(walk: Walk, gatewayId: string, subnet: SubnetNode): Next {
  const vpcId = subnet.vpcId ?? '';
  const place = { subnetId: subnet.id, vpcId };
  const address = textOf(walk.packet.source, walk.packet);
  if (walk.packet.family === 4) {
    walk.drop('egress-only-internet-gateway', gatewayId, 'egress', 'PROTOCOL_RESTRICTION', 'gateway-drops', { address }, place);
    return null;
  }
  if (!passDestination(walk, gatewayId) || !passBlockPublicAccess(walk, subnet, 'out', true)) return null;
  walk.waypoints.push({ kind: 'egress-only-internet-gateway', id: gatewayId, zone: null });
  walk.passage = 'stripped';
  if (walk.options.state !== null && !walk.options.state.waypoints.some(({ id }) => id === gatewayId)) {
    // It keeps state, and of this connection it has none: what becomes of a reply is written nowhere.
    walk.hop('egress-only-internet-gateway', gatewayId, 'unknown', 'forwards-untranslated', { address }, place);
    walk.open('undocumented', gatewayId, { address });
  } else walk.hop('egress-only-internet-gateway', gatewayId, 'forward', 'forwards-untranslated', { address }, place);
  return { step: 'internet', gatewayId, vpcId };
}
