import { works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const ask = (from: string, to: string) => ({ from, to, protocol: 'tcp', port: 443 }) as const;
const page = 'TGW tgw-vpc-attachments: the routes of a VPC whose CIDR an attached VPC already has are not propagated';

export const traces: readonly ExpectedTrace[] = [
  { name: 'the VPC that came first', query: ask('first-1', 'hub-1'), expect: works({ through: ['tgw-all', 'hub-1:eth0'], back: ['rtb-hub', 'tgw-all', 'first-1:eth0'] }), because: 'TGW how-transit-gateways-work.' },
  { name: 'the second one calls, its reply goes to the first', query: ask('second-1', 'hub-1'), expect: { forward: 'reachable', return: 'blocked', symmetric: false, through: ['rtb-second', 'tgw-all', 'hub-1:eth0'], back: ['rtb-hub', 'tgw-all'] }, because: `${page}.` },
  { name: 'the second one is not reached', query: ask('hub-1', 'second-1'), expect: { forward: 'blocked', return: undefined, symmetric: null, through: ['rtb-hub', 'tgw-all'] }, because: `${page}.` },
];
