import { replyStops } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'the reply leaves by an ephemeral port', query: { from: 'internet', to: 'portal-1:eth1', protocol: 'tcp', port: 443 }, expect: replyStops('network-acl', 'dmz', { through: ['igw-shop', 'portal-1:eth1'], back: ['portal-1:eth1'] }), because: 'VPC custom-network-acl, ephemeral ports: network ACLs are stateless.' },
  { name: 'replies to own calls come in by one', query: { from: 'portal-1:eth1', to: 'internet', protocol: 'tcp', port: 443 }, expect: replyStops('network-acl', 'dmz', { through: ['igw-shop'] }), because: 'VPC custom-network-acl, ephemeral ports.' },
];
