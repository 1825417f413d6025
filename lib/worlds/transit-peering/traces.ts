import { replyStops, stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const out = { from: 'shop-1', to: 'archive-1', protocol: 'tcp', port: 443 } as const;
const back = { from: 'archive-1', to: 'shop-1', protocol: 'tcp', port: 8080 } as const;
const page = 'TGW tgw-peering: static routes on both sides lead to the peering attachment';

export const bothTraces: readonly ExpectedTrace[] = [
  { name: 'across the peered gateways', query: out, expect: works({ through: ['rtb-shop', 'tgw-east-all', 'tgw-west-all', 'archive-1:eth0'], back: ['rtb-archive', 'tgw-west-all', 'tgw-east-all', 'shop-1:eth0'] }), because: `${page}.` },
  { name: 'and the other way round', query: back, expect: works({ through: ['tgw-west-all', 'tgw-east-all'], back: ['tgw-east-all', 'tgw-west-all'] }), because: `${page}.` },
  { name: 'to the office by VPN', query: { from: 'shop-1', to: '192.168.9.9', protocol: 'tcp', port: 22 }, expect: works({ through: ['rtb-shop', 'tgw-east-all'], back: ['tgw-east-all', 'shop-1:eth0'] }), because: 'TGW how-transit-gateways-work: VPN attachments are associated and propagated like VPCs.' },
  { name: 'from the office', query: { from: '192.168.9.9', to: 'shop-1', protocol: 'tcp', port: 443 }, expect: works({ through: ['tgw-east-all', 'shop-1:eth0'], back: ['rtb-shop', 'tgw-east-all'] }), because: 'TGW how-transit-gateways-work.' },
  { name: 'the archive has no route to the office', query: { from: 'archive-1', to: '192.168.9.9', protocol: 'tcp', port: 22 }, expect: stops('route-table', 'rtb-archive'), because: 'VPC route-tables-priority: no route matches.' },
];
export const oneSideTraces: readonly ExpectedTrace[] = [
  { name: 'request crosses, reply has no route', query: out, expect: replyStops('transit-gateway-route-table', 'tgw-west-all', { through: ['tgw-east-all', 'tgw-west-all', 'archive-1:eth0'], back: ['rtb-archive'] }), because: `${page}.` },
  { name: 'calls of the archive stop there', query: back, expect: stops('transit-gateway-route-table', 'tgw-west-all', { reply: 'reachable' }), because: `${page}.` },
];
