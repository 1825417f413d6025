import { replyStops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'Windows answers by eth0', query: { from: 'internet', to: 'portal-1:eth1', protocol: 'tcp', port: 443 }, expect: replyStops('source-dest-check', 'portal-1:eth0', { asymmetry: 'reply-leaves-other-interface' }), because: 'NU README and UG using-eni: a guest without source rules answers by its first interface, and the source/destination check drops an address that is not its own.' },
  { name: 'Amazon Linux answers by eth1', query: { from: 'internet', to: 'portal-2:eth1', protocol: 'tcp', port: 443 }, expect: works({ through: ['igw-shop', 'portal-2:eth1'], back: ['portal-2:eth1', 'igw-shop'] }), because: 'NU README: Amazon Linux answers by the interface that has the address.' },
  { name: 'remote desktop has no public address', query: { from: 'internet', to: 'portal-1:eth0', protocol: 'tcp', port: 3389 }, expect: { forward: 'blocked', return: undefined, symmetric: null }, because: 'VPC VPC_Internet_Gateway: an instance needs a public address.' },
];
