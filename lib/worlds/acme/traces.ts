import { open, replyStops, stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'public web server', query: { from: 'internet', to: 'www-1', protocol: 'tcp', port: 443 }, expect: works({ through: ['igw-prod', 'www-1:eth0'], back: ['rtb-public', 'igw-prod'] }), because: 'VPC VPC_Internet_Gateway: a public address is translated one to one, and the subnet needs a route to the gateway.' },
  { name: 'reply by the wrong interface', query: { from: 'internet', to: 'edge-7:eth1', protocol: 'tcp', port: 8443 }, expect: replyStops('source-dest-check', 'edge-7:eth0', { asymmetry: 'reply-leaves-other-interface' }), because: 'NU README and UG using-eni: a guest without source rules answers by its first interface, and the source/destination check drops an address that is not its own.' },
  { name: 'the firewall drops what it should forward', query: { from: 'app-1', to: 'internet', protocol: 'tcp', port: 443 }, expect: stops('source-dest-check', 'fw-1:eth1', { through: ['rtb-app-a'] }), because: 'UG using-eni: with the check on an ENI takes only what is addressed to itself.' },
  { name: 'tables of the transit gateway not read', query: { from: 'app-4', to: 'erp-1', protocol: 'tcp', port: 8000 }, expect: open('not-collected', { through: ['rtb-app-b'] }), because: 'SearchTransitGatewayRoutes was not read.' },
  { name: 'zone b through its NAT gateway', query: { from: 'app-4', to: 'internet', protocol: 'tcp', port: 443 }, expect: works({ through: ['rtb-app-b', 'nat-b', 'igw-prod'] }), because: 'VPC nat-gateway-basics.' },
  { name: 'web to application', query: { from: 'web-1', to: 'app-4', protocol: 'tcp', port: 8080 }, expect: works({ through: ['app'] }), because: 'VPC security-group-rules: a group as source means its members.' },
  { name: 'legacy to the head office', query: { from: 'erp-1', to: '192.168.1.1', protocol: 'tcp', port: 22 }, expect: works({ through: ['rtb-erp', 'vgw-hq'] }), because: 'VPC route-tables: default route to the virtual private gateway.' },
];
