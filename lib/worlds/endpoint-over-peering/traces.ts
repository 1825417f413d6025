import { stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const ask = (from: string, port = 443) => ({ from, to: 'ssm-tools-a', protocol: 'tcp', port }) as const;
const page = 'PrivateLink create-interface-endpoint and vpc-peering-basics: an interface endpoint is an ENI with security groups, also for peers';

export const traces: readonly ExpectedTrace[] = [
  { name: 'in the same subnet', query: ask('tool-1'), expect: works({ through: ['endpoint-in'], avoids: ['route-table'] }), because: 'VPC gateway-route-tables: inside a subnet no table applies.' },
  { name: 'over the peering', query: ask('spoke-1'), expect: works({ through: ['rtb-spoke', 'pcx-tools-spoke', 'endpoint-in'], back: ['rtb-tools', 'pcx-tools-spoke', 'spoke-1:eth0'] }), because: `${page}.` },
  { name: 'the group of the endpoint leaves the lab out', query: ask('lab-1'), expect: stops('security-group', 'endpoint-in', { through: ['pcx-tools-spoke'], reply: 'reachable' }), because: `${page}.` },
  { name: 'another port', query: ask('spoke-1', 80), expect: stops('security-group', 'endpoint-in', { reply: 'reachable' }), because: `${page}.` },
];
