import { stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const ask = (to: string) => ({ from: 'app-1', to, protocol: 'tcp', port: 443 }) as const;

export const traces: readonly ExpectedTrace[] = [
  { name: 'by the private address the group matches', query: ask('by-group.ip'), expect: works({ avoids: ['nat-a', 'igw-shop'] }), because: 'VPC security-group-rules: a group as source means the private addresses of its ENIs.' },
  { name: 'by the public address it does not', query: ask('by-group.public'), expect: stops('security-group', 'web-by-group', { through: ['rtb-app', 'nat-a'] }), because: 'VPC security-group-rules: the packet comes from the NAT gateway\'s public address, which no group has.' },
  { name: 'an open port is reached by both', query: ask('by-range.public'), expect: works({ through: ['rtb-app', 'nat-a', 'igw-shop', 'by-range:eth0'], back: ['rtb-web', 'igw-shop', 'nat-a', 'app-1:eth0'] }), because: 'VPC vpc-nat-gateway: a public address is outside of the VPC\'s ranges, so the default route takes it.' },
  { name: 'privately there is no detour', query: ask('by-range.ip'), expect: works({ avoids: ['nat-a', 'igw-shop'] }), because: 'VPC route-tables-priority: local route.' },
];
