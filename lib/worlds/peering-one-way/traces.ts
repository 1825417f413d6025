import { open, replyStops, stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const ask = (to: string) => ({ from: 'app-1', to, protocol: 'tcp', port: 5432 }) as const;
const call = (from: string) => ({ from, to: 'app-1', protocol: 'tcp', port: 8080 }) as const;
const page = 'PEER vpc-peering-routing: the owner of each VPC has to add a route to the other one';

export const oneWayTraces: readonly ExpectedTrace[] = [
  { name: 'request crosses, reply has no route', query: ask('stock-1'), expect: replyStops('route-table', 'rtb-stock-a', { through: ['rtb-app', 'pcx-sales-stock', 'stock-1:eth0'] }), because: `${page}.` },
  { name: 'call from the other side has no route either', query: call('stock-1'), expect: stops('route-table', 'rtb-stock-a', { reply: 'reachable' }), because: `${page}.` },
  { name: 'internet of the peer cannot be used', query: { from: 'stock-1', to: 'internet', protocol: 'tcp', port: 443 }, expect: stops('route-table', 'rtb-stock-a'), because: 'PEER vpc-peering-basics: no edge-to-edge routing through a gateway of the peer; and there is no route.' },
];
export const bothWaysTraces: readonly ExpectedTrace[] = [
  { name: 'there and back', query: ask('stock-1'), expect: works({ through: ['rtb-app', 'pcx-sales-stock', 'stock-1:eth0'], back: ['rtb-stock-a', 'pcx-sales-stock', 'app-1:eth0'] }), because: `${page}.` },
  { name: 'and the other way round', query: call('stock-2'), expect: works({ through: ['rtb-stock-b', 'pcx-sales-stock'], back: ['rtb-app', 'pcx-sales-stock'] }), because: `${page}.` },
  { name: 'port nobody opened', query: { ...ask('stock-1'), port: 22 }, expect: stops('security-group', 'stock-in', { reply: 'reachable' }), because: 'VPC vpc-security-groups.' },
];
export const viaNatTraces: readonly ExpectedTrace[] = [
  { name: 'through the NAT gateway no route back is needed', query: ask('stock-1'), expect: works({ through: ['rtb-app', 'nat-a', 'pcx-sales-stock', 'stock-1:eth0'], back: ['pcx-sales-stock', 'nat-a', 'app-1:eth0'] }), because: 'VPC nat-gateway-basics: replies to connections that a NAT gateway started return to it, without a route.' },
  { name: 'the other side cannot start', query: call('stock-1'), expect: stops('route-table', 'rtb-stock-a'), because: 'VPC nat-gateway-basics: a NAT gateway lets nothing in that it did not start, and there is no route.' },
];
export const partTraces: readonly ExpectedTrace[] = [
  { name: 'one subnet has the route', query: ask('stock-1'), expect: works({ back: ['rtb-stock-a', 'pcx-sales-stock'] }), because: `${page}; every subnet follows its own table.` },
  { name: 'the other one does not', query: ask('stock-2'), expect: replyStops('route-table', 'rtb-stock-b', { through: ['pcx-sales-stock'] }), because: `${page}; every subnet follows its own table.` },
];
export const unreadTraces: readonly ExpectedTrace[] = [
  { name: 'tables of the other side not read', query: ask('stock-1'), expect: { forward: 'reachable', return: 'unknown', symmetric: null, through: ['pcx-sales-stock', 'stock-1:eth0'] }, because: 'The last page of DescribeRouteTables did not come.' },
];
export const otherAccountTraces: readonly ExpectedTrace[] = [
  { name: 'the VPC of another account was not read', query: ask('10.65.1.20'), expect: open('other-account', { through: ['rtb-app', 'pcx-sales-stock'] }), because: 'PEER vpc-peering-basics: the connection shows the other VPC\'s owner and CIDR, nothing inside it.' },
];
export const pendingTraces: readonly ExpectedTrace[] = [
  { name: 'nobody accepted yet', query: ask('stock-1'), expect: stops('route-table', 'rtb-app'), because: 'PEER vpc-peering-basics: a route to a connection that is not active is a black hole.' },
];
