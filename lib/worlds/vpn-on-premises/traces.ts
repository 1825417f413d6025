import { differs, replyStops, stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const fromOffice = { from: '192.168.5.5', to: 'app-1', protocol: 'tcp', port: 443 } as const;
const toOffice = { from: 'app-1', to: '192.168.5.5', protocol: 'tcp', port: 22 } as const;

export const plainTraces: readonly ExpectedTrace[] = [
  { name: 'from the office', query: fromOffice, expect: works({ through: ['vgw-office', 'app-in', 'app-1:eth0'], back: ['rtb-app', 'vgw-office'] }), because: 'VPC route-tables: a propagated route leads back to the virtual private gateway.' },
  { name: 'on-premises without an address', query: { ...fromOffice, from: 'on-premises' }, expect: works({ through: ['vgw-office', 'app-1:eth0'] }), because: 'VPN VPNRoutingTypes: the static route of the connection is what lies behind it.' },
  { name: 'to an address nobody has', query: { ...fromOffice, to: '10.92.1.99' }, expect: { problem: 'not-traceable' }, because: 'RA explanation-codes, VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS: the destination has to be an address of an ENI; between two addresses that nothing in the account has there is nothing to follow.' },
  { name: 'to the office', query: toOffice, expect: works({ through: ['rtb-app', 'vgw-office'], back: ['vgw-office', 'app-1:eth0'] }), because: 'VPC route-tables.' },
  { name: 'port the group does not open', query: { ...fromOffice, port: 22 }, expect: stops('security-group', 'app-in', { reply: 'reachable' }), because: 'VPC vpc-security-groups.' },
];
export const missingTraces: readonly ExpectedTrace[] = [
  { name: 'from the office, the reply goes to the NAT gateway', query: fromOffice, expect: replyStops('nat-gateway', 'nat-a', { through: ['vgw-office', 'app-1:eth0'], back: ['rtb-app'] }), because: 'VPC nat-gateway-basics: a NAT gateway passes only connections started behind it.' },
];
export const inspectedTraces: readonly ExpectedTrace[] = [
  { name: 'from the office through the firewall', query: fromOffice, expect: works({ through: ['vgw-office', 'gateway-route-table', 'fw-1:eth0', 'app-1:eth0'], back: ['rtb-app', 'fw-1:eth0', 'rtb-inspect', 'vgw-office'] }), because: 'VPC gateway-route-tables: a virtual private gateway can have a route table too.' },
  { name: 'to the office too', query: toOffice, expect: works({ through: ['rtb-app', 'fw-1:eth0', 'rtb-inspect', 'vgw-office'], back: ['gateway-route-table', 'fw-1:eth0'] }), because: 'VPC gateway-route-tables.' },
];
export const lopsidedTraces: readonly ExpectedTrace[] = [
  { name: 'requests inspected, replies not', query: fromOffice, expect: differs('reply-bypasses-appliance', { through: ['gateway-route-table', 'fw-1:eth0', 'app-1:eth0'], back: ['rtb-app', 'vgw-office'] }), because: 'VPC gateway-route-tables: asymmetric routing is not supported.' },
];
