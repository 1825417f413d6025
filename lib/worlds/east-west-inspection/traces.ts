import { differs, open, stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const query = { from: 'app-1', to: 'db-1', protocol: 'tcp', port: 5432 } as const;
const call = { from: 'db-1', to: 'app-1', protocol: 'tcp', port: 8080 } as const;

export const brokenTraces: readonly ExpectedTrace[] = [
  { name: 'request inspected, reply not', query, expect: differs('reply-bypasses-appliance', { through: ['rtb-app', 'fw-1:eth0', 'db-1:eth0'], back: ['rtb-db', 'app-1:eth0'] }), because: 'VPC route-table-options, "Routing for a middlebox appliance": both subnets need the route to the other one.' },
  { name: 'the other way round the reply is inspected', query: call, expect: { forward: 'reachable', return: 'unknown', symmetric: false, unknownBecause: 'appliance-decides', through: ['rtb-db', 'app-1:eth0'], back: ['rtb-app', 'fw-1:eth0'] }, because: 'VPC route-tables-priority: db-a has the local route only; TGW transit-gateway-appliance-scenario: a stateful appliance drops a reply whose request it has not seen, and whether it is stateful is not in the account.' },
  { name: 'port nobody opened', query: { ...query, port: 22 }, expect: stops('security-group'), because: 'VPC vpc-security-groups: what no rule allows is not let in.' },
];

export const mirroredTraces: readonly ExpectedTrace[] = [
  { name: 'inspected both ways', query, expect: works({ through: ['rtb-app', 'fw-1:eth0', 'rtb-inspect', 'db-1:eth0'], back: ['rtb-db', 'fw-1:eth0', 'app-1:eth0'] }), because: 'VPC route-table-options: a route more specific than the local one, for the whole CIDR of the other subnet.' },
  { name: 'and the other way round', query: call, expect: works({ through: ['rtb-db', 'fw-1:eth0'], back: ['rtb-app', 'fw-1:eth0'] }), because: 'VPC route-table-options.' },
  { name: 'to the firewall itself nothing is detoured', query: { from: 'app-1', to: 'fw-1', protocol: 'tcp', port: 443 }, expect: works({ through: ['rtb-app', 'fw-1:eth0'] }), because: 'VPC route-tables-priority: only db-a has a route of its own, inspect-a is reached by the local route.' },
];

export const referenceTraces: readonly ExpectedTrace[] = [
  { name: 'a group named as source does not match behind an appliance', query, expect: stops('security-group', 'db', { through: ['fw-1:eth0'], reply: 'reachable' }), because: 'VPC security-group-rules: with a middlebox between the instances a reference to the other group does not allow the traffic; use its address or CIDR.' },
  { name: 'the rule with a CIDR does', query: call, expect: works({ through: ['fw-1:eth0'] }), because: 'VPC security-group-rules.' },
];

export const unreadTraces: readonly ExpectedTrace[] = [
  { name: 'way of the reply not read', query, expect: { forward: 'reachable', return: 'unknown', symmetric: null, through: ['fw-1:eth0'] }, because: 'The table of db-a was not read.' },
  { name: 'way of the request not read', query: call, expect: open('not-collected'), because: 'The table of db-a was not read.' },
];

export const applianceUnreadTraces: readonly ExpectedTrace[] = [
  { name: 'the appliance was not read', query, expect: open('not-collected', { through: ['rtb-app'] }), because: 'The ENI is a target of an active route, its instance was on a page that did not come.' },
];
