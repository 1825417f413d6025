import { stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const ask = (from: string, to: string) => ({ from, to, protocol: 'tcp', port: 443 }) as const;
const peering = 'PEER vpc-peering-security-groups: rules can name groups of the peer VPC in the same Region';
const transit = 'TGW tgw-vpc-attachments, security group referencing: both the transit gateway and the attachments have to have it';
const local: readonly ExpectedTrace[] = [
  { name: 'a member of the named group in the same VPC', query: ask('near-1', 'server-2'), expect: works({ through: ['by-local-group'] }), because: 'VPC security-group-rules: a group as source means the private addresses of its ENIs.' },
  { name: 'a host that is not a member', query: ask('near-1', 'server-1'), expect: stops('security-group', 'by-group', { reply: 'reachable' }), because: 'VPC security-group-rules.' },
];
const stranger: ExpectedTrace = { name: 'a neighbour without the group', query: ask('stranger-1', 'server-1'), expect: stops('security-group', 'by-group', { reply: 'reachable' }), because: 'VPC security-group-rules: only the members of the named group.' };

export const peeringTraces: readonly ExpectedTrace[] = [
  { name: 'a member of the named group over the peering', query: ask('caller-1', 'server-1'), expect: works({ through: ['pcx-left-right', 'by-group', 'server-1:eth0'] }), because: `${peering}.` },
  stranger, ...local,
];
export const transitOnTraces: readonly ExpectedTrace[] = [
  { name: 'a member of the named group over the transit gateway', query: ask('caller-1', 'server-1'), expect: works({ through: ['tgw-all', 'by-group'] }), because: `${transit}.` },
  stranger, ...local,
];
export const transitOffTraces: readonly ExpectedTrace[] = [
  { name: 'off at the gateway: the group does not match', query: ask('caller-1', 'server-1'), expect: stops('security-group', 'by-group', { through: ['tgw-all'], reply: 'reachable' }), because: `${transit}.` },
  ...local,
];
