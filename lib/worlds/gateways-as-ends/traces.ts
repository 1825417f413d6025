import type { ExpectedTrace } from '../expected-trace';

const ask = (from: string, to: string) => ({ from, to, protocol: 'tcp', port: 443 }) as const;
const arrives = (...through: readonly string[]) => ({ forward: 'reachable', return: undefined, symmetric: undefined, through }) as const;
const page = 'RA how-reachability-analyzer-works: gateways can be source and destination';

export const traces: readonly ExpectedTrace[] = [
  { name: 'to the internet gateway', query: ask('web-1', 'igw-shop'), expect: arrives('rtb-web', 'igw-shop'), because: `${page}.` },
  { name: 'from the internet gateway', query: ask('igw-shop', 'web-1'), expect: arrives('igw-shop', 'web-1:eth0'), because: `${page}.` },
  { name: 'to the virtual private gateway', query: ask('app-1', 'vgw-office'), expect: arrives('rtb-app', 'vgw-office'), because: `${page}.` },
  { name: 'from the virtual private gateway', query: ask('vgw-office', 'app-1'), expect: arrives('vgw-office', 'app-1:eth0'), because: `${page}.` },
  { name: 'to the internet gateway from a subnet without a route to it', query: ask('app-1', 'igw-shop'), expect: arrives('rtb-app', 'nat-a', 'igw-shop'), because: `${page}; through the NAT gateway.` },
];
