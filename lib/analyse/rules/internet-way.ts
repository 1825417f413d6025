// Where a table sends packets to the internet: the default route, or its two halves.
import type { Route, RouteTable } from '../../model/inventory';
import type { Topology } from '../../model/topology';
import { decideRoute } from '../trace/routes/decide-route';

export const isLiveInternetGateway = (route: Route): boolean => route.target.kind === 'internet-gateway' && route.state === 'active';

/** Both halves when they differ; empty without a default route. Unread prefix lists are left out. */
export function internetRoutes(t: Topology, table: RouteTable): readonly Route[] {
  const decision = decideRoute(t, table, { internet: 4 });
  switch (decision.kind) {
    case 'route': return [decision.match.route];
    case 'several': return decision.matches.map(({ route }) => route);
    case 'unknown': return decision.best === null ? [] : [decision.best.route];
    case 'none': case 'unroutable': return [];
  }
}

/** The active route to an internet gateway that takes the internet or half of it; `null`: none does. */
export const internetGatewayRoute = (t: Topology, table: RouteTable): Route | null => internetRoutes(t, table).find(isLiveInternetGateway) ?? null;

/** Active routes to an internet gateway for chosen networks, by CIDR or a prefix list that was read. */
export function hasChosenWayOut(t: Topology, table: RouteTable): boolean {
  return table.routes.some((route) => {
    if (!isLiveInternetGateway(route)) return false;
    const cidrs = route.destinationKind === 'ipv4' ? [route.destination] : route.destinationKind === 'prefix-list' ? (t.prefixLists.get(route.destination)?.cidrs ?? []) : [];
    return cidrs.some((cidr) => !cidr.includes(':') && Number(cidr.split('/')[1]) > 1);
  });
}

/** Routes to an internet gateway by prefix lists nobody read. */
export const unreadWaysOut = (t: Topology, table: RouteTable): readonly Route[] => table.routes.filter((route) => route.destinationKind === 'prefix-list' && isLiveInternetGateway(route) && (t.prefixLists.get(route.destination)?.cidrs ?? null) === null);
