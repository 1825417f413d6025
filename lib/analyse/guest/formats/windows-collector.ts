// JSON of our own PowerShell one-liner (collectors.ts) and of `Get-NetRoute | ConvertTo-Json`.
import type { EvidenceParts } from '../evidence-parts';
import { isItem, numberOf, textOf } from './ip-json';
import { addNetRoute } from './net-route';

type Item = Readonly<Record<string, unknown>>;
const items = (value: unknown): readonly Item[] => (Array.isArray(value) ? value.filter(isItem) : isItem(value) ? [value] : []);
const indexOf = (item: Item): string | null => textOf(item, 'ifIndex') ?? textOf(item, 'InterfaceIndex');

export const isWindowsCollection = (value: unknown): value is Item => isItem(value) && 'adapters' in value && 'routes' in value;
export const isNetRouteList = (value: unknown): boolean => items(value)[0] !== undefined && 'DestinationPrefix' in (items(value)[0] ?? {});

export function readWindowsCollection(value: Item, line: number, parts: EvidenceParts): void {
  parts.format('windows-collector');
  const addresses = new Map<string, string[]>();
  for (const item of items(value['addresses'])) {
    const index = indexOf(item);
    const address = textOf(item, 'IPAddress');
    if (index === null || address === null) continue;
    const list = addresses.get(index);
    if (list === undefined) addresses.set(index, [address]);
    else list.push(address);
  }
  for (const item of items(value['adapters'])) {
    const index = indexOf(item);
    if (index !== null) parts.interface(index, textOf(item, 'MacAddress'), addresses.get(index) ?? []);
  }
  for (const [index, list] of addresses) parts.interface(index, null, list);
  for (const item of items(value['interfaces'])) {
    const index = indexOf(item);
    if (index === null) continue;
    const family = textOf(item, 'AddressFamily') === 'IPv6' || textOf(item, 'AddressFamily') === '23' ? 6 : 4;
    const metric = numberOf(item, 'InterfaceMetric');
    if (metric !== null) parts.interfaceMetric(family, index, metric);
    const forwarding = textOf(item, 'Forwarding');
    if (forwarding !== null && family === 4) parts.forwarding(index, 4, forwarding === 'Enabled');
    if (family === 4 && 'WeakHostSend' in item) parts.weakHost(index, textOf(item, 'WeakHostSend') === 'Enabled', textOf(item, 'WeakHostReceive') === 'Enabled');
  }
  readNetRouteList(value['routes'], line, parts, '$.routes');
}

export function readNetRouteList(value: unknown, line: number, parts: EvidenceParts, path = '$'): void {
  parts.format('windows-net-route');
  items(value).forEach((item, at) => {
    const index = indexOf(item);
    const read = index !== null && addNetRoute({ index, prefix: textOf(item, 'DestinationPrefix') ?? '', nextHop: textOf(item, 'NextHop') ?? '', metric: numberOf(item, 'RouteMetric') ?? 0, interfaceMetric: numberOf(item, 'ifMetric') ?? numberOf(item, 'InterfaceMetric') }, parts);
    if (!read) parts.problem('wrong-shape', 'partial', line, `${path}[${at}]`, { expected: 'ifIndex, DestinationPrefix' });
  });
}
