import { open, stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const s3 = (from: string) => ({ from, to: '192.0.2.10', protocol: 'tcp', port: 443 }) as const;
const elsewhere = (from: string) => ({ from, to: '198.51.100.10', protocol: 'tcp', port: 443 }) as const;

export const traces: readonly ExpectedTrace[] = [
  { name: 'S3 by the endpoint, past the NAT gateway', query: s3('app-2'), expect: works({ through: ['rtb-app', 'vpc-endpoint'], avoids: ['nat-a'] }), because: 'PrivateLink gateway-endpoints: the prefix list of the service is more specific than the default route.' },
  { name: 'a group that allows only the prefix list', query: s3('app-1'), expect: works({ through: ['to-s3', 'rtb-app', 'vpc-endpoint'] }), because: 'PrivateLink gateway-endpoints: outbound rules can name the prefix list.' },
  { name: 'the same group does not allow the rest', query: elsewhere('app-1'), expect: stops('security-group', 'to-s3'), because: 'VPC vpc-security-groups: no rule, no traffic.' },
  { name: 'the rest goes through the NAT gateway', query: elsewhere('app-2'), expect: works({ through: ['rtb-app', 'nat-a', 'igw-data'], avoids: ['vpc-endpoint'] }), because: 'VPC route-tables-priority: longest prefix.' },
  { name: 'only TCP and ping', query: { from: 'app-2', to: '192.0.2.10', protocol: 'udp', port: 443 }, expect: stops('vpc-endpoint'), because: 'RA explanation-codes, VPCE_GATEWAY_PROTOCOL_RESTRICTION: gateway endpoints take TCP and ICMP echo only.' },
  { name: 'a peer cannot use the endpoint', query: s3('spoke-1'), expect: stops('vpc-peering', undefined, { through: ['rtb-spoke'] }), because: 'PEER vpc-peering-basics: a gateway endpoint of the peer cannot be used over the peering.' },
  { name: 'but it reaches the instances', query: { from: 'spoke-1', to: 'app-2', protocol: 'tcp', port: 443 }, expect: works({ through: ['pcx-data-spoke', 'app-2:eth0'] }), because: 'PEER vpc-peering-routing.' },
];
export const unreadTraces: readonly ExpectedTrace[] = [
  { name: 'entries of the list not read', query: s3('app-2'), expect: { forward: 'reachable', return: 'reachable', symmetric: undefined, through: ['rtb-app'] }, because: 'Either the endpoint or the NAT gateway takes it: which one is not known, that it arrives is.' },
  { name: 'a group by the unread list', query: s3('app-1'), expect: open('not-collected'), because: 'An unread list in a rule allows perhaps, not never.' },
];
