// Which route of a table takes a packet: longest prefix, then the order of kinds; local stands above all but what may replace it.
// https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
// https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html (more specific than local; 169.254.168.0/22, fd00:ec2::/32)
import { gapsFor } from '../../../graph/coverage';
import { placeOf } from '../../../graph/place-key';
import type { Route, RouteTable, RouteTarget } from '../../../model/inventory';
import { formatCidr } from '../../../net/cidr';
import { formatIp, type Ip } from '../../../net/ip';
import type { PrefixMatch } from '../../../net/prefix-table';
import type { MatchedRoute, RouteDecision, RouteDestination } from './route-decision';
import { type IndexedRoute, type RouteIndex, routeIndexOf, type RouteSource } from './route-index';
import { isPublic, isUnroutable } from './unroutable';

const none: RouteDecision = { kind: 'none' };
const unroutable: RouteDecision = { kind: 'unroutable' };

/** What may take traffic away from `local` by a more specific destination. */
const abovelocal: ReadonlySet<RouteTarget['kind']> = new Set(['network-interface', 'instance', 'nat-gateway', 'vpc-endpoint', 'local-gateway']);

/** The internet as such goes where its two halves go: tables may split the default route in two. */
const halves: Readonly<Record<4 | 6, readonly [Ip, Ip]>> = {
  4: [{ family: 4, value: 0 }, { family: 4, value: 2 ** 31 }],
  6: [{ family: 6, value: 0n }, { family: 6, value: 1n << 127n }],
};

export function decideRoute(t: RouteSource, table: RouteTable, destination: RouteDestination): RouteDecision {
  const index = routeIndexOf(t, table);
  if ('internet' in destination) return decideInternet(t, index, destination.internet);
  if (isUnroutable(destination)) return unroutable;
  return decide(t, index, index.prefixes.matches(destination), opaqueFor(index, destination));
}

function decideInternet(t: RouteSource, index: RouteIndex, family: 4 | 6): RouteDecision {
  // A gateway endpoint's list never holds the default route.
  const opaque = index.opaque.filter((route) => route.target.kind !== 'vpc-endpoint');
  const [lower, upper] = halves[family].map((half) => decide(t, index, index.prefixes.matches(half).filter((match) => match.cidr.length <= 1), opaque)) as [RouteDecision, RouteDecision];
  if (lower.kind !== 'route' || upper.kind !== 'route') return lower.kind === 'none' ? upper : lower;
  return sameTarget(lower.match.route, upper.match.route) ? lower : { kind: 'several', matches: [lower.match, upper.match] };
}

/** Unread lists that may hold the address. Those of gateway endpoints hold public addresses only. */
function opaqueFor(index: RouteIndex, destination: Ip): readonly Route[] {
  return index.opaque.length === 0 || isPublic(destination) ? index.opaque : index.opaque.filter((route) => route.target.kind !== 'vpc-endpoint');
}

function decide(t: RouteSource, index: RouteIndex, matches: readonly PrefixMatch<IndexedRoute>[], opaque: readonly Route[]): RouteDecision {
  const local = matches.find((match) => match.value.route.target.kind === 'local') ?? null;
  let best: IndexedRoute | null = null;
  for (const { value } of matches) {
    if (local !== null && value.cidr.length > local.cidr.length && !mayBeatLocal(value)) continue;
    if (best === null || value.cidr.length > best.cidr.length || (value.cidr.length === best.cidr.length && isBefore(value, best))) best = value;
  }
  const rivals = opaque.filter((route) => (local === null || abovelocal.has(route.target.kind)) && (best === null || route.state !== best.route.state || !sameTarget(route, best.route)));
  if (rivals.length > 0) return { kind: 'unknown', best: best === null ? null : matched(best), opaque: rivals, gaps: gapsFor(t, placeOf(index.table), ['ManagedPrefixLists', 'PrefixListEntries']) };
  if (best === null) return none;
  const winner = best;
  const others = winner.rank === 0 ? [] : matches.filter(({ value }) => isRandomRival(value, winner));
  if (others.length > 0) return { kind: 'several', matches: [matched(winner), ...others.map(({ value }) => matched(value))] };
  return { kind: 'route', match: matched(winner) };
}

/** Propagated routes never do, however specific: https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNRoutingTypes.html */
const mayBeatLocal = (one: IndexedRoute): boolean => one.rank !== 2 && abovelocal.has(one.route.target.kind);

function isBefore(a: IndexedRoute, b: IndexedRoute): boolean {
  if ((a.route.target.kind === 'local') !== (b.route.target.kind === 'local')) return a.route.target.kind === 'local';
  if (a.rank !== b.rank) return a.rank < b.rank;
  // Two lists may hold the same block: the order of the lists' ids makes the answer the same every time.
  return a.route.destination < b.route.destination;
}

/**
 * Lists that overlap and lead elsewhere: AWS picks one at random, then keeps it. AWS's page does not say that a longer prefix decides between two lists.
 * Equal propagated prefixes to different gateways are no more certain.
 */
function isRandomRival(one: IndexedRoute, winner: IndexedRoute): boolean {
  if (one === winner || one.rank !== winner.rank || sameTarget(one.route, winner.route)) return false;
  return winner.rank === 1 ? one.prefixListId !== winner.prefixListId : one.cidr.length === winner.cidr.length;
}

export function sameTarget(a: Route, b: Route): boolean {
  if (a.target.kind !== b.target.kind) return false;
  return a.target.kind === 'local' || b.target.kind === 'local' || a.target.id === b.target.id;
}

const matched = (one: IndexedRoute): MatchedRoute => ({ route: one.route, cidr: formatCidr(one.cidr), prefixListId: one.prefixListId });

/** For texts: `local` or the id of what the route leads to. */
export const targetIdOf = (target: RouteTarget): string => (target.kind === 'local' ? 'local' : target.id);
export const destinationText = (destination: RouteDestination): string => ('internet' in destination ? 'internet' : formatIp(destination));
