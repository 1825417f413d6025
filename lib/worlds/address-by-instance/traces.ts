import { stops } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'no public address yet', query: { from: 'www-1:eth0', to: 'internet', protocol: 'tcp', port: 443 }, expect: stops('internet-gateway', 'igw-web'), because: 'VPC VPC_Internet_Gateway: a public address is translated one to one, and the subnet needs a route to the gateway.' },
  { name: 'eth1 has no route', query: { from: 'www-1:eth1', to: 'internet', protocol: 'tcp', port: 443 }, expect: stops('route-table', 'web-main'), because: 'VPC route-tables-priority: no route matches.' },
];
