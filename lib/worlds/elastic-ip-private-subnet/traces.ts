import { replyStops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'arrives, and the reply goes to the NAT gateway', query: { from: 'internet', to: 'sftp-1', protocol: 'tcp', port: 22 }, expect: replyStops('nat-gateway', 'nat-shop-a', { through: ['igw-shop', 'sftp-1:eth0'], back: ['private-a'] }), because: 'VPC VPC_Internet_Gateway and nat-gateway-basics: the subnet has no route to the internet gateway, and a NAT gateway passes only what was started behind it.' },
  { name: 'arrives, and there is no route back', query: { from: 'internet', to: 'export-1', protocol: 'tcp', port: 22 }, expect: replyStops('route-table', 'isolated', { through: ['igw-shop', 'export-1:eth0'] }), because: 'VPC VPC_Internet_Gateway: a public address is translated one to one, and the subnet needs a route to the gateway.' },
  { name: 'eth0 of the relay works', query: { from: 'internet', to: 'relay-1:eth0', protocol: 'tcp', port: 22 }, expect: works({ through: ['igw-shop'], back: ['public', 'igw-shop'] }), because: 'VPC VPC_Internet_Gateway: a public address is translated one to one, and the subnet needs a route to the gateway.' },
  { name: 'eth1 of the relay does not', query: { from: 'internet', to: 'relay-1:eth1', protocol: 'tcp', port: 22 }, expect: replyStops('nat-gateway', 'nat-shop-b', { back: ['relay-1:eth1', 'private-b'] }), because: 'NU README: Amazon Linux answers by the interface that has the address. Its subnet leads to a NAT gateway.' },
  { name: 'outbound goes through the NAT gateway', query: { from: 'sftp-1', to: 'internet', protocol: 'tcp', port: 443 }, expect: works({ through: ['private-a', 'nat-shop-a', 'igw-shop'] }), because: 'VPC nat-gateway-basics.' },
];
