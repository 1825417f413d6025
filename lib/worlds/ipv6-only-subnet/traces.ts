import { stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'outbound by IPv6', query: { from: 'app-1:eth1', to: 'internet', protocol: 'tcp', port: 443, ipVersion: 6 }, expect: works({ through: ['igw-six'], back: ['igw-six', 'app-1:eth1'] }), because: 'VPC VPC_Internet_Gateway: IPv6 addresses are public by themselves.' },
  { name: 'inbound is filtered', query: { from: 'internet', to: 'app-1:eth1', protocol: 'tcp', port: 443, ipVersion: 6 }, expect: stops('security-group'), because: 'VPC default-security-group: its members reach each other, nobody else does.' },
  { name: 'IPv4 of eth0 has no way out', query: { from: 'app-1:eth0', to: 'internet', protocol: 'tcp', port: 443, ipVersion: 4 }, expect: stops('route-table', 'six-main'), because: 'VPC route-tables-priority.' },
];
