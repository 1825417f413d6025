import { open, replyStops, stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const ask = (from: string, to: string) => ({ from, to, protocol: 'tcp', port: 443 }) as const;
const page = 'TGW how-transit-gateways-work: a packet follows the table associated with the attachment it comes in by';
const inside: ExpectedTrace = { name: 'inside the VPC the gateway has no say', query: ask('left-1', 'lab-1'), expect: works({ avoids: ['transit-gateway-route-table'] }), because: 'VPC route-tables-priority: local route.' };

export const workingTraces: readonly ExpectedTrace[] = [
  { name: 'left to right', query: ask('left-1', 'right-1'), expect: works({ through: ['rtb-left', 'tgw-left', 'right-1:eth0'], back: ['rtb-right', 'tgw-right', 'left-1:eth0'] }), because: `${page}.` },
  { name: 'right to left', query: ask('right-1', 'left-1'), expect: works({ through: ['rtb-right', 'tgw-right'], back: ['rtb-left', 'tgw-left'] }), because: `${page}.` },
  inside,
];
export const oneSidedTraces: readonly ExpectedTrace[] = [
  { name: 'request arrives, no table leads back', query: ask('left-1', 'right-1'), expect: replyStops('transit-gateway-route-table', 'tgw-right', { through: ['tgw-left', 'right-1:eth0'], back: ['rtb-right'] }), because: `${page}; left is not propagated into the table of right.` },
  { name: 'a call from the right dies in the gateway', query: ask('right-1', 'left-1'), expect: stops('transit-gateway-route-table', 'tgw-right', { reply: 'reachable' }), because: `${page}; without a route it is dropped.` },
  inside,
];
export const blackholeTraces: readonly ExpectedTrace[] = [
  { name: 'reply into the black hole', query: ask('left-1', 'right-1'), expect: replyStops('transit-gateway-route-table', 'tgw-right'), because: 'TGW tgw-route-tables: a static route goes before a propagated one of the same destination, and a blackhole route drops.' },
  { name: 'request into the black hole', query: ask('right-1', 'left-1'), expect: stops('transit-gateway-route-table', 'tgw-right', { reply: 'reachable' }), because: 'TGW tgw-route-tables: a blackhole route drops what matches it.' },
];
export const holeInsideTraces: readonly ExpectedTrace[] = [
  { name: 'the rest of the VPC is fine', query: ask('left-1', 'right-1'), expect: works({ through: ['tgw-left'], back: ['tgw-right'] }), because: 'TGW how-transit-gateways-work, route evaluation order: the most specific route first, and it does not match here.' },
  { name: 'replies to the lab are dropped', query: ask('lab-1', 'right-1'), expect: replyStops('transit-gateway-route-table', 'tgw-right'), because: 'TGW how-transit-gateways-work: the more specific blackhole route wins over the propagated one.' },
  { name: 'and calls to it', query: ask('right-1', 'lab-1'), expect: stops('transit-gateway-route-table', 'tgw-right', { reply: 'reachable' }), because: 'TGW how-transit-gateways-work.' },
];
export const noRouteTraces: readonly ExpectedTrace[] = [
  { name: 'right-a has no route to left', query: ask('left-1', 'right-1'), expect: replyStops('route-table', 'rtb-right', { through: ['tgw-left', 'right-1:eth0'] }), because: 'TGW tgw-vpc-attachments: the VPC\'s own tables need a route to the transit gateway.' },
  { name: 'so nothing leaves either', query: ask('right-1', 'left-1'), expect: stops('route-table', 'rtb-right', { reply: 'reachable' }), because: 'TGW tgw-vpc-attachments.' },
];
export const unreadTraces: readonly ExpectedTrace[] = [
  { name: 'routes of the gateway not read', query: ask('left-1', 'right-1'), expect: open('not-collected', { through: ['rtb-left'] }), because: 'SearchTransitGatewayRoutes was refused: an unread table is not an empty one.' },
  { name: 'the other way round neither', query: ask('right-1', 'left-1'), expect: open('not-collected', { through: ['rtb-right'] }), because: 'SearchTransitGatewayRoutes was refused.' },
  inside,
];
