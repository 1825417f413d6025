import { replyStops, stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const inbound = { from: 'internet', to: 'web-1', protocol: 'tcp', port: 443 } as const;
const outbound = { from: 'web-1', to: 'internet', protocol: 'tcp', port: 443 } as const;

export const brokenTraces: readonly ExpectedTrace[] = [
  {
    name: 'request through the firewall, reply around it', query: inbound,
    expect: replyStops('internet-gateway', 'igw-edge', { asymmetry: 'reply-bypasses-appliance', through: ['igw-edge', 'gateway-route-table', 'fw-1:eth0', 'web-1:eth0'], back: ['rtb-web', 'igw-edge'] }),
    because: 'VPC gateway-route-tables: replies must be routed through the same appliance; RA explanation-codes, INGRESS_RTB_TRAFFIC_REDIRECTION: a subnet whose traffic is redirected cannot use a direct route to the internet gateway.',
  },
  {
    name: 'calls from inside cannot use the direct route either', query: outbound,
    expect: stops('internet-gateway', 'igw-edge', { through: ['rtb-web', 'igw-edge'] }),
    because: 'RA explanation-codes, INGRESS_RTB_TRAFFIC_REDIRECTION: a subnet whose traffic is redirected cannot use a direct route to the internet gateway.',
  },
  { name: 'port nobody opened', query: { from: 'internet', to: 'web-1', protocol: 'tcp', port: 22 }, expect: stops('security-group', undefined), because: 'VPC vpc-security-groups: what no rule allows is not let in.' },
];

export const mirroredTraces: readonly ExpectedTrace[] = [
  { name: 'both ways through the firewall', query: inbound, expect: works({ through: ['igw-edge', 'gateway-route-table', 'fw-1:eth0', 'web-1:eth0'], back: ['rtb-web', 'fw-1:eth0', 'rtb-inspect', 'igw-edge'] }), because: 'VPC gateway-route-tables: the example with a middlebox appliance.' },
  { name: 'calls from inside too', query: outbound, expect: works({ through: ['rtb-web', 'fw-1:eth0', 'rtb-inspect', 'igw-edge'], back: ['igw-edge', 'gateway-route-table', 'fw-1:eth0'] }), because: 'VPC gateway-route-tables: the example with a middlebox appliance.' },
  { name: 'between two servers of the subnet no table matters', query: { from: 'web-1', to: 'web-2', protocol: 'tcp', port: 443 }, expect: works({ avoids: ['route-table', 'network-acl', 'fw-1:eth0'] }), because: 'VPC route-table-options: traffic between hosts of one subnet cannot be routed through an appliance.' },
];

export const unreadTraces: readonly ExpectedTrace[] = [
  { name: 'request arrives, way of the reply not read', query: inbound, expect: { forward: 'reachable', return: 'unknown', symmetric: null, through: ['gateway-route-table', 'fw-1:eth0'] }, because: 'The table of web-a was not read; an unread table is not an empty one.' },
];

export const stoppedTraces: readonly ExpectedTrace[] = [
  { name: 'the firewall is stopped', query: inbound, expect: stops('network-interface', 'fw-1:eth0'), because: 'VPC gateway-route-tables: the target network interface must be attached to a running instance.' },
  { name: 'so nothing gets out either', query: outbound, expect: stops('network-interface', 'fw-1:eth0'), because: 'VPC route-table-options: an appliance forwards only while it runs.' },
  { name: 'nothing is lost inside the subnet', query: { from: 'web-2', to: 'web-3', protocol: 'tcp', port: 443 }, expect: works(), because: 'VPC vpc-network-acls and gateway-route-tables: inside a subnet no table applies.' },
];

