import { works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'out and back through the NAT instance', query: { from: 'app-1', to: 'internet', protocol: 'tcp', port: 443 }, expect: works({ through: ['rtb-app', 'nat-1:eth0', 'rtb-web', 'igw-lab'], back: ['igw-lab', 'nat-1:eth0', 'app-1:eth0'] }), because: 'VPC VPC_NAT_Instance: a default route to an instance with a public address and the check off is what AWS describes; replies come to the address it translated to.' },
  { name: 'the instance itself', query: { from: 'nat-1', to: 'internet', protocol: 'tcp', port: 443 }, expect: works({ through: ['rtb-web', 'igw-lab'], back: ['igw-lab', 'nat-1:eth0'] }), because: 'VPC VPC_Internet_Gateway.' },
  { name: 'into the private subnet by the local route', query: { from: 'nat-1', to: 'app-1', protocol: 'tcp', port: 22 }, expect: works(), because: 'VPC route-tables-priority: local route.' },
];
