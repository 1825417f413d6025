import { stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'open port', query: { from: 'internet', to: 'www-1', protocol: 'tcp', port: 443 }, expect: works({ through: ['igw-tiny', 'web', 'www-1:eth0'], back: ['public', 'igw-tiny'] }), because: 'VPC VPC_Internet_Gateway: a public address is translated one to one, and the subnet needs a route to the gateway.' },
  { name: 'closed port', query: { from: 'internet', to: 'www-1', protocol: 'tcp', port: 22 }, expect: stops('security-group', 'web'), because: 'VPC vpc-security-groups: what no rule allows is not let in.' },
  { name: 'outbound', query: { from: 'www-1', to: 'internet', protocol: 'tcp', port: 443 }, expect: works({ through: ['public', 'igw-tiny'], back: ['igw-tiny', 'www-1:eth0'] }), because: 'VPC VPC_Internet_Gateway: a public address is translated one to one, and the subnet needs a route to the gateway.' },
];
