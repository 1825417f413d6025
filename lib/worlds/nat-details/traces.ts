import { replyStops, stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const out = (from: string) => ({ from: `app-${from}`, to: 'internet', protocol: 'tcp', port: 443 }) as const;

export const traces: readonly ExpectedTrace[] = [
  { name: 'good', query: out('good'), expect: works({ through: ['nat-good', 'rtb-public', 'igw-shop'], back: ['igw-shop', 'nat-good'] }), because: 'VPC vpc-nat-gateway.' },
  { name: 'UDP', query: { ...out('good'), protocol: 'udp', port: 123 }, expect: works({ through: ['nat-good'] }), because: 'VPC nat-gateway-basics: TCP, UDP and ICMP.' },
  { name: 'ping', query: { from: 'app-good', to: 'internet', protocol: 'icmp' }, expect: works({ through: ['nat-good'] }), because: 'VPC nat-gateway-basics: TCP, UDP and ICMP.' },
  { name: 'a private NAT gateway does not reach the internet', query: out('private'), expect: stops('internet-gateway', 'igw-shop', { through: ['nat-private'] }), because: 'VPC vpc-nat-gateway: an internet gateway drops what a private NAT gateway sends it.' },
  { name: 'network ACL of the NAT gateway\'s subnet', query: out('filtered'), expect: replyStops('network-acl', 'acl-filtered', { through: ['nat-filtered', 'igw-shop'] }), because: 'VPC custom-network-acl, ephemeral ports: replies to a NAT gateway come in by ports 1024 to 65535.' },
  { name: 'a subnet without the internet', query: out('dark'), expect: stops('route-table', 'rtb-dark', { through: ['nat-dark'] }), because: 'VPC nat-gateway-troubleshooting: the subnet of a public NAT gateway needs a route to the internet gateway.' },
  { name: 'a NAT gateway that failed', query: out('failed'), expect: stops('nat-gateway', 'nat-failed'), because: 'RA explanation-codes, BAD_STATE.' },
  { name: 'between the private subnets none is involved', query: { from: 'app-good', to: 'app-dark', protocol: 'tcp', port: 443 }, expect: works({ avoids: ['nat-gateway'] }), because: 'VPC route-tables-priority: local route.' },
];
