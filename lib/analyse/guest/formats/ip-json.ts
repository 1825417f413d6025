// Output of `ip -j addr`, `ip -j rule` and `ip -j route`: one JSON list a command.
// Keys as iproute2 prints them: https://git.kernel.org/pub/scm/network/iproute2/iproute2.git (ip/ipaddress.c, iprule.c, iproute.c)
import { guestRouteTypes, type GuestNextHop, type GuestRoute, type GuestRouteType, type GuestRule, type GuestRuleAction } from '../../../model/guest';
import type { EvidenceParts, Family } from '../evidence-parts';
import { readAddress, readPrefix, tableName } from '../read-prefix';
import { familyOfListing } from '../rule-family';

type Item = Readonly<Record<string, unknown>>;

export const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);
export const textOf = (item: Item, name: string): string | null => (typeof item[name] === 'string' ? item[name] : typeof item[name] === 'number' ? String(item[name]) : null);
export const numberOf = (item: Item, name: string): number | null => {
  const value = item[name];
  const number = typeof value === 'number' ? value : typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN;
  return Number.isSafeInteger(number) && number >= 0 ? number : null;
};
const listOf = (item: Item, name: string): readonly unknown[] => (Array.isArray(item[name]) ? item[name] : []);

/** True when the list was one of the three. */
export function readIpJson(list: readonly unknown[], line: number, parts: EvidenceParts): boolean {
  const items = list.map((item, index) => ({ item, path: `$[${index}]` })).filter((entry): entry is { item: Item; path: string } => isItem(entry.item) && Object.keys(entry.item).length > 0);
  const first = items[0]?.item;
  if (first === undefined) return list.every((item) => isItem(item));
  if ('ifname' in first) readAddresses(items, line, parts);
  else if ('priority' in first || ('src' in first && ('table' in first || 'action' in first))) readRules(items, line, parts);
  else if ('dst' in first) readRoutes(items, line, parts);
  else return false;
  return true;
}

type Items = readonly { readonly item: Item; readonly path: string }[];

function readAddresses(items: Items, line: number, parts: EvidenceParts): void {
  parts.format('ip-addr');
  for (const { item, path } of items) {
    const device = textOf(item, 'ifname');
    if (device === null) {
      parts.problem('wrong-shape', 'partial', line, `${path}.ifname`, { expected: 'ifname' });
      continue;
    }
    const addresses = listOf(item, 'addr_info').flatMap((entry) => (isItem(entry) ? (textOf(entry, 'local') ?? []) : []));
    parts.interface(device, textOf(item, 'link_type') === 'loopback' ? null : textOf(item, 'address'), 'addr_info' in item ? addresses : null);
  }
}

const otherSelectors = ['fwmark', 'ipproto', 'sport', 'sport_start', 'dport', 'dport_start', 'uid_start', 'tos', 'dsfield', 'tun_id', 'l3mdev', 'suppress_ifgroup', 'realms', 'flow_to', 'nat_gateway'] as const;

function readRules(items: Items, line: number, parts: EvidenceParts): void {
  parts.format('ip-rule');
  const rules: GuestRule[] = [];
  const prefixes: string[] = [];
  for (const { item, path } of items) {
    const read = (name: string, lengthName: string): string | null | undefined => {
      const text = textOf(item, name);
      if (text === null || text === 'all' || text === '0' || text === 'default') return null;
      const length = numberOf(item, lengthName);
      const prefix = readPrefix(length === null || text.includes('/') ? text : `${text}/${length}`);
      if (prefix === null) parts.problem('wrong-shape', 'partial', line, `${path}.${name}`, { expected: 'prefix' });
      else prefixes.push(prefix.cidr);
      return prefix === null ? undefined : prefix.cidr;
    };
    const from = read('src', 'srclen');
    const to = read('dst', 'dstlen');
    const others: string[] = otherSelectors.filter((name) => name in item);
    // A rule whose prefix nobody can read may apply to anything.
    if (from === undefined) others.push('src');
    if (to === undefined) others.push('dst');
    const table = textOf(item, 'table');
    const goto = numberOf(item, 'goto');
    const action: GuestRuleAction = goto !== null ? 'goto' : 'nop' in item || textOf(item, 'action') === 'nop' || 'goto' in item ? 'nop' : actionOf(textOf(item, 'action') ?? textOf(item, 'to'), table);
    rules.push({
      priority: numberOf(item, 'priority') ?? 0, from: from ?? null, to: to ?? null, incomingDevice: textOf(item, 'iif'), outgoingDevice: textOf(item, 'oif'), others, inverted: 'not' in item,
      action, table: action === 'lookup' && table !== null ? tableName(table) : null, target: goto, suppressPrefixLength: numberOf(item, 'suppress_prefixlen') ?? numberOf(item, 'suppress_prefixlength'),
    });
  }
  parts.ruleListing(familyOfListing(rules, prefixes, parts), rules);
}

export function actionOf(text: string | null, table: string | null): GuestRuleAction {
  if (text === 'unreachable' || text === 'blackhole' || text === 'prohibit') return text;
  return table === null ? 'other' : 'lookup';
}

function readRoutes(items: Items, line: number, parts: EvidenceParts): void {
  parts.format('ip-route');
  // `table all` lists both versions.
  if (items.some(({ item }) => textOf(item, 'table') === 'local' || textOf(item, 'table') === '255')) for (const family of [4, 6] as const) parts.routeListing(family);
  for (const { item, path } of items) {
    const flags = listOf(item, 'flags');
    if (flags.includes('dead') || flags.includes('cache')) continue;
    const hops = readHops(item);
    const destination = textOf(item, 'dst') ?? '';
    const prefix = readPrefix(destination, familyOfRoute(item, hops));
    const typeText = textOf(item, 'type') ?? 'unicast';
    const type = guestRouteTypes.find((known) => known === typeText);
    if (prefix === null || type === undefined) {
      parts.problem('wrong-shape', 'partial', line, `${path}.${prefix === null ? 'dst' : 'type'}`, { expected: prefix === null ? 'prefix' : 'route type' });
      continue;
    }
    const table = textOf(item, 'table') ?? 'main';
    if (table === 'unspec') continue;
    parts.route(prefix.family, buildRoute(table, prefix.cidr, type, hops, numberOf(item, 'metric'), textOf(item, 'prefsrc'), prefix.family));
  }
}

/** IPv6 routes printed without a metric have the kernel's default. */
export function buildRoute(table: string, destination: string, type: GuestRouteType, nextHops: readonly GuestNextHop[], metric: number | null, source: string | null, family: Family): GuestRoute {
  return { table: tableName(table), destination, type, nextHops, metric: metric ?? (family === 6 ? 1024 : 0), source: source === null ? null : readAddress(source) };
}

function readHops(item: Item): GuestNextHop[] {
  const one = (hop: Item): GuestNextHop => ({ gateway: gatewayOf(hop), device: textOf(hop, 'dev')?.slice(0, 64) ?? null });
  const several = listOf(item, 'nexthops').filter(isItem).filter((hop) => !listOf(hop, 'flags').includes('dead'));
  return several.length > 0 ? several.slice(0, 64).map(one) : [one(item)];
}

function gatewayOf(hop: Item): string | null {
  const via = hop['via'];
  const text = textOf(hop, 'gateway') ?? (isItem(via) ? textOf(via, 'host') : null);
  return text === null ? null : readAddress(text);
}

/** For `default`: IPv6 routes carry a router preference or a gateway with colons. */
function familyOfRoute(item: Item, hops: readonly GuestNextHop[]): Family {
  const via = item['via'];
  if (isItem(via) || hops.every((hop) => hop.gateway === null)) return 'pref' in item || textOf(item, 'protocol') === 'ra' ? 6 : 4;
  return hops.some((hop) => hop.gateway?.includes(':') === true) ? 6 : 4;
}
