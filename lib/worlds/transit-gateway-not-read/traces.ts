import { open } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'the VPC has no internet gateway', query: { from: 'internet', to: 'app-1', protocol: 'tcp', port: 443 }, expect: { forward: 'blocked', return: undefined, symmetric: null }, because: 'VPC VPC_Internet_Gateway: a public address is translated one to one, and the subnet needs a route to the gateway.' },
  { name: 'to the unread gateway', query: { from: 'app-1', to: 'internet', protocol: 'tcp', port: 443 }, expect: open('not-collected'), because: 'Nothing was read about the transit gateway of the other team.' },
  { name: 'to any other address', query: { from: 'app-1', to: '10.99.0.5', protocol: 'tcp', port: 443 }, expect: open('not-collected'), because: 'Nothing was read about the transit gateway of the other team.' },
];
