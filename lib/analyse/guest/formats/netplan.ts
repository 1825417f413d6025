// Output of `netplan get`: the configuration that cloud-init and people write. https://netplan.readthedocs.io/en/stable/netplan-yaml/
// What DHCP adds is implied: a default route in `main` with the metric of dhcp4-overrides (networkd's default is 100).
import { parseDocument } from 'yaml';
import { guestRouteTypes, type GuestRule } from '../../../model/guest';
import type { EvidenceParts, Family } from '../evidence-parts';
import { readAddress, readPrefix, tableName } from '../read-prefix';
import { defaultRules, lookupRule } from '../default-rules';
import { buildRoute, isItem, numberOf, textOf } from './ip-json';
import { type GuestLine, type LineReader, skipWhile } from './line-reader';

type Item = Readonly<Record<string, unknown>>;
const itemAt = (item: Item, name: string): Item => (isItem(item[name]) ? item[name] : {});
const itemsAt = (item: Item, name: string): readonly Item[] => (Array.isArray(item[name]) ? item[name].filter(isItem) : []);
const dhcpMetric = 100;

export const netplanText: LineReader = {
  begins: (text) => /^network:\s*$/.test(text) || /^network:\s*\{/.test(text),
  read: (lines, at, parts) => {
    const end = skipWhile(lines, at + 1, (text) => /^(?:\s|#|$)/.test(text));
    readNetplan(lines.slice(at, end), parts);
    return end;
  },
};

function readNetplan(lines: readonly GuestLine[], parts: EvidenceParts): void {
  const line = lines[0]?.number ?? 1;
  let value: unknown;
  try {
    // Anchors are no part of netplan's output; none may be expanded.
    const document = parseDocument(lines.map(({ text }) => text).join('\n'), { schema: 'core', uniqueKeys: true, merge: false });
    const error = document.errors[0];
    if (error !== undefined) {
      parts.problem('yaml-invalid', 'partial', line + (error.linePos?.[0].line ?? 1) - 1);
      return;
    }
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    parts.problem('yaml-invalid', 'partial', line);
    return;
  }
  const network = isItem(value) ? itemAt(value, 'network') : {};
  const devices = ['ethernets', 'bonds', 'bridges', 'vlans', 'dummy-devices'].flatMap((section) => Object.entries(itemAt(network, section)).map(([name, item]) => ({ name, item, path: `$.network.${section}.${name}` })));
  if (devices.length === 0) {
    parts.problem('wrong-shape', 'partial', line, '$.network.ethernets', { expected: 'ethernets' });
    return;
  }
  parts.format('netplan');
  const rules: { 4: GuestRule[]; 6: GuestRule[] } = { 4: [], 6: [] };
  for (const family of [4, 6] as const) parts.routeListing(family);
  for (const { name, item, path } of devices) {
    if (!isItem(item)) parts.problem('wrong-shape', 'partial', line, path, { expected: 'mapping' });
    else readDevice(name, item, path, line, rules, parts);
  }
  for (const family of [4, 6] as const) parts.ruleListing(family, [...defaultRules(family), ...rules[family]]);
}

function readDevice(name: string, item: Item, path: string, line: number, rules: { 4: GuestRule[]; 6: GuestRule[] }, parts: EvidenceParts): void {
  const device = textOf(item, 'set-name') ?? name;
  const addresses = (Array.isArray(item['addresses']) ? item['addresses'] : []).flatMap((entry: unknown) => (typeof entry === 'string' ? [entry] : isItem(entry) ? Object.keys(entry) : []));
  // With DHCP the file does not say which address there is.
  parts.interface(device, textOf(itemAt(item, 'match'), 'macaddress') ?? textOf(item, 'macaddress'), addresses.map((entry) => entry.split('/')[0] ?? ''));
  for (const family of [4, 6] as const) {
    const overrides = itemAt(item, `dhcp${family}-overrides`);
    if (item[`dhcp${family}`] === true && overrides['use-routes'] !== false) {
      parts.route(family, buildRoute('main', family === 4 ? '0.0.0.0/0' : '::/0', 'unicast', [{ gateway: null, device }], numberOf(overrides, 'route-metric') ?? dhcpMetric, null, family));
    }
    const gateway = textOf(item, `gateway${family}`);
    if (gateway !== null) parts.route(family, buildRoute('main', family === 4 ? '0.0.0.0/0' : '::/0', 'unicast', [{ gateway: readAddress(gateway), device }], null, null, family));
  }
  itemsAt(item, 'routes').forEach((route, index) => readRoute(route, device, `${path}.routes[${index}]`, line, parts));
  itemsAt(item, 'routing-policy').forEach((policy, index) => {
    const from = textOf(policy, 'from');
    const to = textOf(policy, 'to');
    const prefixes = [from, to].flatMap((text) => (text === null ? [] : (readPrefix(text) ?? [])));
    const table = textOf(policy, 'table');
    if (prefixes.length !== [from, to].filter((text) => text !== null).length || table === null) {
      parts.problem('wrong-shape', 'partial', line, `${path}.routing-policy[${index}]`, { expected: 'from, to, table' });
      return;
    }
    const families: readonly Family[] = prefixes[0] === undefined ? [4, 6] : [prefixes[0].family];
    for (const family of families) {
      rules[family].push({
        ...lookupRule(numberOf(policy, 'priority') ?? 32_765, table), from: from === null ? null : (readPrefix(from)?.cidr ?? null), to: to === null ? null : (readPrefix(to)?.cidr ?? null),
        others: ['mark', 'type-of-service'].filter((name) => name in policy),
      });
    }
  });
}

function readRoute(route: Item, device: string, path: string, line: number, parts: EvidenceParts): void {
  const via = textOf(route, 'via');
  const gateway = via === null ? null : readAddress(via);
  const typeText = textOf(route, 'type') ?? 'unicast';
  const type = guestRouteTypes.find((known) => known === typeText);
  const prefix = readPrefix(textOf(route, 'to') ?? '', gateway?.includes(':') === true ? 6 : 4);
  if (prefix === null || type === undefined) {
    parts.problem('wrong-shape', 'partial', line, `${path}.to`, { expected: 'prefix' });
    return;
  }
  parts.route(prefix.family, buildRoute(tableName(textOf(route, 'table') ?? 'main'), prefix.cidr, type, [{ gateway, device }], numberOf(route, 'metric'), textOf(route, 'from'), prefix.family));
}
