import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'a NAT gateway that is not in the answer', query: { from: 'www-1-eth1', to: 'internet', protocol: 'tcp', port: 443 }, expect: { forward: 'unknown', return: undefined, symmetric: undefined }, because: 'The table names a NAT gateway that DescribeNatGateways does not list: gone, or not yet visible.' },
];
