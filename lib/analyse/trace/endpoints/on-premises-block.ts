// Which addresses are on-premises, as far as the routes of a VPC say: what VPN and Direct Connect announced, or somebody typed.
import { compareText } from '../../../base/order';
import { type Cidr, formatCidr, overlaps, parseCidr } from '../../../net/cidr';
import { cidrRange } from '../filters/region';
import { present } from '../../../base/assert';
import type { TraceContext } from '../trace-context';
import type { WildEnd } from '../walk/packet';
import type { OutsideBy } from './resolved-end';

export interface WildBlock {
  readonly end: WildEnd;
  readonly range: ReturnType<typeof cidrRange>;
}

const usual = ['192.168.0.0/16', '172.16.0.0/12', '10.0.0.0/8'].map((text) => present(parseCidr(text), text));

export function wildBlock(cidr: Cidr, text: string): WildBlock {
  const route = cidr.family === 4 ? ({ family: 4, value: cidr.base } as const) : ({ family: 6, value: cidr.base } as const);
  return { end: { family: cidr.family, route, text }, range: cidrRange(cidr) };
}

/** The widest block that leads out by VPN or Direct Connect, default routes apart; where none does, private space the VPC does not use. */
export function onPremisesBlock(context: TraceContext, vpcId: string, by: OutsideBy | null, family: 4 | 6): WildBlock | null {
  const candidates = new Map<string, Cidr>();
  const own = context.network.cidrsOf(vpcId);
  const add = (text: string): void => {
    const cidr = parseCidr(text);
    if (cidr !== null && cidr.family === family && cidr.length > 1 && !own.some((block) => overlaps(block, cidr))) candidates.set(text, cidr);
  };
  if (by?.kind !== 'attachment') fromVpnGateway(context, vpcId, add);
  fromTransitGateways(context, vpcId, by, add);
  const [widest] = [...candidates].sort(([a, left], [b, right]) => left.length - right.length || compareText(a, b));
  if (widest !== undefined) return wildBlock(widest[1], widest[0]);
  const free = family === 4 ? usual.find((block) => !own.some((cidr) => overlaps(cidr, block))) : undefined;
  return free === undefined ? null : wildBlock(free, formatCidr(free));
}

function fromVpnGateway(context: TraceContext, vpcId: string, add: (text: string) => void): void {
  const { topology, network } = context;
  const gateway = network.vpnGatewayOf(vpcId);
  for (const table of topology.routeTables.values()) {
    if (table.vpcId !== vpcId) continue;
    for (const { target, destination } of table.routes) if (target.kind === 'vpn-gateway') add(destination);
  }
  if (gateway === null) return;
  for (const { vpnGatewayId, staticRoutes } of topology.inventory.vpnConnections) if (vpnGatewayId === gateway.id) for (const text of staticRoutes) add(text);
}

function fromTransitGateways(context: TraceContext, vpcId: string, by: OutsideBy | null, add: (text: string) => void): void {
  const { topology, network } = context;
  if (by !== null && by.kind !== 'attachment') return;
  const gateways = new Set(by === null ? network.attachmentsOfVpc(vpcId).map(({ transitGatewayId }) => transitGatewayId) : [by.attachment.transitGatewayId]);
  for (const table of topology.transitGatewayRouteTables.values()) {
    if (!gateways.has(table.transitGatewayId ?? '')) continue;
    for (const { destination, attachments } of table.routes ?? []) {
      if (attachments.some(({ resourceType, attachmentId }) => (by === null ? resourceType === 'vpn' || resourceType === 'direct-connect-gateway' : attachmentId === by.attachment.id))) add(destination);
    }
  }
  for (const { transitGatewayId, staticRoutes } of topology.inventory.vpnConnections) if (transitGatewayId !== null && gateways.has(transitGatewayId)) for (const text of staticRoutes) add(text);
}
