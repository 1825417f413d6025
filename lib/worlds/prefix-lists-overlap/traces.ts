import { open, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const ask = (to: string) => ({ from: 'shop-1', to, protocol: 'tcp', port: 443 }) as const;
const page = 'VPC route-tables-priority: when prefix lists overlap and have different targets, AWS chooses one at random and keeps to it';
const second: ExpectedTrace = { name: 'in one list only', query: ask('partner-2'), expect: works({ through: ['rtb-shop', 'tgw-all', 'partner-2:eth0'], back: ['rtb-partner', 'tgw-all', 'shop-1:eth0'] }), because: 'VPC route-tables-priority: only one of the lists has it.' };

export const overlapTraces: readonly ExpectedTrace[] = [
  { name: 'in both lists: nobody can say', query: ask('partner-1'), expect: open('nondeterministic-route', { through: ['rtb-shop'] }), because: `${page}.` },
  second,
  { name: 'a call from there arrives, the reply is open', query: { from: 'partner-1', to: 'shop-1', protocol: 'tcp', port: 443 }, expect: { forward: 'reachable', return: 'unknown', symmetric: null }, because: `${page}.` },
];
export const apartTraces: readonly ExpectedTrace[] = [
  { name: 'in one list', query: ask('partner-1'), expect: works({ through: ['tgw-all', 'partner-1:eth0'] }), because: 'VPC route-tables-priority: the lists do not overlap.' },
  second,
  { name: 'the office', query: ask('192.168.7.7'), expect: works({ through: ['rtb-shop', 'vpn-gateway'] }), because: 'VPC route-tables-priority: the other list, to the virtual private gateway.' },
];
export const unreadTraces: readonly ExpectedTrace[] = [
  { name: 'entries not read: any route may match', query: ask('partner-1'), expect: open('not-collected', { through: ['rtb-shop'] }), because: 'GetManagedPrefixListEntries was not read: an unread list matches perhaps, not never.' },
  { name: 'inside the VPC that does not matter', query: { from: 'partner-1', to: 'partner-2', protocol: 'tcp', port: 22 }, expect: { forward: 'blocked', return: 'reachable', symmetric: null, blockedBy: { side: 'forward', kind: 'security-group', id: 'partner-in' } }, because: 'VPC route-tables-priority: local route; the group lets only shop in.' },
];
