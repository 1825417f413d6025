// A VPC that leaves for the internet over a transit gateway and the NAT gateway of another VPC: replies come to the NAT gateway, whose subnet has to lead back.
// https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-nat-igw.html
import type { NatGateway, RouteTable, TransitGatewayAttachment } from '../../model/inventory';
import type { SubnetNode } from '../../model/topology';
import type { Ip } from '../../net/ip';
import { isLive } from './return-way';
import type { RuleContext } from './rule';
import type { SubnetGroup } from './subnet-groups';
import { leadsBy, type Way, wayTo } from './way';

export interface LostExit {
  readonly attachment: TransitGatewayAttachment;
  readonly nat: NatGateway;
  readonly subnet: SubnetNode;
  readonly table: RouteTable;
  readonly way: Way;
}

/** A documentation address: stands for the internet where a transit gateway looks an address up. */
const somewhere: Ip = { family: 4, value: 0xcb007101 };

export function lostExits(ctx: RuleContext, transitGatewayId: string, from: SubnetGroup, fromAttachment: TransitGatewayAttachment): readonly LostExit[] {
  const t = ctx.topology;
  const out = from.table === null ? null : wayTo(t, from.table, { internet: 4 });
  if (out === null || !leadsBy(out, transitGatewayId)) return [];
  const { end } = ctx.transit.walk(transitGatewayId, fromAttachment.id, somewhere, (id) => id !== from.vpc.id);
  const attachment = end.kind === 'vpc' ? t.transitGatewayAttachments.get(end.attachmentId) : undefined;
  const found = new Map<string, LostExit>();
  for (const id of attachment?.subnetIds ?? []) {
    const door = t.subnets.get(id)?.routeTable?.table;
    const next = door === undefined ? null : wayTo(t, door, { internet: 4 });
    const nat = next === null || next.open || next.route === null || !isLive(next.route) || next.route.target.kind !== 'nat-gateway' ? undefined : t.natGateways.get(next.route.target.id);
    const subnet = t.subnets.get(nat?.subnetId ?? '');
    const table = subnet?.routeTable?.table;
    if (attachment === undefined || nat === undefined || subnet === undefined || table === undefined || found.has(nat.id)) continue;
    const way = wayTo(t, table, from.senderAddress);
    const kind = way.route?.target.kind;
    const back = way.open || (way.route !== null && way.route.state !== 'active') || kind === 'transit-gateway' || kind === 'vpc-endpoint' || kind === 'network-interface' || kind === 'instance';
    if (!back) found.set(nat.id, { attachment, nat, subnet, table, way });
  }
  return [...found.values()];
}
