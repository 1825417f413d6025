import { replyStops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const out = { from: 'app-1', to: 'partner-1', protocol: 'tcp', port: 443 } as const;
const into = { from: 'partner-1', to: 'app-1', protocol: 'tcp', port: 443 } as const;

export const natTraces: readonly ExpectedTrace[] = [
  { name: 'calls to the partner go through the NAT gateway and back', query: out, expect: works({ through: ['rtb-app', 'nat-a', 'rtb-public', 'tgw-all', 'partner-1:eth0'], back: ['rtb-partner', 'tgw-all', 'nat-a', 'app-1:eth0'] }), because: 'VPC nat-gateway-basics: a NAT gateway translates to its private address and follows the table of its subnet.' },
  { name: 'calls of the partner arrive directly, replies go to the NAT gateway', query: into, expect: replyStops('nat-gateway', 'nat-a', { through: ['tgw-all', 'app-1:eth0'], back: ['rtb-app'] }), because: 'VPC nat-gateway-basics: a NAT gateway passes only connections started behind it.' },
  { name: 'the internet through the same NAT gateway', query: { from: 'app-1', to: 'internet', protocol: 'tcp', port: 443 }, expect: works({ through: ['rtb-app', 'nat-a', 'rtb-public', 'igw-shop'], back: ['igw-shop', 'nat-a', 'app-1:eth0'] }), because: 'VPC vpc-nat-gateway.' },
];
export const directTraces: readonly ExpectedTrace[] = [
  { name: 'calls to the partner', query: out, expect: works({ through: ['rtb-app', 'tgw-all'], back: ['tgw-all', 'app-1:eth0'], avoids: ['nat-a'] }), because: 'VPC route-tables-priority: longest prefix.' },
  { name: 'calls of the partner', query: into, expect: works({ back: ['rtb-app', 'tgw-all'], avoids: ['nat-a'] }), because: 'VPC route-tables-priority: longest prefix.' },
];
export const unreadTraces: readonly ExpectedTrace[] = [
  { name: 'way of the reply not read', query: into, expect: { forward: 'reachable', return: 'unknown', symmetric: null, through: ['tgw-all', 'app-1:eth0'] }, because: 'The table of app-a was on a page that did not come.' },
];
