import { stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const into = (to: string) => ({ from: 'internet', to, protocol: 'tcp', port: 443 }) as const;
const blocked = { forward: 'blocked', return: undefined, symmetric: null } as const;

export const traces: readonly ExpectedTrace[] = [
  { name: 'Elastic IP of a secondary address', query: into('203.0.113.200'), expect: works({ through: ['igw-shop', 'many-1:eth0'], back: ['rtb-web', 'igw-shop'] }), because: 'UG elastic-ip-addresses-eip: an Elastic IP belongs to one private address.' },
  { name: 'default route in two halves', query: into('split-1'), expect: works({ through: ['igw-shop', 'split-1:eth0'], back: ['rtb-split', 'igw-shop'] }), because: 'VPC route-tables-priority: two routes of /1 cover every address.' },
  { name: 'ingress routing to an appliance without a public address', query: into('behind-1'), expect: blocked, because: 'RA explanation-codes, INGRESS_RTB_NO_PUBLIC_IP: such an appliance cannot receive traffic from the internet.' },
  { name: 'a group that lets private ranges in', query: into('inner-1'), expect: stops('security-group', 'inner', { reply: 'reachable' }), because: 'RA explanation-codes, IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS: no private address comes from the internet.' },
  { name: 'IPv6 by the internet gateway', query: { ...into('six-1'), ipVersion: 6 }, expect: works({ through: ['igw-shop', 'six-1:eth0'] }), because: 'VPC VPC_Internet_Gateway.' },
  { name: 'an ENI that denies internet gateways', query: { ...into('closed-1'), ipVersion: 6 }, expect: blocked, because: 'API NetworkInterface, denyAllIgwTraffic: no traffic of internet gateways by IPv6.' },
  { name: 'an internet gateway that was detached', query: into('cut-1'), expect: blocked, because: 'VPC VPC_Internet_Gateway: the gateway has to be attached.' },
  { name: 'and outbound', query: { from: 'cut-1', to: 'internet', protocol: 'tcp', port: 443 }, expect: stops('route-table', 'rtb-cut'), because: 'API Route (state): the target is gone.' },
  { name: 'without an address of its own nothing leaves', query: { from: 'six-1', to: 'internet', protocol: 'tcp', port: 443, ipVersion: 4 }, expect: stops('internet-gateway', 'igw-shop'), because: 'RA explanation-codes, IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS.' },
];
