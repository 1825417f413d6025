import { works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'neighbours', query: { from: 'node-1', to: 'docker-1', protocol: 'tcp', port: 443 }, expect: works({ avoids: ['route-table'] }), because: 'VPC default-security-group: its members reach each other, nobody else does.' },
];
