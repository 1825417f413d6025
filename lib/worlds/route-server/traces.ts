import { works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'to the router itself', query: { from: 'app-1', to: 'vrouter-1:eth1', protocol: 'tcp', port: 443 }, expect: works(), because: 'VPC route-tables-priority: local route.' },
];
