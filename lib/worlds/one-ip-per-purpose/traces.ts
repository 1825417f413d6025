import { works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'first site', query: { from: 'internet', to: 'sites-1:eth0', protocol: 'tcp', port: 443 }, expect: works({ through: ['igw-hosting', 'sites-1:eth0'] }), because: 'VPC VPC_Internet_Gateway: a public address is translated one to one, and the subnet needs a route to the gateway.' },
  { name: 'second site answers from its own ENI', query: { from: 'internet', to: 'sites-1:eth1', protocol: 'tcp', port: 443 }, expect: works({ through: ['sites-1:eth1'], back: ['sites-1:eth1', 'igw-hosting'] }), because: 'NU README: Amazon Linux answers by the interface that has the address.' },
  { name: 'host with secondary addresses has no public one', query: { from: 'internet', to: 'sites-2', protocol: 'tcp', port: 443 }, expect: { forward: 'blocked', return: undefined, symmetric: null }, because: 'VPC VPC_Internet_Gateway: an instance needs a public address.' },
];
