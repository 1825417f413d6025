// A transit gateway: in by the attachment's subnet of the same zone, through the table associated with that attachment, out by another attachment.
// https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html, https://docs.aws.amazon.com/vpc/latest/tgw/tgw-nacls.html
import { gapsFor } from '../../../../graph/coverage';
import { placeOf } from '../../../../graph/place-key';
import type { TransitGatewayAttachment } from '../../../../model/inventory';
import type { SubnetNode } from '../../../../model/topology';
import { formatCidr } from '../../../../net/cidr';
import { decideTransitRoute, type TransitMatch } from '../../routes/decide-transit-route';
import type { Choice, Next } from '../next';
import { someAddress, textOf } from '../packet';
import { passAcl } from '../pass-acl';
import type { Walk } from '../walk';
import { isRead, openBeyond } from './over-peering';

const zoneOf = (subnet: SubnetNode | undefined): string | null => subnet?.subnet?.zoneId ?? subnet?.zone ?? null;

export function intoTransitGateway(walk: Walk, transitGatewayId: string, subnet: SubnetNode): Next {
  const { topology, network } = walk.context;
  const vpcId = subnet.vpcId ?? '';
  const place = { subnetId: subnet.id, vpcId };
  const attachment = network.attachmentsOf(transitGatewayId, vpcId)[0];
  if (attachment === undefined) {
    const gaps = gapsFor(topology, subnet.place, ['TransitGatewayVpcAttachments']);
    if (gaps.length === 0) walk.drop('transit-gateway-attachment', transitGatewayId, 'egress', 'BAD_STATE_ATTACHMENT', 'attachment-drops', {}, place);
    else {
      walk.hop('transit-gateway-attachment', transitGatewayId, 'unknown', 'gateway-not-read', {}, place);
      walk.open('not-collected', transitGatewayId, { resource: 'TransitGatewayVpcAttachments' }, gaps);
    }
    return null;
  }
  if (attachment.state !== null && attachment.state !== 'available') {
    walk.drop('transit-gateway-attachment', attachment.id, 'egress', 'BAD_STATE_ATTACHMENT', 'gateway-bad-state', { state: attachment.state }, place);
    return null;
  }
  const zone = zoneOf(subnet);
  if (attachment.subnetIds === null) {
    walk.open('not-collected', attachment.id, { resource: 'TransitGatewayVpcAttachments' }, gapsFor(topology, subnet.place, ['TransitGatewayVpcAttachments']));
  } else {
    const inZone = attachment.subnetIds.map((id) => topology.subnets.get(id)).find((one) => zone !== null && zoneOf(one) === zone);
    const unread = attachment.subnetIds.some((id) => topology.subnets.get(id) === undefined);
    if (inZone === undefined && zone !== null && !unread) {
      walk.drop('transit-gateway-attachment', attachment.id, 'egress', 'TGW_ROUTE_AZ_RESTRICTION', 'attachment-drops', { zone }, place);
      return null;
    }
    // Inbound rules of the attachment's subnet count even for instances in that very subnet.
    if (inZone !== undefined && !passAcl(walk, inZone, 'ingress')) return null;
  }
  walk.hop('transit-gateway-attachment', attachment.id, 'forward', 'attachment-in', { transitGateway: transitGatewayId, zone: zone ?? '' }, place);
  return { step: 'transit', transitGatewayId, attachment, zone };
}

export function transit(walk: Walk, { transitGatewayId, attachment, zone }: Extract<Next, { readonly step: 'transit' }>): Next {
  const { topology, network } = walk.context;
  walk.waypoints.push({ kind: 'transit-gateway', id: transitGatewayId, zone: null });
  walk.enteredBy = 'transit-gateway';
  setPassage(walk, transitGatewayId, attachment);
  const tableId = network.associationOf(transitGatewayId, attachment);
  const place = placeOf(topology.transitGateways.get(transitGatewayId) ?? attachment);
  const table = topology.transitGatewayRouteTables.get(tableId ?? '');
  if (table === undefined) {
    const gaps = gapsFor(topology, place, ['TransitGatewayRouteTables', 'TransitGatewayRoutes']);
    const listed = [...topology.transitGatewayRouteTables.values()].some((one) => one.transitGatewayId === transitGatewayId && one.associations !== null);
    if (tableId === null && listed && gaps.length === 0) walk.drop('transit-gateway-attachment', attachment.id, null, 'TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION', 'attachment-drops', {});
    else {
      walk.hop('transit-gateway-route-table', tableId ?? transitGatewayId, 'unknown', 'route-not-read', {});
      walk.open('not-collected', tableId ?? transitGatewayId, { resource: 'TransitGatewayRouteTables' }, gaps);
    }
    return null;
  }
  const destination = walk.packet.destination ?? someAddress(walk.packet.wild, walk.packet.family);
  const decision = decideTransitRoute(topology, table, destination);
  const detail = { destination: textOf(walk.packet.destination, walk.packet) };
  switch (decision.kind) {
    case 'none':
      walk.drop('transit-gateway-route-table', table.id, null, 'TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT', 'no-route', detail);
      return null;
    case 'unknown': {
      walk.hop('transit-gateway-route-table', table.id, 'unknown', 'route-not-read', detail);
      walk.open('not-collected', table.id, { ...detail, resource: 'TransitGatewayRoutes' }, gapsFor(topology, place, ['TransitGatewayRoutes', 'PrefixListEntries']));
      return null;
    }
    case 'several':
      return { step: 'branch', cause: { code: 'nondeterministic-route', at: table.id, detail, gaps: [] }, choices: decision.matches.flatMap((match) => choicesOf(match, transitGatewayId, zone)) };
    case 'route': break;
  }
  const { route, cidr } = decision.match;
  const matched = { ...detail, cidr: formatCidr(cidr), target: route.attachments[0]?.attachmentId ?? '', type: route.type };
  if (route.state === 'blackhole' || route.attachments.length === 0) {
    walk.drop('transit-gateway-route-table', table.id, null, 'TGW_RTB_BAD_STATE_ROUTE', 'route-blackhole', matched);
    return null;
  }
  walk.hop('transit-gateway-route-table', table.id, 'forward', 'route-matched', matched);
  const choices = choicesOf(decision.match, transitGatewayId, zone);
  // Equal cost multipath: AWS spreads connections over them.
  if (choices.length > 1) return { step: 'branch', cause: { code: 'nondeterministic-route', at: table.id, detail, gaps: [] }, choices };
  return choices[0]?.next ?? null;
}

const choicesOf = ({ route }: TransitMatch, transitGatewayId: string, zone: string | null): Choice[] =>
  route.attachments.map(({ attachmentId, resourceType }) => ({ id: attachmentId, next: { step: 'transit-out', transitGatewayId, attachmentId, resourceType, zone }, before: null }));

/** Groups may be referred to over a transit gateway where it and both attachments support it; never over two of them. */
function setPassage(walk: Walk, transitGatewayId: string, attachment: TransitGatewayAttachment): void {
  if (walk.passage !== 'same-vpc') walk.passage = 'stripped';
  else if (attachment.resourceType !== 'vpc') walk.passage = 'stripped';
  else walk.passage = supported(walk.context.topology.transitGateways.get(transitGatewayId)?.securityGroupReferencing ?? null, attachment.securityGroupReferencing);
}
function supported(...flags: readonly (boolean | null)[]): 'transit-gateway' | 'transit-gateway-unsupported' | 'transit-gateway-unsure' {
  if (flags.includes(false)) return 'transit-gateway-unsupported';
  return flags.includes(null) ? 'transit-gateway-unsure' : 'transit-gateway';
}

export function transitOut(walk: Walk, out: Extract<Next, { readonly step: 'transit-out' }>): Next {
  const { topology } = walk.context;
  const { transitGatewayId, attachmentId } = out;
  const attachment = topology.transitGatewayAttachments.get(attachmentId);
  const type = attachment?.resourceType ?? out.resourceType;
  if (type === 'vpn' || type === 'direct-connect-gateway') {
    if (attachment === undefined) {
      walk.hop('transit-gateway-attachment', attachmentId, 'unknown', 'gateway-not-read', {});
      walk.open('not-collected', attachmentId, { resource: 'TransitGatewayAttachments' });
      return null;
    }
    walk.hop('transit-gateway-attachment', attachmentId, 'forward', 'attachment-out', { transitGateway: transitGatewayId, type });
    walk.hop('on-premises', 'on-premises', 'deliver', 'to-on-premises', { destination: textOf(walk.packet.destination, walk.packet) });
    walk.note('on-premises-inside-not-modelled');
    return { step: 'end', end: { kind: 'on-premises', vpnGatewayId: null, vpcId: null, attachment, transitGatewayId } };
  }
  if (attachment === undefined) {
    walk.hop('transit-gateway-attachment', attachmentId, 'unknown', 'gateway-not-read', {});
    walk.open('not-collected', attachmentId, { resource: 'TransitGatewayAttachments' }, gapsFor(topology, placeOf(topology.transitGateways.get(transitGatewayId) ?? { account: null, region: null }), ['TransitGatewayVpcAttachments']));
    return null;
  }
  if (attachment.state !== null && attachment.state !== 'available') {
    walk.drop('transit-gateway-attachment', attachmentId, null, 'BAD_STATE_ATTACHMENT', 'gateway-bad-state', { state: attachment.state });
    return null;
  }
  if (type === 'peering') return overTransitPeering(walk, transitGatewayId, attachment, out.zone);
  walk.hop('transit-gateway-attachment', attachmentId, 'forward', 'attachment-out', { transitGateway: transitGatewayId, type: type ?? '' }, { vpcId: type === 'vpc' ? attachment.resourceId : null });
  if (type !== 'vpc') {
    // Connect, network functions, Client VPN: what is behind them is not in the snapshot.
    openBeyond(walk, attachmentId, null);
    return { step: 'end', end: { kind: 'beyond', peeringId: null, attachment, transitGatewayId, vpcId: null } };
  }
  return intoVpc(walk, transitGatewayId, attachment, out.zone);
}

function overTransitPeering(walk: Walk, transitGatewayId: string, attachment: TransitGatewayAttachment, zone: string | null): Next {
  const far = attachment.transitGatewayId === transitGatewayId ? (attachment.peer?.transitGatewayId ?? attachment.resourceId) : attachment.transitGatewayId;
  walk.passage = 'stripped';
  walk.hop('transit-gateway-attachment', attachment.id, 'forward', 'attachment-out', { transitGateway: transitGatewayId, type: 'peering', peer: far ?? '' });
  const readTables = [...walk.context.topology.transitGatewayRouteTables.values()].some((table) => table.transitGatewayId === far);
  if (far !== null && readTables) return { step: 'transit', transitGatewayId: far, attachment, zone };
  openBeyond(walk, attachment.id, attachment.transitGatewayId === transitGatewayId ? (attachment.peer?.account ?? null) : attachment.account);
  return { step: 'end', end: { kind: 'beyond', peeringId: null, attachment, transitGatewayId, vpcId: null } };
}

function intoVpc(walk: Walk, transitGatewayId: string, attachment: TransitGatewayAttachment, zone: string | null): Next {
  const { topology } = walk.context;
  const vpcId = attachment.resourceId ?? '';
  if (walk.passage.startsWith('transit-gateway')) {
    const far = supported(attachment.securityGroupReferencing);
    if (walk.passage === 'transit-gateway' || far === 'transit-gateway-unsupported') walk.passage = far;
  }
  if (!isRead(topology, vpcId)) {
    openBeyond(walk, attachment.id, attachment.resourceOwnerId);
    return { step: 'end', end: { kind: 'beyond', peeringId: null, attachment, transitGatewayId, vpcId } };
  }
  const subnets = (attachment.subnetIds ?? []).flatMap((id) => topology.subnets.get(id) ?? []);
  if (subnets.length === 0) {
    walk.open('not-collected', attachment.id, { resource: 'TransitGatewayVpcAttachments' }, gapsFor(topology, placeOf(attachment), ['TransitGatewayVpcAttachments', 'Subnets']));
    // Its route table could lead anywhere; what is in this VPC most likely goes there.
    const { destination } = walk.packet;
    return destination !== null && walk.context.network.inVpc(vpcId, destination) ? { step: 'deliver', vpcId, from: null } : null;
  }
  const leave = (subnet: SubnetNode): Next => ({ step: 'leave', subnet, networkInterface: null });
  const chosen = zoneSubnets(walk, attachment, subnets, zone);
  const [first] = chosen;
  if (chosen.length === 1 && first !== undefined) {
    if (zone !== null && zoneOf(first) !== zone) walk.note('zone-crossed', { from: zone, to: zoneOf(first) ?? '' });
    return leave(first);
  }
  return { step: 'branch', cause: { code: 'nondeterministic-route', at: attachment.id, detail: {}, gaps: [] }, choices: chosen.map((subnet) => ({ id: subnet.id, next: leave(subnet), before: null })) };
}

/**
 * Which of the attachment's subnets: that of the zone the packet comes from; where there is none, AWS picks. In appliance mode one zone serves
 * both directions of a flow: that of both ends when they share it, else by a hash of the flow, for which the first of the two zones stands here.
 */
function zoneSubnets(walk: Walk, attachment: TransitGatewayAttachment, subnets: readonly SubnetNode[], zone: string | null): readonly SubnetNode[] {
  const at = (wanted: string | null): SubnetNode | undefined => subnets.find((subnet) => wanted !== null && zoneOf(subnet) === wanted);
  if (attachment.applianceMode === true) {
    const zones = [...new Set([zone, zoneOfDestination(walk)])].filter((one) => one !== null).sort();
    const found = zones.map(at).find((subnet) => subnet !== undefined);
    return [found ?? (subnets[0] as SubnetNode)];
  }
  const same = at(zone);
  return same === undefined ? subnets : [same];
}

function zoneOfDestination(walk: Walk): string | null {
  const { topology, network } = walk.context;
  const ip = walk.packet.destination;
  if (ip === null) return null;
  for (const vpc of topology.vpcs.values()) {
    const subnet = network.inVpc(vpc.id, ip) ? network.subnetAt(vpc.id, ip) : null;
    if (subnet !== null) return zoneOf(subnet);
  }
  return null;
}
