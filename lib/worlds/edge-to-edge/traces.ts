import { stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const ask = (from: string, to: string) => ({ from, to, protocol: 'tcp', port: 443 }) as const;
const page = 'PEER vpc-peering-basics, edge-to-edge routing: gateways of the peer cannot be used, and peering is not transitive';

export const traces: readonly ExpectedTrace[] = [
  { name: 'the peer itself is reached', query: ask('spoke-1', 'hub-1'), expect: works({ through: ['rtb-spoke', 'pcx-spoke', 'hub-1:eth0'], back: ['rtb-hub', 'pcx-spoke'] }), because: 'PEER vpc-peering-routing.' },
  { name: 'not its internet gateway or NAT gateway', query: ask('spoke-1', 'internet'), expect: stops('vpc-peering', 'pcx-spoke'), because: `${page}.` },
  { name: 'not its VPN', query: ask('spoke-1', '192.168.5.5'), expect: stops('vpc-peering', 'pcx-spoke'), because: `${page}.` },
  { name: 'not its other peer', query: ask('spoke-1', 'third-1'), expect: stops('vpc-peering', 'pcx-spoke'), because: `${page}.` },
  { name: 'nor the other way round', query: ask('third-1', 'spoke-1'), expect: stops('vpc-peering', 'pcx-third'), because: `${page}.` },
  { name: 'the office does not reach the peer', query: ask('192.168.5.5', 'spoke-1'), expect: { forward: 'blocked', return: undefined, symmetric: null }, because: `${page}.` },
  { name: 'the office reaches the hub', query: ask('192.168.5.5', 'hub-1'), expect: works({ through: ['vgw-office', 'hub-1:eth0'], back: ['rtb-hub', 'vgw-office'] }), because: 'VPC route-tables.' },
  { name: 'the hub reaches everything', query: ask('hub-1', 'third-1'), expect: works({ through: ['pcx-third'], back: ['pcx-third'] }), because: 'PEER vpc-peering-routing.' },
];
