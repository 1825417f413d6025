// Destinations that two route tables send to different next hops: CIDR blocks of both families and of prefix lists that were read.
// https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
import { compareText } from '../../base/order';
import type { RouteTable } from '../../model/inventory';
import type { CoverageGap, Topology } from '../../model/topology';
import { addressAt, type Cidr, containsCidr, containsIp, formatCidr, parseCidr } from '../../net/cidr';
import type { Ip } from '../../net/ip';
import type { RouteDestination } from '../trace/routes/route-decision';
import { isRfc1918, isRfc6598 } from '../trace/routes/unroutable';
import { hopText, type Way, wayTo } from './way';

export interface Divergence {
  readonly destination: string;
  readonly primary: string;
  readonly secondary: string;
  /** The first table leads nowhere for it, the second does. */
  readonly onlySecondary: boolean;
}

function blocksOf(t: Topology, table: RouteTable): Cidr[] {
  return table.routes.flatMap((route) => {
    if (route.target.kind === 'local') return [];
    // Gateway endpoints serve their own VPC and are no way to anywhere.
    if (route.destinationKind === 'prefix-list') return route.target.kind === 'vpc-endpoint' ? [] : (t.prefixLists.get(route.destination)?.cidrs ?? []).flatMap((text) => parseCidr(text) ?? []);
    return parseCidr(route.destination) ?? [];
  });
}

/** An address that is in the block and in none of the more specific ones; `null`: those cover it. */
function addressOfBlock(block: Cidr, all: readonly Cidr[]): RouteDestination | null {
  if (block.length === 0) return { internet: block.family };
  const inner = all.filter((other) => other.length > block.length && containsCidr(block, other));
  const candidates = [addressAt(block, 0), ...inner.map((other) => after(other))];
  return candidates.find((ip) => ip !== null && containsIp(block, ip) && !inner.some((other) => containsIp(other, ip))) ?? null;
}

function after(cidr: Cidr): Ip {
  return cidr.family === 4 ? { family: 4, value: cidr.base + 2 ** (32 - cidr.length) } : { family: 6, value: cidr.base + (1n << BigInt(128 - cidr.length)) };
}

const isLocal = (way: Way): boolean => way.route?.target.kind === 'local';
const same = (a: Way, b: Way): boolean => hopText(a) === hopText(b);

/** No internet gateway leads to private space. */
function leads({ route }: Way, destination: RouteDestination): boolean {
  if (route === null || route.state !== 'active') return false;
  return !(route.target.kind === 'internet-gateway' && !('internet' in destination) && (isRfc1918(destination) || isRfc6598(destination)));
}

export function compareDestinations(t: Topology, primary: RouteTable, secondary: RouteTable, families: readonly (4 | 6)[]): { readonly found: readonly Divergence[]; readonly gaps: readonly CoverageGap[] } {
  const all = [...blocksOf(t, primary), ...blocksOf(t, secondary)].filter(({ family }) => families.includes(family));
  const unique = [...new Map(all.map((block) => [formatCidr(block), block]))].sort(([a, x], [b, y]) => x.family - y.family || x.length - y.length || compareText(a, b));
  const found: Divergence[] = [];
  let gaps: readonly CoverageGap[] = [];
  for (const [text, block] of unique) {
    const destination = addressOfBlock(block, all);
    if (destination === null) continue;
    const [left, right] = [wayTo(t, primary, destination), wayTo(t, secondary, destination)];
    // Inside one of the two VPCs nothing is remote.
    if (isLocal(left) || isLocal(right)) continue;
    if (left.open || right.open) {
      if (gaps.length === 0) gaps = [...left.gaps, ...right.gaps];
      continue;
    }
    if (!same(left, right)) found.push({ destination: text, primary: hopText(left), secondary: hopText(right), onlySecondary: leads(right, destination) && !leads(left, destination) });
  }
  return { found, gaps };
}
