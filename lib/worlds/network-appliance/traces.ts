import { works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'orders to the internet', query: { from: 'orders-3', to: 'internet', protocol: 'tcp', port: 443 }, expect: works({ through: ['nat-hub-a', 'igw-hub'] }), because: 'VPC nat-gateway-basics.' },
  { name: 'to the proxy in the same subnet', query: { from: 'cart-1', to: 'squid-1:eth0', protocol: 'tcp', port: 3128 }, expect: works({ through: ['proxy-in'], avoids: ['route-table'] }), because: 'VPC vpc-network-acls and gateway-route-tables: inside a subnet neither tables nor network ACLs apply.' },
  { name: 'through a NAT instance with two ENIs: it decides', query: { from: 'batch-1', to: 'internet', protocol: 'tcp', port: 443 }, expect: { forward: 'unknown', return: undefined, symmetric: undefined, through: ['nat-1:eth1'] }, because: 'VPC VPC_NAT_Instance: forwarding and translation are configured in the guest, which the account does not show.' },
];
