import { stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const inbound = { from: 'internet', to: 'app-1', protocol: 'tcp', port: 443, ipVersion: 6 } as const;
const outbound = { from: 'app-1', to: 'internet', protocol: 'tcp', port: 443, ipVersion: 6 } as const;
const page = 'VPC egress-only-internet-gateway: stateful, it forwards from the instances and their responses, and prevents the internet from starting a connection';
const inside: ExpectedTrace = { name: 'inside the VPC both start', query: { from: 'app-2', to: 'app-1', protocol: 'tcp', port: 443, ipVersion: 6 }, expect: works({ avoids: ['route-table'] }), because: 'VPC vpc-network-acls and gateway-route-tables: inside a subnet no table applies.' };

export const expectingTraces: readonly ExpectedTrace[] = [
  { name: 'outbound works', query: outbound, expect: works({ through: ['rtb-app', 'eigw-six'], back: ['eigw-six', 'app-1:eth0'] }), because: `${page}.` },
  { name: 'inbound does not, whatever the group allows', query: inbound, expect: stops('egress-only-internet-gateway', 'eigw-six'), because: `${page}.` },
  { name: 'IPv4 has no way out at all', query: { ...outbound, ipVersion: 4 }, expect: stops('route-table', 'rtb-app'), because: 'VPC route-tables-priority: IPv4 and IPv6 routes are apart; there is no IPv4 default route.' },
  inside,
];
export const quietTraces: readonly ExpectedTrace[] = [
  { name: 'outbound works', query: outbound, expect: works({ through: ['eigw-six'] }), because: `${page}.` },
  { name: 'inbound is not expected and not possible', query: inbound, expect: { forward: 'blocked', return: undefined, symmetric: null }, because: `${page}.` },
  inside,
];
export const throughGatewayTraces: readonly ExpectedTrace[] = [
  { name: 'inbound by the internet gateway, untranslated', query: inbound, expect: works({ through: ['igw-six', 'app-1:eth0'], back: ['rtb-app', 'igw-six'] }), because: 'VPC VPC_Internet_Gateway: IPv6 addresses are public by themselves, nothing is translated.' },
  { name: 'outbound too', query: outbound, expect: works({ through: ['rtb-app', 'igw-six'] }), because: 'VPC VPC_Internet_Gateway.' },
];
