// Output of Windows `route print`, in any language: columns are told apart by their shape, headings are never read.
// https://learn.microsoft.com/windows-server/administration/windows-commands/route_ws2008
import { parseIpv4 } from '../../../net/ip';
import type { EvidenceParts } from '../evidence-parts';
import { lengthOfMask, readAddress, readPrefix } from '../read-prefix';
import { buildRoute } from './ip-json';
import { ipConfigurationText } from './ip-configuration';
import { type GuestLine, type LineReader, skipWhile } from './line-reader';
import { netRouteText } from './net-route';
import { typeOf } from './windows-route-type';

/** ` 12...0a ff c2 5e 2b 11 ......Amazon Elastic Network Adapter` */
const adapter = /^\s*(\d{1,5})\.{3}((?:[0-9a-f]{2} ){5}[0-9a-f]{2})\b/i;
const anyAdapter = /^\s*\d{1,5}\.{3}/;
const ip = String.raw`\d{1,3}(?:\.\d{1,3}){3}`;
/** Destination, netmask, gateway (an address or a word for on-link), interface address, metric. */
const active = new RegExp(String.raw`^\s*(${ip})\s+(${ip})\s+(\S+(?: \S+)*?)\s+(${ip})\s+(\d{1,10})\s*$`);
/** Without an interface: persistent routes, which are active ones as well when they apply. */
const persistent = new RegExp(String.raw`^\s*${ip}\s+${ip}\s+${ip}\s+\S.*$`);
/** Interface index, metric, destination, gateway; a long gateway stands on the next line. */
const active6 = /^\s*(\d{1,5})\s+(\d{1,10})\s+([0-9a-f:.]*:[0-9a-f:.]*\/\d{1,3})(?:\s+(\S.*?))?\s*$/i;
const rule = /^\s*={10,}\s*$/;

export const routePrintText: LineReader = {
  begins: (text) => anyAdapter.test(text) || active.test(text) || active6.test(text) || rule.test(text),
  read: (lines, at, parts) => {
    const end = skipWhile(lines, at, (text) => routePrintText.begins(text) || persistent.test(text) || /^\s*[0-9a-f]{1,4}:[0-9a-f:.%]*\s*$/i.test(text) || isHeading(text));
    const rows = lines.slice(at, end);
    if (rows.some(({ text }) => active.test(text) || active6.test(text) || adapter.test(text))) {
      parts.format('windows-route-print');
      rows.forEach((row, index) => readRow(row, rows[index + 1]?.text ?? '', parts));
    }
    return Math.max(end, at + 1);
  },
};

/** Headings, in whatever language: between the tables nothing else is printed. */
const isHeading = (text: string): boolean => text.trim() === '' || (!/\d/.test(text.replace(/IPv[46]/g, '')) && !ipConfigurationText.begins(text) && !netRouteText.begins(text));

function readRow({ text }: GuestLine, next: string, parts: EvidenceParts): void {
  const [, index, mac] = adapter.exec(text) ?? [];
  if (index !== undefined && mac !== undefined) {
    parts.interface(index, mac, null);
    return;
  }
  const row = active.exec(text);
  if (row !== null) {
    const [, destination = '', mask = '', gateway = '', device = '', metric = ''] = row;
    const length = lengthOfMask(mask);
    const prefix = length === null ? null : readPrefix(`${destination}/${length}`);
    if (prefix === null) return;
    parts.routeListing(4);
    const own = parseIpv4(destination) === parseIpv4(device) && prefix.length === 32;
    if (own) parts.interface(device, null, [device]);
    parts.route(4, buildRoute('main', prefix.cidr, typeOf(prefix.cidr, own), [{ gateway: readAddress(gateway), device }], Number(metric), null, 4));
    return;
  }
  const row6 = active6.exec(text);
  if (row6 === null) return;
  const [, device = '', metric = '', destination = '', gatewayText] = row6;
  const prefix = readPrefix(destination);
  if (prefix === null) return;
  const gateway = readAddress((gatewayText ?? next).trim());
  parts.routeListing(6);
  const own = prefix.length === 128 && gateway === null;
  if (own) parts.interface(device, null, [prefix.cidr.slice(0, -4)]);
  parts.route(6, buildRoute('main', prefix.cidr, typeOf(prefix.cidr, own), [{ gateway, device }], Number(metric), null, 6));
}
