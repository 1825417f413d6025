import type { Route } from '../../../model/inventory';
import type { CoverageGap } from '../../../model/topology';
import type { Ip } from '../../../net/ip';

/** Where a packet is going: an address, or the internet as such (its default route). */
export type RouteDestination = Ip | { readonly internet: 4 | 6 };

export interface MatchedRoute {
  readonly route: Route;
  /** The CIDR block that matched: the route's own, or an entry of its prefix list. */
  readonly cidr: string;
  readonly prefixListId: string | null;
}

/**
 * What one route table says. `route`: decided, whatever the route's state: a blackhole wins like any other and drops.
 * `several`: AWS picks one at random and keeps it. `unknown`: routes to prefix lists nobody read (`opaque`) may match; `best` is what is known without them.
 * `unroutable`: AWS never forwards to this address.
 */
export type RouteDecision =
  | { readonly kind: 'route'; readonly match: MatchedRoute }
  | { readonly kind: 'several'; readonly matches: readonly MatchedRoute[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'unroutable' }
  | { readonly kind: 'unknown'; readonly best: MatchedRoute | null; readonly opaque: readonly Route[]; readonly gaps: readonly CoverageGap[] };
