import { stops } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'VPCs that nothing joins', query: { from: 'local-1', to: 'app-1:eth0', protocol: 'tcp', port: 443 }, expect: stops('route-table', 'own-main'), because: 'VPC vpc-peering: VPCs are apart unless something joins them.' },
];
