import { works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'to the first address of a node', query: { from: 'runner-1', to: 'node-a1:eth0', protocol: 'tcp', port: 10250 }, expect: works({ avoids: ['route-table'] }), because: 'VPC vpc-network-acls and gateway-route-tables: inside a subnet neither tables nor network ACLs apply.' },
  { name: 'node to the internet', query: { from: 'runner-1', to: 'internet', protocol: 'tcp', port: 443 }, expect: works({ through: ['nat-platform-a', 'igw-platform'] }), because: 'VPC nat-gateway-basics.' },
];
