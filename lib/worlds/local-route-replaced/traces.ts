import { differs, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const query = { from: 'app-1', to: 'db-1', protocol: 'tcp', port: 5432 } as const;
const neighbour: ExpectedTrace = { name: 'inside a subnet the table is not asked', query: { from: 'app-1', to: 'app-2', protocol: 'tcp', port: 8080 }, expect: works({ avoids: ['fw-1:eth0', 'route-table'] }), because: 'VPC route-table-options: traffic inside a subnet cannot be sent through an appliance.' };

export const bothTraces: readonly ExpectedTrace[] = [
  { name: 'between subnets everything is inspected', query, expect: works({ through: ['rtb-app', 'fw-1:eth0', 'rtb-inspect', 'db-1:eth0'], back: ['rtb-db', 'fw-1:eth0', 'app-1:eth0'] }), because: 'VPC route-table-options: the target of the local route can be replaced by an ENI.' },
  { name: 'both ways', query: { from: 'db-1', to: 'app-1', protocol: 'tcp', port: 8080 }, expect: works({ through: ['rtb-db', 'fw-1:eth0'], back: ['rtb-app', 'fw-1:eth0'] }), because: 'VPC route-table-options.' },
  neighbour,
];
export const oneSideTraces: readonly ExpectedTrace[] = [
  { name: 'there inspected, back not', query, expect: differs('reply-bypasses-appliance', { through: ['fw-1:eth0'], back: ['rtb-db'] }), because: 'VPC route-table-options: db-a still has the plain local route.' },
  neighbour,
];
