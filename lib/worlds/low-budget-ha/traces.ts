import { works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'VIP on eth1', query: { from: 'internet', to: 'gateway-1:eth1', protocol: 'tcp', port: 443 }, expect: works({ through: ['igw-shop', 'gateway-1:eth1'], back: ['gateway-1:eth1', 'edge', 'igw-shop'] }), because: 'VPC VPC_Internet_Gateway: a public address is translated one to one, and the subnet needs a route to the gateway; NU README: Amazon Linux answers by the interface that has the address.' },
  { name: 'floating database address', query: { from: 'orders-1', to: 'mysql-1:eth1', protocol: 'tcp', port: 3306 }, expect: works({ back: ['mysql-1:eth1'] }), because: 'UG scenarios-enis: the address moves with the ENI; NU README: Amazon Linux answers by the interface that has the address.' },
  { name: 'eth0 of the gateway has no public address', query: { from: 'internet', to: 'gateway-1:eth0', protocol: 'tcp', port: 443 }, expect: { forward: 'blocked', return: undefined, symmetric: null }, because: 'VPC VPC_Internet_Gateway: an instance needs a public address.' },
];
