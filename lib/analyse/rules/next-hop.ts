// Longest-prefix next hop for IPv4 in one route table, and the way to the internet as a whole.
// Order of routes: https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
import type { Route, RouteTable } from '../../model/inventory';
import type { Topology } from '../../model/topology';
import { covers, parseIpv4Block } from './ipv4-block';
import type { Ipv4Block } from './ipv4-block';

interface Entry {
  readonly block: Ipv4Block;
  readonly route: Route;
}
export interface RouteLookup {
  readonly entries: readonly Entry[];
  /** Routes to prefix lists whose entries were not read, gateway endpoints apart: what they match is unknown. */
  readonly opaque: readonly Route[];
}

export function buildRouteLookup(t: Topology, table: RouteTable): RouteLookup {
  const entries: Entry[] = [];
  const opaque: Route[] = [];
  for (const route of table.routes) {
    if (route.destinationKind === 'ipv4') add(entries, route.destination, route);
    else if (route.destinationKind === 'prefix-list' && route.target.kind !== 'vpc-endpoint') {
      const cidrs = t.prefixLists.get(route.destination)?.cidrs ?? null;
      if (cidrs === null) opaque.push(route);
      else for (const cidr of cidrs) add(entries, cidr, route);
    }
  }
  return { entries, opaque };
}

function add(entries: Entry[], cidr: string, route: Route): void {
  const block = parseIpv4Block(cidr);
  if (block !== null) entries.push({ block, route });
}

const rankOf = (route: Route): number => (route.destinationKind === 'prefix-list' ? 1 : route.origin === 'EnableVgwRoutePropagation' ? 2 : 0);

/** The route that takes packets to the whole of `destination`; blackholes win like any other. */
export function nextHop(lookup: RouteLookup, destination: Ipv4Block): Route | null {
  let best: Entry | null = null;
  for (const entry of lookup.entries) {
    if (!covers(entry.block, destination)) continue;
    if (best === null || entry.block.length > best.block.length || (entry.block.length === best.block.length && rankOf(entry.route) < rankOf(best.route))) best = entry;
  }
  return best?.route ?? null;
}

const lowerHalf: Ipv4Block = { first: 0, last: 2 ** 31 - 1, length: 1 };
const upperHalf: Ipv4Block = { first: 2 ** 31, last: 2 ** 32 - 1, length: 1 };

/** Where packets to the internet go. Halves matter because some tables split the default route in two. */
export const internetRoutes = (lookup: RouteLookup): readonly (Route | null)[] => [nextHop(lookup, lowerHalf), nextHop(lookup, upperHalf)];

export const isLiveInternetGateway = (route: Route | null): boolean => route !== null && route.target.kind === 'internet-gateway' && route.state === 'active';

/** Id of what a route leads to, for texts. */
export function targetId(route: Route | null): string {
  if (route === null) return 'none';
  return route.target.kind === 'local' ? 'local' : route.target.id;
}
export const describeHop = (route: Route | null): string => (route === null ? 'none' : route.state === 'active' ? targetId(route) : `${targetId(route)} (${route.state})`);
