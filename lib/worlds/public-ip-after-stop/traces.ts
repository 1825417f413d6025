import { stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'outbound', query: { from: 'www-2', to: 'internet', protocol: 'tcp', port: 443 }, expect: works({ through: ['public', 'igw-web'] }), because: 'VPC VPC_Internet_Gateway: a public address is translated one to one, and the subnet needs a route to the gateway.' },
  { name: 'inbound is filtered', query: { from: 'internet', to: 'www-2', protocol: 'tcp', port: 443 }, expect: stops('security-group'), because: 'VPC default-security-group: its members reach each other, nobody else does.' },
  { name: 'eth1 has no way out', query: { from: 'www-1:eth1', to: 'internet', protocol: 'tcp', port: 443 }, expect: stops('route-table', 'web-main'), because: 'VPC route-tables-priority: no route matches.' },
];
