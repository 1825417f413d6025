// Tier of a subnet from its effective default route.
// https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html#subnet-types
import type { PrefixList, Route, RouteTable, Subnet } from '../model/inventory';
import type { SubnetTier } from '../model/topology';

export interface TierVerdict {
  readonly tier: SubnetTier;
  readonly defaultTarget: string | null;
}
const isolated: TierVerdict = { tier: 'isolated', defaultTarget: null };
export const unknownTier: TierVerdict = { tier: 'unknown', defaultTarget: null };

interface Family { readonly whole: string; readonly lower: string; readonly upper: string }
const ipv4: Family = { whole: '0.0.0.0/0', lower: '0.0.0.0/1', upper: '128.0.0.0/1' };
const ipv6: Family = { whole: '::/0', lower: '::/1', upper: '8000::/1' };

/** A blackhole keeps the kind of its target: the intent of the subnet does not change because a NAT gateway was deleted. */
function verdictOf(route: Route): TierVerdict {
  const kind = route.target.kind;
  if (kind === 'local') return isolated;
  if (kind === 'unknown' && route.state === 'blackhole') return isolated;
  return { tier: kind === 'internet-gateway' ? 'public' : 'private', defaultTarget: kind };
}

export function tierOf(table: RouteTable, subnet: Pick<Subnet, 'ipv6Native'> | null, prefixLists: ReadonlyMap<string, PrefixList>): TierVerdict {
  const family = subnet?.ipv6Native === true ? ipv6 : ipv4;
  let whole: Route | null = null;
  let lower: Route | null = null;
  let upper: Route | null = null;
  let opaque = false;
  for (const route of table.routes) {
    if (route.destinationKind === 'prefix-list') {
      // A route to the prefix list of a gateway endpoint never holds the default route.
      if (route.target.kind === 'vpc-endpoint') continue;
      const list = prefixLists.get(route.destination);
      if (list?.ownerId === 'AWS') continue;
      const cidrs = list?.cidrs ?? null;
      if (cidrs === null) {
        opaque = true;
        continue;
      }
      if (cidrs.includes(family.whole)) whole ??= route;
      if (cidrs.includes(family.lower)) lower ??= route;
      if (cidrs.includes(family.upper)) upper ??= route;
    } else if (route.destination === family.whole) whole = stronger(whole, route);
    else if (route.destination === family.lower) lower = stronger(lower, route);
    else if (route.destination === family.upper) upper = stronger(upper, route);
  }
  if (lower !== null && upper !== null) {
    const first = verdictOf(lower);
    return first.tier === 'public' ? first : verdictOf(upper);
  }
  if (whole !== null) return verdictOf(whole);
  return opaque ? unknownTier : isolated;
}

/** Of two routes to one destination (static and propagated) the static one counts; prefix lists lose to both. */
function stronger(current: Route | null, next: Route): Route {
  if (current === null || current.destinationKind === 'prefix-list') return next;
  return current.origin === 'EnableVgwRoutePropagation' && next.origin !== 'EnableVgwRoutePropagation' ? next : current;
}
