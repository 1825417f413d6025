import { stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'inside the subnet nothing is filtered', query: { from: 'shut-1', to: 'shut-2', protocol: 'tcp', port: 443 }, expect: works({ avoids: ['network-acl', 'route-table'] }), because: 'VPC vpc-network-acls: a network ACL has no effect on traffic inside its subnet.' },
  { name: 'ping as well', query: { from: 'shut-1', to: 'shut-2', protocol: 'icmp' }, expect: works({ avoids: ['network-acl'] }), because: 'VPC vpc-network-acls.' },
  { name: 'nothing leaves', query: { from: 'shut-1', to: 'free-1', protocol: 'tcp', port: 443 }, expect: stops('network-acl', 'acl-deny-all', { reply: 'blocked' }), because: 'VPC nacl-rules: what no rule allows is denied by the last one.' },
  { name: 'nothing enters', query: { from: 'free-1', to: 'shut-1', protocol: 'tcp', port: 443 }, expect: stops('network-acl', 'acl-deny-all', { reply: 'blocked' }), because: 'VPC nacl-rules.' },
];
