// Plain output of `ip addr`, `ip rule` and `ip route`, for guests whose iproute is too old for -j (CentOS 7 and the like).
import { guestRouteTypes, type GuestNextHop, type GuestRule } from '../../../model/guest';
import type { EvidenceParts, Family } from '../evidence-parts';
import { readAddress, readPrefix, tableName } from '../read-prefix';
import { familyOfListing } from '../rule-family';
import { actionOf, buildRoute } from './ip-json';
import { type GuestLine, type LineReader, skipWhile } from './line-reader';

const link = /^\d+:\s+([^\s:@]+)(?:@\S+)?:\s+</;
const indented = /^\s+\S/;

export const ipAddrText: LineReader = {
  begins: (text) => link.test(text),
  read: (lines, at, parts) => {
    parts.format('ip-addr');
    const device = link.exec(lines[at]?.text ?? '')?.[1] ?? '';
    const end = skipWhile(lines, at + 1, (text) => indented.test(text));
    let mac: string | null = null;
    const addresses: string[] = [];
    let listed = false;
    for (const { text } of lines.slice(at + 1, end)) {
      mac ??= /^\s+link\/ether ([0-9a-f:]{17})/i.exec(text)?.[1] ?? null;
      const address = /^\s+inet6? ([0-9a-f.:]+)/i.exec(text)?.[1];
      if (address !== undefined) addresses.push(address);
      if (/^\s+(?:inet6?|valid_lft)\b/.test(text)) listed = true;
    }
    // `ip link` prints the same head without addresses.
    parts.interface(device, mac, listed ? addresses : null);
    return end;
  },
};

const ruleLine = /^\s*(\d+):\s+(?=(?:not )?from )(.*)$/;

export const ipRuleText: LineReader = {
  begins: (text) => ruleLine.test(text),
  read: (lines, at, parts) => {
    parts.format('ip-rule');
    const prefixes: string[] = [];
    const rules: GuestRule[] = [];
    let end = at;
    for (; end < lines.length; end++) {
      const match = ruleLine.exec(lines[end]?.text ?? '');
      if (match === null) break;
      // The rule of the local table comes first: a second one begins the listing of the other IP version.
      if (rules.length > 0 && match[1] === '0' && rules.some((rule) => rule.priority > 0)) break;
      rules.push(readRuleText(Number(match[1]), match[2] ?? '', prefixes));
    }
    parts.ruleListing(familyOfListing(rules, prefixes, parts), rules);
    return end;
  },
};

const otherWords: ReadonlySet<string> = new Set(['fwmark', 'ipproto', 'sport', 'dport', 'uidrange', 'tos', 'dsfield', 'tun_id', 'l3mdev', 'suppress_ifgroup', 'realms', 'map-to', 'masquerade']);

export function readRuleText(priority: number, text: string, prefixes: string[]): GuestRule {
  const words = text.trim().split(/\s+/);
  const after = (...names: string[]): string | null => {
    const index = words.findIndex((word) => names.includes(word));
    return index === -1 ? null : (words[index + 1] ?? null);
  };
  const others = words.filter((word) => otherWords.has(word) || word === '[l3mdev-table]');
  const prefix = (word: string | null, name: string): string | null => {
    if (word === null || word === 'all') return null;
    const read = readPrefix(word);
    if (read === null) others.push(name);
    else prefixes.push(read.cidr);
    return read?.cidr ?? null;
  };
  const table = after('lookup', 'table');
  const goto = after('goto');
  const refusal = words.find((word) => word === 'unreachable' || word === 'blackhole' || word === 'prohibit') ?? null;
  const suppress = after('suppress_prefixlength', 'suppress_prefixlen');
  const action = goto !== null && /^\d+$/.test(goto) ? 'goto' : words.includes('nop') || goto !== null ? 'nop' : actionOf(refusal, table === '[l3mdev-table]' ? null : table);
  return {
    priority, from: prefix(after('from'), 'src'), to: prefix(after('to'), 'dst'), incomingDevice: after('iif'), outgoingDevice: after('oif'), others, inverted: words[0] === 'not', action,
    table: action === 'lookup' && table !== null ? tableName(table) : null, target: action === 'goto' ? Number(goto) : null, suppressPrefixLength: suppress !== null && /^\d+$/.test(suppress) ? Number(suppress) : null,
  };
}

const typeWords: ReadonlySet<string> = new Set(guestRouteTypes);
const routeLine = /^(?:(?:unicast|local|broadcast|multicast|anycast|throw|unreachable|blackhole|prohibit)\s+)?(?:default|[0-9a-f]*[.:][0-9a-f.:]*(?:\/\d+)?|\d+\/\d+)(?:\s|$)/i;
const routeWord = /\s(?:dev|via|nexthop|proto|scope|metric|table)\b|^\s*(?:unreachable|blackhole|prohibit|throw)\s/;

export const ipRouteText: LineReader = {
  begins: (text) => routeLine.test(text) && (routeWord.test(text) || /^default\s*$/.test(text.trim())),
  read: (lines, at, parts) => {
    parts.format('ip-route');
    let end = at + 1;
    while (end < lines.length && /^\s+nexthop\s/.test(lines[end]?.text ?? '')) end += 1;
    readRoute(lines.slice(at, end), parts);
    return end;
  },
};

function readRoute(lines: readonly GuestLine[], parts: EvidenceParts): void {
  const words = (lines[0]?.text ?? '').trim().split(/\s+/);
  const type = typeWords.has(words[0] ?? '') ? guestRouteTypes.find((known) => known === words.shift()) : 'unicast';
  const hops = lines.length > 1 ? lines.slice(1).filter(({ text }) => !/\bdead\b/.test(text)).map(({ text }) => hopOf(text.trim().split(/\s+/))) : [hopOf(words)];
  const after = (name: string): string | null => (words.includes(name) ? (words[words.indexOf(name) + 1] ?? null) : null);
  const table = after('table') ?? 'main';
  if (words.includes('dead') || words.includes('cache') || table === 'unspec' || type === undefined || hops.length === 0) return;
  const family: Family = words.includes('pref') || after('proto') === 'ra' || hops.some((hop) => hop.gateway?.includes(':') === true) ? 6 : 4;
  const prefix = readPrefix(words[0] ?? '', family);
  if (prefix === null) {
    parts.problem('line-not-understood', 'partial', lines[0]?.number ?? null, null);
    return;
  }
  // `table all` lists both versions.
  if (table === 'local' || table === '255') for (const listed of [4, 6] as const) parts.routeListing(listed);
  const metric = after('metric');
  parts.route(prefix.family, buildRoute(table, prefix.cidr, type, hops, metric !== null && /^\d{1,10}$/.test(metric) ? Number(metric) : null, after('src'), prefix.family));
}

function hopOf(words: readonly string[]): GuestNextHop {
  const at = words.indexOf('via');
  // `via inet6 fe80::1`: a gateway of the other version.
  const gateway = at === -1 ? null : (words[at + 1] === 'inet' || words[at + 1] === 'inet6' ? words[at + 2] : words[at + 1]) ?? null;
  const device = words.includes('dev') ? words[words.indexOf('dev') + 1] : undefined;
  return { gateway: gateway === null ? null : readAddress(gateway), device: device?.slice(0, 64) ?? null };
}
