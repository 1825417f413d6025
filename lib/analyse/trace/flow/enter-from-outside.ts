// From on-premises, or from a network nobody read, into the VPC of the other end: by every way that leads there.
import { gapsFor } from '../../../graph/coverage';
import { anyContainsIp } from '../../../net/cidr';
import type { Ip } from '../../../net/ip';
import type { ResolvedEnd } from '../endpoints/resolved-end';
import { decideTransitRoute } from '../routes/decide-transit-route';
import type { Choice, Next } from '../walk/next';
import { textOf } from '../walk/packet';
import { enterByVpnGateway } from '../walk/steps/vpn-gateway';
import { enterByPeering } from '../walk/steps/over-peering';
import type { Walk } from '../walk/walk';

type Outside = Extract<ResolvedEnd, { readonly kind: 'outside' }>;

export function enterFromOutside(walk: Walk, from: Outside, vpcId: string): Next {
  const kind = from.onPremises ? 'from-on-premises' : 'from-address';
  walk.hop('on-premises', from.ip === null ? 'on-premises' : from.ref, 'forward', kind, { source: textOf(walk.packet.source, walk.packet) });
  walk.passage = 'stripped';
  if (from.by?.kind === 'vpn-gateway') return enterByVpnGateway(walk, from.by.id, vpcId);
  if (from.by?.kind === 'attachment') return enterByAttachment(from.by.attachment.transitGatewayId, from.by.attachment.id, walk);
  if (from.by?.kind === 'peering') return enterByPeering(walk, from.by.id, vpcId);
  const choices = from.ip === null ? onPremisesWays(walk, vpcId) : [...peeringWays(walk, vpcId, from.ip), ...transitWays(walk, vpcId, from.ip)];
  const ways = choices.length > 0 || from.ip === null ? choices : onPremisesWays(walk, vpcId);
  const [only] = ways;
  if (only === undefined) return noWay(walk, vpcId);
  if (ways.length === 1) return only.enter(walk);
  // Which of them the far network takes is its own business.
  return { step: 'branch', cause: { code: 'beyond-snapshot', at: null, detail: {}, gaps: [] }, choices: ways.map((way): Choice => ({ id: way.id, next: way.next, before: null })) };
}

interface Way { readonly id: string; readonly next: Next; readonly enter: (walk: Walk) => Next }

function onPremisesWays(walk: Walk, vpcId: string): Way[] {
  const { network } = walk.context;
  const gateway = network.vpnGatewayOf(vpcId);
  const ways: Way[] = gateway === null ? [] : [{ id: gateway.id, next: { step: 'vpn-in', gatewayId: gateway.id, vpcId }, enter: (one) => enterByVpnGateway(one, gateway.id, vpcId) }];
  for (const { transitGatewayId } of network.attachmentsOfVpc(vpcId)) {
    for (const attachment of network.allAttachmentsOf(transitGatewayId)) {
      if (attachment.resourceType === 'vpn' || attachment.resourceType === 'direct-connect-gateway') ways.push(byAttachment(transitGatewayId, attachment.id, walk));
    }
  }
  return ways;
}

function byAttachment(transitGatewayId: string, attachmentId: string, walk: Walk): Way {
  return { id: attachmentId, next: enterByAttachment(transitGatewayId, attachmentId, walk), enter: (one) => enterByAttachment(transitGatewayId, attachmentId, one) };
}

export function enterByAttachment(transitGatewayId: string, attachmentId: string, walk: Walk): Next {
  const attachment = walk.context.topology.transitGatewayAttachments.get(attachmentId);
  return attachment === undefined ? null : { step: 'transit', transitGatewayId, attachment, zone: null };
}

/** Peerings whose far side holds the address. */
function peeringWays(walk: Walk, vpcId: string, ip: Ip): Way[] {
  const { topology, network } = walk.context;
  return [...topology.peerings.values()].flatMap((peering): Way[] => {
    if (peering.requester.vpcId !== vpcId && peering.accepter.vpcId !== vpcId) return [];
    const far = network.farSide(peering, vpcId);
    return anyContainsIp([...far.cidrs, ...far.ipv6Cidrs], ip) ? [{ id: peering.id, next: { step: 'peering-in', peeringId: peering.id, vpcId }, enter: (one) => enterByPeering(one, peering.id, vpcId) }] : [];
  });
}

/** Attachments behind which the transit gateway's own tables have the address. */
function transitWays(walk: Walk, vpcId: string, ip: Ip): Way[] {
  const { topology, network } = walk.context;
  const found = new Map<string, Way>();
  for (const own of network.attachmentsOfVpc(vpcId)) {
    const table = topology.transitGatewayRouteTables.get(network.associationOf(own.transitGatewayId, own) ?? '');
    const decision = table === undefined ? null : decideTransitRoute(topology, table, ip);
    if (decision?.kind !== 'route') continue;
    for (const { attachmentId } of decision.match.route.attachments) if (attachmentId !== own.id) found.set(attachmentId, byAttachment(own.transitGatewayId, attachmentId, walk));
  }
  return [...found.values()];
}

function noWay(walk: Walk, vpcId: string): Next {
  const { topology } = walk.context;
  const gaps = gapsFor(topology, topology.vpcs.get(vpcId)?.place ?? '?/?', ['VpnGateways', 'TransitGatewayVpcAttachments', 'VpcPeeringConnections']);
  if (gaps.length === 0) walk.drop('on-premises', 'on-premises', null, 'UNKNOWN_DESTINATION', 'no-route', { vpc: vpcId }, { vpcId });
  else {
    walk.hop('on-premises', 'on-premises', 'unknown', 'beyond-snapshot', { vpc: vpcId }, { vpcId });
    walk.open('not-collected', vpcId, { resource: 'VpnGateways' }, gaps);
  }
  return null;
}
