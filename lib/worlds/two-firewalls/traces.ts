import { differs, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const query = { from: 'app-1', to: 'db-1', protocol: 'tcp', port: 5432 } as const;

export const traces: readonly ExpectedTrace[] = [
  { name: 'through both, and back through both', query, expect: works({ through: ['rtb-app', 'fw-outer:eth0', 'rtb-outer', 'fw-inner:eth0', 'rtb-inner', 'db-1:eth0'], back: ['rtb-db', 'fw-inner:eth0', 'rtb-inner', 'fw-outer:eth0', 'rtb-outer', 'app-1:eth0'] }), because: 'VPC route-table-options: every subnet on the way follows its own table.' },
  { name: 'and from the other end', query: { from: 'db-1', to: 'app-1', protocol: 'tcp', port: 8080 }, expect: works({ through: ['fw-inner:eth0', 'fw-outer:eth0'], back: ['fw-outer:eth0', 'fw-inner:eth0'] }), because: 'VPC route-table-options.' },
];
export const shortcutTraces: readonly ExpectedTrace[] = [
  { name: 'the reply leaves the outer one out', query, expect: differs('reply-bypasses-appliance', { through: ['fw-outer:eth0', 'fw-inner:eth0'], back: ['fw-inner:eth0', 'rtb-inner', 'app-1:eth0'] }), because: 'VPC route-table-options: the table of inner-a has the plain local route.' },
];
