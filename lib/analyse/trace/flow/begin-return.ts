// The reply: made by whoever the request came to, with its own tables and its guest's own choice of ENI, translations still to be undone.
import type { NetworkInterface } from '../../../model/inventory';
import { attachedInstanceId } from '../../../graph/host-nodes';
import type { Ip } from '../../../net/ip';
import { isOnSubnet, sendingInterfaces } from '../hosts/routing-from-belief';
import { addressesOf, firstAddress, ownsAddress, sameIp } from '../interface-addresses';
import { parseIp } from '../../../net/ip';
import type { TraceContext } from '../trace-context';
import { sendByChoice } from '../walk/host-choices';
import type { End, Next } from '../walk/next';
import { type Packet, portsOfRegion, replyPieces, someAddress } from '../walk/packet';
import { trackKey } from '../walk/pass-groups';
import { enterByPeering } from '../walk/steps/over-peering';
import { enterByVpnGateway } from '../walk/steps/vpn-gateway';
import { type FlowState, Walk } from '../walk/walk';
import type { Begun } from './begin-forward';
import { enterByAttachment, enterFromOutside } from './enter-from-outside';
import { type Flow, vpcOf } from './flow';

interface BegunReturn {
  readonly walk: Walk;
  readonly next: Next;
  /** ENI at which the request arrived; `null` outside. */
  readonly arrival: NetworkInterface | null;
}

export function beginReturn(context: TraceContext, flow: Flow, forward: Begun, record: boolean): BegunReturn {
  const request = forward.walk;
  const end = request.end;
  const lost = end === null;
  const tracked = new Set(request.tracked);
  const arrival = end?.kind === 'interface' ? end.networkInterface : lost ? forward.target : null;
  if (arrival !== null) tracked.add(trackKey(arrival));
  const client = flow.from.kind === 'interface' ? flow.from.interfaces[0] : undefined;
  if (client !== undefined) tracked.add(trackKey(client));
  const state: FlowState = { tracked, waypoints: request.waypoints, translations: request.translations, lost };
  const packet = replyTo(request.packet, lost ? forward : null, flow);
  const walk = new Walk(context, packet, { direction: 'return', record, goOn: false, state });
  return { walk, next: lost ? fromMeantEnd(walk, flow, forward.target) : fromEnd(walk, end, flow), arrival };
}

/** Turned round. A request that was lost before its addresses were translated is answered as if it had arrived. */
function replyTo(arrived: Packet, lost: Begun | null, flow: Flow): Packet {
  let { source, destination } = arrived;
  if (lost?.target != null && destination !== null && !ownsAddress(lost.target, destination)) destination = addressesOf(lost.target).v4.find(({ publicIp }) => publicIp !== null && sameIp(parseIp(publicIp) ?? source ?? destination as Ip, destination as Ip))?.ip ?? firstAddress(lost.target, arrived.family);
  if (lost !== null && lost.target === null && flow.to.kind === 'internet') source = publicSideOf(flow, source);
  return { ...arrived, source: destination, destination: source, region: replyPieces(arrived.region.length > 0 ? arrived.region : (lost?.walk.packet.region ?? arrived.region), arrived.family, arrived.sourcePorts), sourcePorts: portsOfRegion(arrived.region) ?? [0, 65_535] };
}

/** What the internet would have seen of the sender: its public address, when it has one. */
function publicSideOf(flow: Flow, source: Ip | null): Ip | null {
  if (flow.from.kind !== 'interface' || source === null) return source;
  for (const eni of flow.from.interfaces) {
    const found = addressesOf(eni).v4.find(({ ip }) => sameIp(ip, source))?.publicIp;
    if (found != null) return parseIp(found);
  }
  return source;
}

function fromEnd(walk: Walk, end: End, flow: Flow): Next {
  switch (end.kind) {
    case 'interface': return fromReplier(walk, end.networkInterface);
    case 'internet':
      walk.hop('internet', 'internet', 'forward', 'from-internet', {});
      return { step: 'internet', gatewayId: null, vpcId: null };
    case 'on-premises':
      walk.hop('on-premises', 'on-premises', 'forward', 'from-on-premises', {});
      walk.passage = 'stripped';
      if (end.vpnGatewayId !== null && end.vpcId !== null) return enterByVpnGateway(walk, end.vpnGatewayId, end.vpcId);
      return enterByAttachment(end.transitGatewayId ?? '', end.attachment?.id ?? '', walk);
    case 'service':
      walk.waypoints.push({ kind: 'service-endpoint', id: end.endpointId, zone: null });
      walk.hop('vpc-endpoint', end.endpointId, 'forward', 'endpoint-delivers', {}, { vpcId: end.vpcId });
      return { step: 'deliver', vpcId: end.vpcId, from: null };
    case 'beyond': {
      if (end.peeringId !== null) return enterByPeering(walk, end.peeringId, nearVpc(walk, end.peeringId, flow));
      walk.open('beyond-snapshot', end.attachment?.id ?? null);
      return enterByAttachment(end.transitGatewayId ?? '', end.attachment?.id ?? '', walk);
    }
    case 'host-service': {
      const sender = flow.from.kind === 'interface' ? flow.from.interfaces[0] : undefined;
      return sender === undefined ? null : { step: 'end', end: { kind: 'interface', networkInterface: sender } };
    }
  }
}

/** This side of the peering that the request crossed: where the NAT gateway is, or the sender. */
function nearVpc(walk: Walk, peeringId: string, flow: Flow): string {
  const peering = walk.context.topology.peerings.get(peeringId);
  const read = [peering?.requester.vpcId, peering?.accepter.vpcId].find((id) => id != null && walk.packet.destination !== null && walk.context.network.inVpc(id, walk.packet.destination));
  return read ?? vpcOf(flow.from) ?? '';
}

function fromMeantEnd(walk: Walk, flow: Flow, target: NetworkInterface | null): Next {
  if (target !== null) return fromReplier(walk, target);
  const { to } = flow;
  if (to.kind === 'internet') {
    walk.hop('internet', 'internet', 'forward', 'from-internet', {});
    return { step: 'internet', gatewayId: null, vpcId: null };
  }
  const vpcId = vpcOf(flow.from);
  if (to.kind === 'outside' && vpcId !== null) return enterFromOutside(walk, to, vpcId);
  if (to.kind === 'service' && vpcId !== null) return { step: 'deliver', vpcId, from: null };
  walk.open('beyond-snapshot', to.ref);
  return null;
}

function fromReplier(walk: Walk, arrival: NetworkInterface): Next {
  const { context, packet } = walk;
  const instanceId = attachedInstanceId(arrival);
  const routing = instanceId === null ? null : context.routing(instanceId);
  if (instanceId === null || routing === null) return { step: 'send', networkInterface: arrival, purpose: 'reply' };
  const destination = packet.destination ?? someAddress(packet.wild, packet.family);
  const found = routing.egress({ source: packet.source, destination, arrivedBy: arrival.id, purpose: 'reply' });
  if (routing.routing === 'policy-routing' && routing.basis === 'belief') noteMissingRule(walk, instanceId, arrival, destination);
  return sendByChoice(walk, instanceId, found, 'reply', 'guest-decides', () => null);
}

/** Most agents write source rules for secondary ENIs only: clients in a secondary's subnet that ask for the primary's address may be answered by the secondary. */
function noteMissingRule(walk: Walk, instanceId: string, arrival: NetworkInterface, destination: Ip): void {
  const host = walk.context.topology.hosts.get(instanceId);
  if (host === undefined || host.primary?.id !== arrival.id || isOnSubnet(walk.context.topology, arrival, destination)) return;
  const other = sendingInterfaces(host).find((eni) => eni.id !== arrival.id && isOnSubnet(walk.context.topology, eni, destination));
  if (other !== undefined) walk.note('primary-without-source-rule', { networkInterface: arrival.id, other: other.id });
}
