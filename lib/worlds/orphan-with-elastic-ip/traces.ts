import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'an ENI on no instance', query: { from: 'internet', to: 'gateway-vip', protocol: 'tcp', port: 443 }, expect: { forward: 'blocked', return: undefined, symmetric: null }, because: 'UG using-eni: a detached ENI receives nothing.' },
];
