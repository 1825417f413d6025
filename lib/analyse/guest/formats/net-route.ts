// Tables of PowerShell's Get-NetRoute: property names are the same in every language.
// https://learn.microsoft.com/powershell/module/nettcpip/get-netroute
import type { EvidenceParts } from '../evidence-parts';
import { readAddress, readPrefix } from '../read-prefix';
import { buildRoute } from './ip-json';
import { type LineReader, skipWhile } from './line-reader';
import { typeOf } from './windows-route-type';

/** ifIndex, DestinationPrefix, NextHop, RouteMetric, ifMetric, PolicyStore. */
const row = /^\s*(\d{1,5})\s+([0-9a-f:.]+\/\d{1,3})\s+([0-9a-f:.%]+)\s+(\d{1,10})(?:\s+(\d{1,10}))?(?:\s+[A-Za-z]\w*)?\s*$/i;
const heading = /^\s*ifIndex\s+DestinationPrefix\b|^\s*-{3,}(?:\s+-{3,})+\s*$/i;

export const netRouteText: LineReader = {
  begins: (text) => row.test(text) || /^\s*ifIndex\s+DestinationPrefix\b/i.test(text),
  read: (lines, at, parts) => {
    const end = skipWhile(lines, at, (text) => row.test(text) || heading.test(text) || text.trim() === '');
    parts.format('windows-net-route');
    for (const { text } of lines.slice(at, end)) {
      const [, index = '', prefix = '', nextHop = '', metric = '', interfaceMetric] = row.exec(text) ?? [];
      if (index !== '') addNetRoute({ index, prefix, nextHop, metric: Number(metric), interfaceMetric: interfaceMetric === undefined ? null : Number(interfaceMetric) }, parts);
    }
    return end;
  },
};

export interface NetRoute {
  readonly index: string;
  readonly prefix: string;
  readonly nextHop: string;
  readonly metric: number;
  readonly interfaceMetric: number | null;
}

/** False: not a prefix. */
export function addNetRoute(route: NetRoute, parts: EvidenceParts): boolean {
  const prefix = readPrefix(route.prefix);
  if (prefix === null) return false;
  const { family } = prefix;
  const hop = readAddress(route.nextHop);
  const gateway = hop === '0.0.0.0' || hop === '::' ? null : hop;
  const type = typeOf(prefix.cidr, false);
  parts.routeListing(family);
  if (route.interfaceMetric !== null) parts.interfaceMetric(family, route.index, route.interfaceMetric);
  // Host routes without a gateway are the interface's addresses, besides broadcast ones, which no ENI has.
  if (gateway === null && prefix.length === (family === 4 ? 32 : 128) && type === 'unicast') parts.interface(route.index, null, [prefix.cidr.replace(/\/\d+$/, '')]);
  parts.route(family, buildRoute('main', prefix.cidr, type, [{ gateway, device: route.index }], route.metric, null, family));
  return true;
}
