// What becomes of a reply whose request came directly over a peering connection or a transit gateway: back the same way, lost, or elsewhere.
import type { NatGateway, Route, RouteTable } from '../../model/inventory';
import type { CoverageGap } from '../../model/topology';
import type { Ip } from '../../net/ip';
import { gapsOrAbsent } from './finding';
import type { RuleContext } from './rule';
import type { SubnetGroup } from './subnet-groups';
import { type Way, wayTo } from './way';

export type ReturnWay =
  | { readonly kind: 'same' }
  | { readonly kind: 'lost'; readonly way: Way }
  | { readonly kind: 'other-peering' | 'detour'; readonly way: Way; readonly route: Route }
  /** By a NAT gateway that leads to the sender as well, with its own address. */
  | { readonly kind: 'translated'; readonly way: Way; readonly route: Route; readonly nat: NatGateway }
  | { readonly kind: 'nat-unread'; readonly way: Way; readonly natId: string; readonly gaps: readonly CoverageGap[] }
  | { readonly kind: 'random' | 'dead' }
  /** `natId`: a NAT gateway of the VPC that would lead to the sender as well. */
  | { readonly kind: 'unread'; readonly gaps: readonly CoverageGap[]; readonly natId: string | null };

const same: ReturnWay = { kind: 'same' };

export function returnWay(ctx: RuleContext, to: SubnetGroup, from: SubnetGroup, viaId: string): ReturnWay {
  const t = ctx.topology;
  const sender = from.senderAddress;
  if (to.table === null) return { kind: 'unread', gaps: gapsOrAbsent(t, to.receiverSubnet.place, ['RouteTables']), natId: natTowards(ctx, to, sender) };
  const way = ctx.groups[from.family].wayAt(to.table, from);
  const { route } = way;
  // AWS picks one of several at random: nobody can say, and no further data would.
  if (way.open) return way.gaps.length === 0 ? { kind: 'random' } : { kind: 'unread', gaps: way.gaps, natId: null };
  // A target that is gone is AR-20's business.
  if (route !== null && route.state !== 'active') return { kind: 'dead' };
  if (route === null || route.target.kind === 'local') return { kind: 'lost', way };
  if (route.target.id === viaId) return same;
  switch (route.target.kind) {
    case 'vpc-peering': return { kind: 'other-peering', way, route };
    case 'transit-gateway': case 'network-interface': case 'instance': case 'vpc-endpoint': case 'core-network': case 'unknown': return { kind: 'detour', way, route };
    case 'nat-gateway': return throughNat(ctx, way, route, route.target.id, sender);
    default: return { kind: 'lost', way };
  }
}

function leadsOn(ctx: RuleContext, table: RouteTable, sender: Ip): boolean {
  const next = wayTo(ctx.topology, table, sender);
  return !next.open && next.route !== null && next.route.state === 'active' && (next.route.target.kind === 'vpc-peering' || next.route.target.kind === 'transit-gateway');
}

function tableOfNat(ctx: RuleContext, nat: NatGateway): RouteTable | undefined {
  return nat.subnetId === null ? ctx.topology.routeTables.get(nat.routeTableId ?? '') : ctx.topology.subnets.get(nat.subnetId)?.routeTable?.table;
}

function natTowards(ctx: RuleContext, to: SubnetGroup, sender: Ip): string | null {
  for (const nat of ctx.topology.natGateways.values()) {
    const table = nat.vpcId === to.vpc.id ? tableOfNat(ctx, nat) : undefined;
    if (table !== undefined && leadsOn(ctx, table, sender)) return nat.id;
  }
  return null;
}

function throughNat(ctx: RuleContext, way: Way, route: Route, natId: string, sender: Ip): ReturnWay {
  const t = ctx.topology;
  const nat = t.natGateways.get(natId);
  if (nat === undefined) return { kind: 'nat-unread', way, natId, gaps: gapsOrAbsent(t, '?/?', ['NatGateways']) };
  const table = tableOfNat(ctx, nat);
  if (table === undefined) return { kind: 'nat-unread', way, natId, gaps: gapsOrAbsent(t, t.subnets.get(nat.subnetId ?? '')?.place ?? '?/?', ['RouteTables']) };
  return leadsOn(ctx, table, sender) ? { kind: 'translated', way, route, nat } : { kind: 'lost', way };
}

export const isLive = (route: Route): boolean => route.state === 'active';

/** Not back the way the request came: no route, or by a NAT gateway that gives it another source address. */
export const isLost = (back: ReturnWay | null): back is Extract<ReturnWay, { kind: 'lost' | 'translated' | 'nat-unread' }> => back !== null && (back.kind === 'lost' || back.kind === 'translated' || back.kind === 'nat-unread');
