import { replyStops, stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const sql = (from: string) => ({ from, to: 'db-1', protocol: 'tcp', port: 3306 }) as const;
const page = 'VPC nacl-rules: rules are tried from the lowest number, the first that matches decides';
const stateless = 'VPC custom-network-acl, ephemeral ports: network ACLs keep no state, the reply needs a rule of its own';

export const traces: readonly ExpectedTrace[] = [
  { name: 'a lower deny goes before a wider allow', query: sql('app-1'), expect: stops('network-acl', 'acl-data'), because: `${page}.` },
  { name: 'others are let in, and a group without outbound rules answers', query: { ...sql('app-2'), ipVersion: 4 }, expect: works({ through: ['acl-data', 'data-in', 'db-1:eth0'], back: ['acl-data'] }), because: `${page}; VPC vpc-security-groups: groups are stateful, replies need no rule.` },
  { name: 'a call of its own needs one', query: { from: 'db-1', to: 'app-2', protocol: 'tcp', port: 8080, ipVersion: 4 }, expect: stops('security-group', 'data-in'), because: 'VPC vpc-security-groups: no outbound rule, no outbound traffic.' },
  { name: 'UDP in, no UDP out', query: { from: 'app-2', to: 'db-1', protocol: 'udp', port: 53, ipVersion: 4 }, expect: replyStops('network-acl', 'acl-data'), because: `${stateless}.` },
  { name: 'ping both ways', query: { from: 'app-2', to: 'db-1', protocol: 'icmp', ipVersion: 4 }, expect: works(), because: 'VPC nacl-rules: ICMP is allowed in both directions.' },
  { name: 'IPv6 has no rule in the ACL', query: { ...sql('app-2'), ipVersion: 6 }, expect: stops('network-acl', 'acl-data'), because: 'VPC nacl-rules: IPv4 and IPv6 have rules of their own.' },
  { name: 'a reply port of Linux is not open', query: { from: 'app-2', to: 'iis-1', protocol: 'tcp', port: 443, sourcePort: 40_000 }, expect: replyStops('network-acl', 'acl-windows'), because: `${stateless}; only the ports of Windows clients are open.` },
  { name: 'a reply port of Windows is', query: { from: 'app-2', to: 'iis-1', protocol: 'tcp', port: 443, sourcePort: 50_000 }, expect: works(), because: `${stateless}; 49152 to 65535 are open.` },
  { name: 'a port no filter knows', query: { from: 'app-2', to: 'db-1', protocol: 'tcp', port: 22, ipVersion: 4 }, expect: stops('network-acl', 'acl-data'), because: 'VPC nacl-rules: what no rule allows is denied by the last one, before a group is asked.' },
];
