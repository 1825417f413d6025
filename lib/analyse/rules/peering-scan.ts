// Every request that peering connections carry between subnets in the data, and what becomes of its reply. Walked once for AR-15, AR-16 and AR-18.
// https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html
import type { Route, VpcPeeringConnection } from '../../model/inventory';
import type { CoverageGap, VpcNode } from '../../model/topology';
import { placeKey } from '../../graph/place-key';
import { parseCidr, overlaps } from '../../net/cidr';
import { type ReturnWay, returnWay } from './return-way';
import { gapsOrAbsent } from './finding';
import type { RuleContext } from './rule';
import type { SubnetGroup } from './subnet-groups';
import { leadsBy } from './way';

export interface PeeringRequest {
  readonly peering: VpcPeeringConnection;
  readonly from: SubnetGroup;
  readonly to: SubnetGroup;
  /** Of the sender's table. */
  readonly route: Route;
  readonly back: ReturnWay;
}
/** One direction of one peering connection. */
export interface PeeringDirection {
  readonly peering: VpcPeeringConnection;
  readonly family: 4 | 6;
  readonly from: VpcNode;
  readonly toVpcId: string;
  readonly requests: readonly PeeringRequest[];
  /** The other VPC is not in the data, and routes lead there. */
  readonly unread: { readonly route: Route; readonly from: SubnetGroup; readonly gaps: readonly CoverageGap[] } | null;
}

/** Routes over peering connections that were not read: nobody knows where they lead. */
export interface UnreadPeering {
  readonly peeringId: string;
  readonly from: SubnetGroup;
  readonly route: Route;
  readonly gaps: readonly CoverageGap[];
}

export function unreadPeerings(ctx: RuleContext): readonly UnreadPeering[] {
  const found: UnreadPeering[] = [];
  for (const vpc of ctx.topology.vpcs.values()) {
    const seen = new Set<string>();
    for (const from of vpc.subnets.some((subnet) => leadsToUnread(ctx, subnet.routeTable?.table.routes)) ? ctx.groups[4].of(vpc) : []) {
      for (const route of from.sender === null ? [] : (from.table?.routes ?? [])) {
        if (route.target.kind !== 'vpc-peering' || !leadsToUnread(ctx, [route]) || seen.has(route.target.id)) continue;
        seen.add(route.target.id);
        found.push({ peeringId: route.target.id, from, route, gaps: gapsOrAbsent(ctx.topology, from.receiverSubnet.place, ['VpcPeeringConnections']) });
      }
    }
  }
  return found;
}
const leadsToUnread = (ctx: RuleContext, routes: readonly Route[] | undefined): boolean =>
  (routes ?? []).some((route) => route.state === 'active' && route.target.kind === 'vpc-peering' && !ctx.topology.peerings.has(route.target.id));

const scans = new WeakMap<RuleContext, readonly PeeringDirection[]>();

export function peeringDirections(ctx: RuleContext): readonly PeeringDirection[] {
  let found = scans.get(ctx);
  if (found === undefined) {
    found = [...ctx.topology.peerings.values()].filter((peering) => peering.status === 'active' || peering.status === null).flatMap((peering) => {
      const { requester, accepter } = peering;
      return ([4, 6] as const).flatMap((family) => [directionOf(ctx, peering, requester, accepter, family), directionOf(ctx, peering, accepter, requester, family)]).filter((direction) => direction !== null);
    });
    scans.set(ctx, found);
  }
  return found;
}

type Side = VpcPeeringConnection['requester'];

function directionOf(ctx: RuleContext, peering: VpcPeeringConnection, near: Side, far: Side, family: 4 | 6): PeeringDirection | null {
  const t = ctx.topology;
  const from = near.vpcId === null ? undefined : t.vpcs.get(near.vpcId);
  if (from === undefined || far.vpcId === null) return null;
  const senders = ctx.groups[family].of(from).filter((group) => group.sender !== null && group.table !== null && routeOver(group, peering.id) !== null);
  if (senders.length === 0) return null;
  const to = t.vpcs.get(far.vpcId);
  const receivers = to === undefined ? [] : ctx.groups[family].of(to);
  const [first] = senders;
  if (to === undefined || (receivers.length === 0 && (to.vpc === null || to.subnets.every((subnet) => subnet.routeTable === null)))) {
    const route = first === undefined ? null : routeOver(first, peering.id);
    // An empty VPC that was read loses nothing.
    const gaps = gapsOrAbsent(t, placeKey(far.account, far.region), ['RouteTables']);
    return first === undefined || route === null ? null : { peering, family, from, toVpcId: far.vpcId, requests: [], unread: { route, from: first, gaps } };
  }
  const requests: PeeringRequest[] = [];
  for (const sender of senders) {
    for (const receiver of receivers) {
      if (sender.table === null) continue;
      const way = ctx.groups[family].wayAt(sender.table, receiver);
      if (way.route !== null && leadsBy(way, peering.id)) requests.push({ peering, from: sender, to: receiver, route: way.route, back: returnWay(ctx, receiver, sender, peering.id) });
    }
  }
  return { peering, family, from, toVpcId: far.vpcId, requests, unread: null };
}

export const routeOver = (group: SubnetGroup, peeringId: string): Route | null =>
  group.table?.routes.find((route) => route.state === 'active' && route.target.kind === 'vpc-peering' && route.target.id === peeringId && (route.destinationKind === 'prefix-list' || (route.destinationKind === 'ipv6') === (group.family === 6))) ?? null;

/** Other active peerings of a VPC whose far sides have addresses of this one's far side too. */
export function rivalsOf(ctx: RuleContext, vpcId: string, peering: VpcPeeringConnection): readonly { readonly id: string; readonly vpcId: string }[] {
  const farOf = (one: VpcPeeringConnection): Side | null => (one.requester.vpcId === vpcId ? one.accepter : one.accepter.vpcId === vpcId ? one.requester : null);
  const blocksOf = (side: Side | null) => [...(side?.cidrs ?? []), ...(ctx.topology.vpcs.get(side?.vpcId ?? '')?.vpc?.cidrs ?? [])].flatMap((text) => parseCidr(text) ?? []);
  const own = blocksOf(farOf(peering));
  return [...ctx.topology.peerings.values()].flatMap((other) => {
    const far = other.id === peering.id || (other.status !== 'active' && other.status !== null) ? null : farOf(other);
    return far?.vpcId != null && blocksOf(far).some((a) => own.some((b) => overlaps(a, b))) ? [{ id: other.id, vpcId: far.vpcId }] : [];
  });
}
