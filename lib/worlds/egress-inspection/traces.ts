import { differs, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const out = { from: 'app-1', to: 'internet', protocol: 'tcp', port: 443 } as const;
const page = 'Network Firewall arch-igw-ngw and VPC route-table-options: the table of the NAT gateway\'s subnet sends the application subnet back through the endpoint';

export const traces: readonly ExpectedTrace[] = [
  { name: 'inspected before and after the NAT gateway', query: out, expect: works({ through: ['rtb-app', 'gwlbe-a', 'rtb-inspect', 'nat-a', 'rtb-public', 'igw-shop'], back: ['igw-shop', 'nat-a', 'rtb-public', 'gwlbe-a', 'app-1:eth0'] }), because: `${page}.` },
];
export const bypassTraces: readonly ExpectedTrace[] = [
  { name: 'inspected on the way out only', query: out, expect: differs('reply-bypasses-appliance', { through: ['gwlbe-a', 'nat-a', 'igw-shop'], back: ['nat-a', 'rtb-public', 'app-1:eth0'] }), because: `${page}; without it the local route takes the reply.` },
];
