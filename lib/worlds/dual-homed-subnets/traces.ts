import { works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'client to eth0', query: { from: 'internet', to: 'www-1:eth0', protocol: 'tcp', port: 443 }, expect: works({ through: ['igw-shop', 'web-front'] }), because: 'VPC VPC_Internet_Gateway: a public address is translated one to one, and the subnet needs a route to the gateway.' },
  { name: 'web to application over the middle subnet', query: { from: 'www-1:eth1', to: 'checkout-1:eth0', protocol: 'tcp', port: 8080 }, expect: works({ through: ['app-front'], avoids: ['route-table'] }), because: 'VPC vpc-network-acls and gateway-route-tables: inside a subnet neither tables nor network ACLs apply.' },
  { name: 'application to database over the back subnet', query: { from: 'checkout-1:eth1', to: 'postgres-1', protocol: 'tcp', port: 5432 }, expect: works({ through: ['postgres'], avoids: ['route-table'] }), because: 'VPC vpc-network-acls and gateway-route-tables: inside a subnet neither tables nor network ACLs apply.' },
  { name: 'clients do not reach the middle', query: { from: 'internet', to: 'www-1:eth1', protocol: 'tcp', port: 9100 }, expect: { forward: 'blocked', return: undefined, symmetric: null }, because: 'VPC VPC_Internet_Gateway: an instance needs a public address.' },
];
