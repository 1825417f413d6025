// A Linux guest's rules and tables, ready for lookups: per IP version the rules in priority order and one prefix table per routing table.
import type { GuestEvidence, GuestRoute, GuestRule } from '../../model/guest';
import { parseCidr } from '../../net/cidr';
import { PrefixTable } from '../../net/prefix-table';
import { defaultRules } from './default-rules';
import type { Family } from './evidence-parts';

/** What the subnets of tied interfaces add to a configuration that does not list connected routes. */
export interface ConnectedRoute { readonly device: string; readonly cidr: string }

export interface LinuxTables {
  readonly rules: readonly GuestRule[];
  /** False: rules were not listed and there are tables they could lead to. */
  readonly rulesKnown: boolean;
  readonly tables: ReadonlyMap<string, PrefixTable<GuestRoute>>;
  /** Tables beyond local, main and default that hold routes. */
  readonly extraTables: readonly string[];
  /** `null`: no routes were listed. */
  readonly listed: 'all' | 'main' | null;
}

/** Among equal prefixes the lowest metric wins, then the order of the listing, which is the kernel's. */
export const routeTable = (routes: readonly GuestRoute[]): PrefixTable<GuestRoute> =>
  PrefixTable.from(routes.toSorted((a, b) => a.metric - b.metric).flatMap((route) => { const cidr = parseCidr(route.destination); return cidr === null ? [] : [[cidr, route] as const]; }));

const standard: ReadonlySet<string> = new Set(['local', 'main', 'default']);

export function buildLinuxTables(evidence: GuestEvidence, family: Family, connected: readonly ConnectedRoute[] = []): LinuxTables {
  const key = family === 4 ? 'ipv4' : 'ipv6';
  const listing = evidence.routes[key];
  const implied = evidence.nature === 'configuration' && listing !== null ? connected.map(({ device, cidr }): GuestRoute => ({ table: 'main', destination: cidr, type: 'unicast', nextHops: [{ gateway: null, device }], metric: 0, source: null })) : [];
  const byTable = new Map<string, GuestRoute[]>();
  for (const route of [...(listing?.routes ?? []), ...implied]) {
    const list = byTable.get(route.table);
    if (list === undefined) byTable.set(route.table, [route]);
    else list.push(route);
  }
  const tables = new Map<string, PrefixTable<GuestRoute>>();
  for (const [name, routes] of byTable) {
    tables.set(name, routeTable(routes));
  }
  const extraTables = [...byTable.keys()].filter((name) => !standard.has(name)).sort();
  const rules = evidence.rules[key];
  const listed = listing?.tables ?? null;
  return { rules: rules ?? defaultRules(family), rulesKnown: rules !== null || (listed === 'all' && extraTables.length === 0), tables, extraTables, listed };
}
