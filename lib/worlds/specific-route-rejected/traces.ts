import { works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'outside of the half subnet the local route holds', query: { from: 'app-1', to: 'db-1', protocol: 'tcp', port: 5432 }, expect: works({ avoids: ['fw-1:eth0'] }), because: 'VPC route-tables-priority: the route for the half subnet does not match.' },
];
