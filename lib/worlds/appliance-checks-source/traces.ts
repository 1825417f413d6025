import { stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'the check drops forwarded packets', query: { from: 'lab-1', to: 'internet', protocol: 'tcp', port: 443 }, expect: stops('source-dest-check', 'fw-1:eth1'), because: 'UG using-eni: with the check on an ENI takes only what is addressed to itself.' },
  { name: 'others go through the NAT gateway', query: { from: 'cart-1', to: 'internet', protocol: 'tcp', port: 443 }, expect: works({ through: ['nat-hub-a', 'igw-hub'] }), because: 'VPC nat-gateway-basics.' },
  { name: 'between lab hosts', query: { from: 'lab-1', to: 'lab-2', protocol: 'tcp', port: 8080 }, expect: stops('security-group'), because: 'VPC vpc-security-groups: what no rule allows is not let in. app allows web only.' },
];
