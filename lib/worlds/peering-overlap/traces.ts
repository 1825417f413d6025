import { open, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const https = (from: string) => ({ from, to: 'hub-1', protocol: 'tcp', port: 443 }) as const;
const ssh = (to: string) => ({ from: 'hub-1', to, protocol: 'tcp', port: 22 }) as const;
const page = 'PEER peering-configurations-partial-access: there is no unicast reverse path forwarding; the reply follows the tables of the hub';

export const wrongVpcTraces: readonly ExpectedTrace[] = [
  { name: 'blue is right', query: https('blue-1'), expect: works({ through: ['pcx-blue', 'hub-1:eth0'], back: ['rtb-hub', 'pcx-blue', 'blue-1:eth0'] }), because: `${page}.` },
  { name: 'green calls, the reply goes to blue', query: https('green-1'), expect: { forward: 'reachable', return: 'blocked', symmetric: false, asymmetry: 'reply-other-peering', through: ['rtb-green', 'pcx-green', 'hub-1:eth0'], back: ['rtb-hub', 'pcx-blue'] }, because: `${page}.` },
  { name: 'the hub cannot reach green', query: ssh('green-1'), expect: { forward: 'blocked', return: 'reachable', symmetric: null, through: ['rtb-hub', 'pcx-blue'] }, because: `${page}.` },
  { name: 'blue and green do not see each other', query: { from: 'blue-1', to: 'green-1', protocol: 'tcp', port: 22 }, expect: { forward: 'blocked', return: 'blocked', symmetric: null, avoids: ['vpc-peering'] }, because: 'PEER vpc-peering-basics: peering is not transitive, and the address is local to each of them.' },
];
export const specificTraces: readonly ExpectedTrace[] = [
  { name: 'green gets its replies', query: https('green-1'), expect: works({ through: ['pcx-green', 'hub-1:eth0'], back: ['rtb-hub', 'pcx-green', 'green-1:eth0'] }), because: 'PEER peering-configurations-partial-access: a more specific route for the subnet of the second VPC.' },
  { name: 'the hub reaches green', query: ssh('green-1'), expect: works({ through: ['pcx-green'], back: ['pcx-green'] }), because: 'PEER peering-configurations-partial-access.' },
  { name: 'and still blue', query: ssh('blue-1'), expect: works({ through: ['pcx-blue'], back: ['pcx-blue'] }), because: 'VPC route-tables-priority: longest prefix.' },
];
export const unreadTraces: readonly ExpectedTrace[] = [
  { name: 'where the peering leads was not read', query: https('green-1'), expect: open('not-collected', { through: ['rtb-green'] }), because: 'DescribeVpcPeeringConnections was refused.' },
];
