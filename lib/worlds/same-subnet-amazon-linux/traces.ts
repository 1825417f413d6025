import { works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'Amazon Linux 2 answers by eth1', query: { from: 'api-al2023:eth0', to: 'api-al2:eth1', protocol: 'tcp', port: 9100 }, expect: works({ back: ['api-al2:eth1'] }), because: 'NU README: Amazon Linux answers by the interface that has the address.' },
  { name: 'unknown guest', query: { from: 'api-al2023:eth0', to: 'api-unknown:eth1', protocol: 'tcp', port: 9100 }, expect: { forward: 'reachable', return: 'unknown', symmetric: null }, because: 'NU README: depends on what the guest has configured.' },
];
