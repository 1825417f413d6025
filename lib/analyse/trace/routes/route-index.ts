// One route table, ready for lookups: prefixes of its routes and of the prefix lists they name. Built once per table and graph.
import type { Route, RouteTable } from '../../../model/inventory';
import type { Topology } from '../../../model/topology';
import { type Cidr, parseCidr } from '../../../net/cidr';
import { PrefixTable } from '../../../net/prefix-table';

export interface IndexedRoute {
  readonly route: Route;
  readonly cidr: Cidr;
  readonly prefixListId: string | null;
  /** Of equal prefixes the lowest wins: static, prefix list, propagated. */
  readonly rank: 0 | 1 | 2;
}
export interface RouteIndex {
  readonly table: RouteTable;
  readonly prefixes: PrefixTable<IndexedRoute>;
  /** Routes to prefix lists whose entries were not read. */
  readonly opaque: readonly Route[];
}
export type RouteSource = Pick<Topology, 'prefixLists' | 'coverage'>;

/** Of equal prefixes: static, then prefix list, then propagated. https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html */
function rankOf(route: Route): 0 | 1 | 2 {
  if (route.destinationKind === 'prefix-list') return 1;
  return route.origin === 'EnableVgwRoutePropagation' || route.origin === 'Advertisement' ? 2 : 0;
}

const built = new WeakMap<RouteSource['prefixLists'], WeakMap<RouteTable, RouteIndex>>();

export function routeIndexOf(t: RouteSource, table: RouteTable): RouteIndex {
  let ofGraph = built.get(t.prefixLists);
  if (ofGraph === undefined) built.set(t.prefixLists, (ofGraph = new WeakMap()));
  let index = ofGraph.get(table);
  if (index === undefined) ofGraph.set(table, (index = buildIndex(t, table)));
  return index;
}

function buildIndex(t: RouteSource, table: RouteTable): RouteIndex {
  const prefixes = new PrefixTable<IndexedRoute>();
  const opaque: Route[] = [];
  const add = (text: string, route: Route, prefixListId: string | null): void => {
    const cidr = parseCidr(text);
    if (cidr !== null) prefixes.add(cidr, { route, cidr, prefixListId, rank: rankOf(route) });
  };
  for (const route of table.routes) {
    if (route.destinationKind !== 'prefix-list') add(route.destination, route, null);
    else {
      const cidrs = t.prefixLists.get(route.destination)?.cidrs ?? null;
      if (cidrs === null) opaque.push(route);
      else for (const cidr of cidrs) add(cidr, route, route.destination);
    }
  }
  return { table, prefixes, opaque };
}
