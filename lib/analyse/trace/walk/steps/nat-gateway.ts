// A NAT gateway: outbound only, its private address for source, out by the route table of its own subnet. Replies are turned back.
// https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html, https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html
import { gapsFor } from '../../../../graph/coverage';
import type { NatGateway } from '../../../../model/inventory';
import type { SubnetNode } from '../../../../model/topology';
import { type Ip, parseIp } from '../../../../net/ip';
import { hasPorts, icmpOf, isIcmp } from '../../filters/protocols';
import { decideRoute, targetIdOf } from '../../routes/decide-route';
import { passBlockPublicAccess } from '../block-public-access';
import type { Next } from '../next';
import { destinationOf, type Packet, textOf } from '../packet';
import { passAcl } from '../pass-acl';
import type { Walk } from '../walk';

/** Source ports a NAT gateway uses. */
const natPorts = [1024, 65_535] as const;

export function translate(walk: Walk, { natGatewayId, from }: Extract<Next, { readonly step: 'translate' }>): Next {
  const { topology } = walk.context;
  const gateway = topology.natGateways.get(natGatewayId);
  const drop = (code: 'BAD_STATE' | 'NGW_SOURCE_ADDRESS_REASSIGN' | 'NGW_REQUIRES_SOURCE_IN_VPC' | 'PROTOCOL_RESTRICTION', detail = {}): Next => {
    walk.drop('nat-gateway', natGatewayId, 'egress', code, code === 'BAD_STATE' ? 'gateway-bad-state' : 'gateway-drops', detail, { subnetId: gateway?.subnetId ?? from?.id ?? null, vpcId: gateway?.vpcId ?? null });
    return null;
  };
  if (gateway === undefined) {
    walk.hop('nat-gateway', natGatewayId, 'unknown', 'gateway-not-read', {}, { subnetId: from?.id ?? null, vpcId: from?.vpcId ?? null });
    walk.open('not-collected', natGatewayId, { resource: 'NatGateways' }, from === null ? [] : gapsFor(topology, from.place, ['NatGateways']));
    return null;
  }
  if (gateway.state !== null && gateway.state !== 'available') return drop('BAD_STATE', { state: gateway.state });
  // A reply that takes a NAT gateway the request did not pass comes from another address than the one that was asked.
  if (walk.options.direction === 'return') {
    walk.waypoints.push({ kind: 'nat-gateway', id: natGatewayId, zone: null });
    return drop('NGW_SOURCE_ADDRESS_REASSIGN', { address: textOf(walk.packet.source, walk.packet) });
  }
  if (walk.enteredBy === 'peering' || walk.enteredBy === 'vpn-gateway') return drop('NGW_REQUIRES_SOURCE_IN_VPC', { address: textOf(walk.packet.source, walk.packet) });
  const subnet = gateway.subnetId === null ? null : (topology.subnets.get(gateway.subnetId) ?? null);
  if (subnet !== null && subnet.id !== from?.id && !passAcl(walk, subnet, 'ingress')) return null;
  const packet = translatable(walk.packet);
  if (packet === null) return drop('PROTOCOL_RESTRICTION');
  const primary = gateway.addresses.find((address) => address.primary) ?? gateway.addresses[0];
  const own = primary?.privateIp == null ? null : parseIp(primary.privateIp);
  const publicIp = gateway.addresses.find((address) => address.publicIp !== null && (subnet !== null || zoneFits(address.zoneId, from)))?.publicIp ?? primary?.publicIp ?? null;
  walk.translations.push({ by: 'nat-gateway', id: natGatewayId, address: own ?? (publicIp === null ? null : parseIp(publicIp)), before: walk.packet });
  const before = textOf(walk.packet.source, walk.packet);
  walk.waypoints.push({ kind: 'nat-gateway', id: natGatewayId, zone: null });
  walk.passage = 'stripped';
  walk.appliance = null;
  walk.packet = { ...packet, sourcePorts: natPorts, source: own ?? packet.source };
  const eni = topology.networkInterfaces.get(primary?.networkInterfaceId ?? '') ?? null;
  walk.sender = eni;
  walk.hop('nat-gateway', natGatewayId, 'translate', 'translates-source', { before, after: own === null ? (publicIp ?? '') : textOf(own, walk.packet) }, { networkInterface: eni, subnetId: gateway.subnetId, vpcId: gateway.vpcId });
  if (subnet !== null) return { step: 'leave', subnet, networkInterface: eni };
  if (gateway.availabilityMode === 'regional' && publicIp !== null) return leaveRegional(walk, gateway, from, parseIp(publicIp));
  walk.open('not-collected', natGatewayId, { resource: 'Subnets' }, from === null ? [] : gapsFor(topology, from.place, ['Subnets']));
  return null;
}

const zoneFits = (zoneId: string | null, from: SubnetNode | null): boolean => zoneId === null || from?.subnet?.zoneId == null || zoneId === from.subnet.zoneId;

/** TCP, UDP and ICMP; of IPv6 only what NAT64 turns into IPv4. https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-nat64-dns64.html */
function translatable(packet: Packet): Packet | null {
  const region = packet.region.filter(({ protocol }) => hasPorts(protocol) || isIcmp(protocol));
  if (region.length === 0) return null;
  if (packet.family === 4) return region.length === packet.region.length ? packet : { ...packet, region };
  const { destination } = packet;
  if (destination?.family !== 6 || destination.value >> 32n !== 0x64ff9bn << 64n) return null;
  const value = Number(destination.value & 0xffffffffn);
  const pieces = region.map((piece) => ({ ...piece, protocol: isIcmp(piece.protocol) ? icmpOf(4) : piece.protocol, fromPort: isIcmp(piece.protocol) ? 8 : piece.fromPort, toPort: isIcmp(piece.protocol) ? 8 : piece.toPort, first: value, last: value }));
  return { ...packet, family: 4, destination: { family: 4, value }, region: pieces };
}

/** A regional NAT gateway is in no subnet and has a route table of its own. */
function leaveRegional(walk: Walk, gateway: NatGateway, from: SubnetNode | null, publicIp: Ip | null): Next {
  const { topology, network } = walk.context;
  const vpcId = gateway.vpcId ?? from?.vpcId ?? '';
  const table = topology.routeTables.get(gateway.routeTableId ?? '');
  const decision = table === undefined ? null : decideRoute(topology, table, destinationOf(walk.packet));
  const target = decision?.kind === 'route' && decision.match.route.state === 'active' ? decision.match.route.target : null;
  if (table !== undefined && decision !== null) {
    if (target === null) {
      walk.drop('route-table', table.id, null, decision.kind === 'route' ? 'BAD_STATE_ROUTE' : 'NO_ROUTE_TO_DESTINATION', decision.kind === 'route' ? 'route-blackhole' : 'no-route', {}, { vpcId });
      return null;
    }
    walk.hop('route-table', table.id, 'forward', 'route-matched', { target: targetIdOf(target) }, { vpcId });
    if (target.kind !== 'internet-gateway') {
      walk.open('beyond-snapshot', targetIdOf(target));
      return null;
    }
  }
  // Without a table to read: AWS gives it one that leads to the VPC's internet gateway.
  const gatewayId = target?.kind === 'internet-gateway' ? target.id : network.internetGatewayOf(vpcId)?.id;
  if (gatewayId === undefined || publicIp === null) {
    walk.open('not-collected', gateway.id, { resource: 'RouteTables' }, from === null ? [] : gapsFor(topology, from.place, ['RouteTables', 'InternetGateways']));
    return null;
  }
  if (!passBlockPublicAccess(walk, from, 'out', true)) return null;
  walk.packet = { ...walk.packet, source: publicIp };
  walk.waypoints.push({ kind: 'internet-gateway', id: gatewayId, zone: null });
  walk.hop('internet-gateway', gatewayId, 'forward', 'forwards-untranslated', { address: textOf(publicIp, walk.packet) }, { vpcId });
  return { step: 'internet', gatewayId, vpcId };
}

export function translateBack(walk: Walk, { natGatewayId }: Extract<Next, { readonly step: 'translate-back' }>): Next {
  const { topology } = walk.context;
  const gateway = topology.natGateways.get(natGatewayId);
  const top = walk.translations.at(-1);
  const place = { subnetId: gateway?.subnetId ?? null, vpcId: gateway?.vpcId ?? null };
  if (walk.options.direction === 'forward' || top?.id !== natGatewayId) {
    walk.drop('nat-gateway', natGatewayId, 'ingress', 'outbound-only', 'gateway-drops', { address: textOf(walk.packet.destination, walk.packet) }, place);
    return null;
  }
  walk.translations.pop();
  const { before } = top;
  const region = walk.packet.region.map((piece) => (hasPorts(piece.protocol) ? { ...piece, fromPort: before.sourcePorts[0], toPort: before.sourcePorts[1] } : piece));
  const from64 = before.family !== walk.packet.family;
  walk.packet = { ...walk.packet, family: before.family, destination: before.source, region: from64 ? region.map((piece) => (isIcmp(piece.protocol) ? { ...piece, protocol: icmpOf(6), fromPort: 129, toPort: 129 } : piece)) : region, source: from64 ? before.destination : walk.packet.source };
  walk.waypoints.push({ kind: 'nat-gateway', id: natGatewayId, zone: null });
  walk.hop('nat-gateway', natGatewayId, 'translate', 'translates-back', { after: textOf(before.source, walk.packet) }, place);
  const subnet = topology.subnets.get(gateway?.subnetId ?? '');
  if (subnet !== undefined) return { step: 'leave', subnet, networkInterface: null };
  return { step: 'deliver', vpcId: gateway?.vpcId ?? '', from: null };
}
