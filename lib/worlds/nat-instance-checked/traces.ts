import { stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'the check drops what it should translate', query: { from: 'app-1', to: 'internet', protocol: 'tcp', port: 443 }, expect: stops('source-dest-check', 'nat-1:eth0', { through: ['private'] }), because: 'VPC VPC_NAT_Instance: the check has to be off.' },
  { name: 'its own calls work', query: { from: 'nat-1', to: 'internet', protocol: 'tcp', port: 443 }, expect: works({ through: ['public', 'igw-lab'] }), because: 'VPC VPC_Internet_Gateway: a public address is translated one to one, and the subnet needs a route to the gateway.' },
  { name: 'and calls to it', query: { from: 'app-1', to: 'nat-1', protocol: 'tcp', port: 22 }, expect: works(), because: 'VPC route-tables-priority: local route.' },
];
