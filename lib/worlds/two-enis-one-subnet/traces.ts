import { replyStops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'old Ubuntu answers by eth0', query: { from: 'cart-1', to: 'api-gw-1:eth1', protocol: 'tcp', port: 9100 }, expect: replyStops('source-dest-check', 'api-gw-1:eth0', { asymmetry: 'reply-leaves-other-interface' }), because: 'NU README and UG using-eni: a guest without source rules answers by its first interface, and the source/destination check drops an address that is not its own. Two connected routes for one prefix: the first one serves all.' },
  { name: 'unknown guest', query: { from: 'cart-2', to: 'api-gw-2:eth1', protocol: 'tcp', port: 9100 }, expect: { forward: 'reachable', return: 'unknown', symmetric: null }, because: 'NU README: depends on what the guest has configured, which the account does not show.' },
  { name: 'Amazon Linux answers by eth1', query: { from: 'cart-1', to: 'api-gw-3:eth1', protocol: 'tcp', port: 9100 }, expect: works({ back: ['api-gw-3:eth1'] }), because: 'NU README: Amazon Linux answers by the interface that has the address.' },
  { name: 'eth0 is fine everywhere', query: { from: 'www-1', to: 'api-gw-1:eth0', protocol: 'tcp', port: 8080 }, expect: works(), because: 'VPC route-tables-priority: local route.' },
];
