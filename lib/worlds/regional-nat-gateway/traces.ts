import { works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'outbound', query: { from: 'app-1', to: 'internet', protocol: 'tcp', port: 443 }, expect: works({ through: ['private', 'nat-regional'], back: ['nat-regional', 'app-1:eth0'] }), because: 'VPC nat-gateways-regional: no subnet, a table of its own that leads to the internet gateway.' },
  { name: 'not inbound', query: { from: 'internet', to: 'app-1', protocol: 'tcp', port: 443 }, expect: { forward: 'blocked', return: undefined, symmetric: null }, because: 'VPC nat-gateway-basics.' },
];
