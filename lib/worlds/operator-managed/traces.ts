import { works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'in the same subnet', query: { from: 'auto-1:eth0', to: 'app-1:eth0', protocol: 'tcp', port: 443 }, expect: works({ avoids: ['route-table'] }), because: 'VPC default-security-group: its members reach each other, nobody else does.' },
];
