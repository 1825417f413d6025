import { open } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'groups, tables and ACLs not read', query: { from: 'internet', to: 'www-1:eth0', protocol: 'tcp', port: 443 }, expect: open('not-collected'), because: 'DescribeSecurityGroups was not read: an unread group is not an empty one.' },
];
