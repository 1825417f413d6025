import { works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'from the other zone', query: { from: 'redis-2', to: 'redis-1:eth0', protocol: 'tcp', port: 6379 }, expect: works(), because: 'VPC default-security-group: its members reach each other, nobody else does.' },
];
