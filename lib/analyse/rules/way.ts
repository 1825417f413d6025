// What a route table says about one destination, reduced to what rules ask: a route, nothing, or "cannot tell".
import { decideRoute, targetIdOf } from '../trace/routes/decide-route';
import type { RouteDestination } from '../trace/routes/route-decision';
import type { Route, RouteTable } from '../../model/inventory';
import type { CoverageGap, Topology } from '../../model/topology';

/** `open`: unread prefix lists may match (`gaps`), or AWS picks one of several at random (no gaps). `route` is what is known without them. */
export interface Way {
  readonly route: Route | null;
  readonly open: boolean;
  readonly gaps: readonly CoverageGap[];
}
const nowhere: Way = { route: null, open: false, gaps: [] };

export function wayTo(t: Topology, table: RouteTable, destination: RouteDestination): Way {
  const decision = decideRoute(t, table, destination);
  switch (decision.kind) {
    case 'route': return { route: decision.match.route, open: false, gaps: [] };
    case 'none': case 'unroutable': return nowhere;
    case 'several': return { route: decision.matches[0]?.route ?? null, open: true, gaps: [] };
    case 'unknown': return { route: decision.best?.route ?? null, open: true, gaps: decision.gaps };
  }
}

/** Active and for sure. */
export const leadsBy = (way: Way, targetId: string): boolean => !way.open && way.route !== null && way.route.state === 'active' && way.route.target.kind !== 'local' && way.route.target.id === targetId;

/** Id of what a way leads to, for texts; `none`, and the state when it is not active. */
export const hopText = (way: Way): string => (way.route === null ? 'none' : way.route.state === 'active' ? targetIdOf(way.route.target) : `${targetIdOf(way.route.target)} (${way.route.state})`);
