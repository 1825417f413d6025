import { stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const page = 'VPC gateway-route-tables: the target of the local route of a gateway route table can be an ENI';

export const traces: readonly ExpectedTrace[] = [
  { name: 'to the web server', query: { from: 'internet', to: 'web-1', protocol: 'tcp', port: 443 }, expect: works({ through: ['igw-edge', 'gateway-route-table', 'fw-1:eth0', 'web-1:eth0'], back: ['rtb-web', 'fw-1:eth0', 'igw-edge'] }), because: `${page}.` },
  { name: 'to the firewall itself', query: { from: 'internet', to: 'fw-1', protocol: 'tcp', port: 443 }, expect: works({ through: ['igw-edge', 'fw-1:eth0'], back: ['rtb-inspect', 'igw-edge'] }), because: `${page}; the packet is for that ENI.` },
  { name: 'inside, the gateway\'s table has no say', query: { from: 'web-1', to: 'app-1', protocol: 'tcp', port: 8080 }, expect: works({ avoids: ['fw-1:eth0', 'gateway-route-table'] }), because: 'VPC gateway-route-tables: it is for traffic that enters by the gateway.' },
  { name: 'an isolated subnet', query: { from: 'app-1', to: 'internet', protocol: 'tcp', port: 443 }, expect: stops('route-table', 'rtb-app'), because: 'VPC route-tables-priority: no route matches.' },
];
