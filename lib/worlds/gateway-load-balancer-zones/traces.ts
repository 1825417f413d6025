import { open, replyStops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const to = (host: string) => ({ from: 'internet', to: host, protocol: 'tcp', port: 443 }) as const;
const from = (host: string) => ({ from: host, to: 'internet', protocol: 'tcp', port: 443 }) as const;
const page = 'PrivateLink gateway-load-balancer-endpoints: traffic of the application subnet goes to the endpoint in the same zone, both ways';

export const alignedTraces: readonly ExpectedTrace[] = [
  { name: 'zone a', query: to('web-1'), expect: works({ through: ['igw-shop', 'gateway-route-table', 'gwlbe-a', 'web-1:eth0'], back: ['rtb-web-a', 'gwlbe-a', 'igw-shop'] }), because: `${page}.` },
  { name: 'zone b', query: to('web-2'), expect: works({ through: ['gateway-route-table', 'gwlbe-b', 'web-2:eth0'], back: ['rtb-web-b', 'gwlbe-b', 'igw-shop'], avoids: ['gwlbe-a'] }), because: `${page}.` },
  { name: 'call from zone b', query: from('web-2'), expect: works({ through: ['rtb-web-b', 'gwlbe-b', 'rtb-inspect', 'igw-shop'], back: ['gateway-route-table', 'gwlbe-b'] }), because: `${page}.` },
  { name: 'between the zones nothing is inspected', query: { from: 'web-1', to: 'web-2', protocol: 'tcp', port: 443 }, expect: works({ avoids: ['gateway-load-balancer-endpoint'] }), because: 'VPC route-tables-priority: the local route is the most specific one here.' },
];

export const crossedTraces: readonly ExpectedTrace[] = [
  { name: 'zone a is right', query: to('web-1'), expect: works({ through: ['gwlbe-a'], back: ['gwlbe-a'] }), because: `${page}.` },
  { name: 'zone b: in by its own endpoint, out by the one of zone a', query: to('web-2'), expect: { forward: 'reachable', return: 'unknown', symmetric: false, asymmetry: 'reply-other-zone-endpoint', through: ['gwlbe-b'], back: ['rtb-web-b', 'gwlbe-a'] }, because: `${page}; Network Firewall troubleshooting: asymmetric routing is not supported. What an endpoint does with a reply whose request it has not seen is the appliance's business.` },
  { name: 'call from zone b: out by zone a, answered by zone b', query: from('web-2'), expect: { forward: 'reachable', return: 'unknown', symmetric: false, asymmetry: 'reply-other-zone-endpoint', through: ['gwlbe-a'], back: ['gwlbe-b'] }, because: `${page}; the route is not a direct one, so INGRESS_RTB_TRAFFIC_REDIRECTION does not speak of it.` },
];

export const bypassTraces: readonly ExpectedTrace[] = [
  { name: 'zone b: in by the endpoint, out past it', query: to('web-2'), expect: replyStops('internet-gateway', 'igw-shop', { asymmetry: 'reply-bypasses-appliance', through: ['gwlbe-b'], back: ['rtb-web-b', 'igw-shop'] }), because: 'VPC gateway-route-tables and RA explanation-codes, INGRESS_RTB_TRAFFIC_REDIRECTION: no direct route past the appliance.' },
  { name: 'zone a is right', query: to('web-1'), expect: works({ through: ['gwlbe-a'], back: ['gwlbe-a'] }), because: `${page}.` },
];

export const unreadTraces: readonly ExpectedTrace[] = [
  { name: 'nobody read the endpoints', query: to('web-1'), expect: open('not-collected'), because: 'DescribeVpcEndpoints was refused: whether and where the endpoint stands is not known, which is not the same as absent.' },
];
