// Which route of a transit gateway route table takes a packet: longest prefix, then the order of route types.
// https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html#tgw-route-evaluation-overview
import type { TransitGatewayRoute, TransitGatewayRouteTable } from '../../../model/inventory';
import type { Topology } from '../../../model/topology';
import { type Cidr, parseCidr } from '../../../net/cidr';
import { PrefixTable } from '../../../net/prefix-table';
import type { Ip } from '../../../net/ip';

export interface TransitMatch {
  readonly route: TransitGatewayRoute;
  readonly cidr: Cidr;
  readonly rank: number;
}
/** `unknown`: the routes, or a prefix list among them, were not read. `several`: AWS may use any of them. */
export type TransitDecision =
  | { readonly kind: 'route'; readonly match: TransitMatch }
  | { readonly kind: 'several'; readonly matches: readonly TransitMatch[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly best: TransitMatch | null };
interface TransitIndex {
  readonly prefixes: PrefixTable<TransitMatch>;
  readonly opaque: boolean;
}

const propagatedOrder = ['vpc', 'direct-connect-gateway', 'connect', 'private-vpn', 'vpn', 'vpn-concentrator', 'client-vpn', 'peering'];
function rankOf(route: TransitGatewayRoute): number {
  if (route.destination.startsWith('pl-')) return 1;
  if (route.type === 'static') return 0;
  const order = propagatedOrder.indexOf(route.attachments[0]?.resourceType ?? '');
  return 2 + (order < 0 ? propagatedOrder.length : order);
}

const indexes = new WeakMap<TransitGatewayRouteTable, TransitIndex>();

function indexOf(t: Pick<Topology, 'prefixLists'>, table: TransitGatewayRouteTable, routes: readonly TransitGatewayRoute[]): TransitIndex {
  let index = indexes.get(table);
  if (index !== undefined) return index;
  const prefixes = new PrefixTable<TransitMatch>();
  let opaque = false;
  for (const route of routes) {
    const list = route.destination.startsWith('pl-') ? (t.prefixLists.get(route.destination)?.cidrs ?? null) : [route.destination];
    if (list === null) opaque = true;
    for (const text of list ?? []) {
      const cidr = parseCidr(text);
      if (cidr !== null) prefixes.add(cidr, { route, cidr, rank: rankOf(route) });
    }
  }
  index = { prefixes, opaque };
  indexes.set(table, index);
  return index;
}

export function decideTransitRoute(t: Pick<Topology, 'prefixLists'>, table: TransitGatewayRouteTable, destination: Ip): TransitDecision {
  if (table.routes === null) return { kind: 'unknown', best: null };
  const index = indexOf(t, table, table.routes);
  const matches = index.prefixes.lookupEqual(destination).map((match) => match.value);
  const best = Math.min(...matches.map((match) => match.rank));
  const winners = matches.filter((match) => match.rank === best);
  const [first] = winners;
  if (index.opaque) return { kind: 'unknown', best: first ?? null };
  if (first === undefined) return { kind: 'none' };
  return winners.length === 1 ? { kind: 'route', match: first } : { kind: 'several', matches: winners };
}
