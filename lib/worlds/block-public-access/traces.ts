import { open, stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const inbound = { from: 'internet', to: 'web-1', protocol: 'tcp', port: 443 } as const;
const throughNat = { from: 'app-1', to: 'internet', protocol: 'tcp', port: 443, ipVersion: 4 } as const;
const six = { from: 'app-1', to: 'internet', protocol: 'tcp', port: 443, ipVersion: 6 } as const;
const page = 'VPC security-vpc-bpa-basics';
const inside: ExpectedTrace = { name: 'inside the VPC nothing is blocked', query: { from: 'web-1', to: 'app-1', protocol: 'tcp', port: 8080 }, expect: works({ avoids: ['block-public-access'] }), because: `${page}: only traffic of internet gateways and egress-only internet gateways is concerned.` };

export const offTraces: readonly ExpectedTrace[] = [
  { name: 'inbound', query: inbound, expect: works({ through: ['igw-shop', 'web-1:eth0'], back: ['rtb-web', 'igw-shop'] }), because: 'VPC VPC_Internet_Gateway.' },
  { name: 'outbound through the NAT gateway', query: throughNat, expect: works({ through: ['nat-a', 'igw-shop'] }), because: 'VPC vpc-nat-gateway.' },
  { name: 'outbound by IPv6', query: six, expect: works({ through: ['eigw-shop'] }), because: 'VPC egress-only-internet-gateway.' },
  inside,
];
export const ingressTraces: readonly ExpectedTrace[] = [
  { name: 'inbound is blocked', query: inbound, expect: stops('block-public-access'), because: `${page}: block-ingress lets in only what NAT gateways and egress-only internet gateways started.` },
  { name: 'outbound through the NAT gateway works', query: throughNat, expect: works({ through: ['nat-a', 'igw-shop'], back: ['igw-shop', 'nat-a', 'app-1:eth0'] }), because: `${page}: NAT gateways are the exception of block-ingress.` },
  { name: 'outbound through the egress-only gateway works', query: six, expect: works({ through: ['eigw-shop'] }), because: `${page}: egress-only internet gateways are the exception of block-ingress.` },
  inside,
];
export const bidirectionalTraces: readonly ExpectedTrace[] = [
  { name: 'inbound is blocked', query: inbound, expect: stops('block-public-access'), because: `${page}: block-bidirectional blocks all traffic of internet gateways.` },
  { name: 'outbound through the NAT gateway too', query: throughNat, expect: stops('block-public-access', undefined, { through: ['nat-a'] }), because: `${page}: the NAT gateway's traffic passes an internet gateway.` },
  { name: 'and by IPv6', query: six, expect: stops('block-public-access'), because: `${page}: egress-only internet gateways are blocked as well.` },
  inside,
];
export const exclusionTraces: readonly ExpectedTrace[] = [
  { name: 'inbound to the excluded subnet', query: inbound, expect: works({ through: ['igw-shop', 'web-1:eth0'] }), because: `${page}: allow-bidirectional on a subnet takes it out.` },
  { name: 'the subnet that is not excluded has no IPv6', query: six, expect: stops('block-public-access'), because: `${page}: an exclusion holds for its subnet only.` },
  inside,
];
export const egressExclusionTraces: readonly ExpectedTrace[] = [
  { name: 'inbound stays blocked', query: inbound, expect: stops('block-public-access'), because: `${page}: allow-egress excludes outbound traffic only.` },
  { name: 'outbound through the NAT gateway works', query: throughNat, expect: works({ through: ['nat-a', 'igw-shop'] }), because: `${page}: allow-egress on the VPC.` },
  { name: 'outbound by IPv6 works', query: six, expect: works({ through: ['eigw-shop'] }), because: `${page}: allow-egress on the VPC.` },
  inside,
];
export const unreadTraces: readonly ExpectedTrace[] = [
  { name: 'nobody read whether it is on', query: inbound, expect: open('not-collected'), because: 'DescribeVpcBlockPublicAccessOptions was refused and no VPC or subnet says its state.' },
  inside,
];
