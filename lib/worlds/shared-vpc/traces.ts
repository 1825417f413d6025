import { stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const page = 'VPC vpc-sharing: participants\' resources use the owner\'s route tables, gateways and network ACLs, and their own security groups';
const outbound: ExpectedTrace = { name: 'the participant uses the owner\'s NAT gateway', query: { from: 'app-1', to: 'internet', protocol: 'tcp', port: 443 }, expect: works({ through: ['rtb-private', 'nat-a', 'igw-platform'], back: ['igw-platform', 'nat-a', 'app-1:eth0'] }), because: `${page}.` };
const inbound: ExpectedTrace = { name: 'and the owner\'s internet gateway', query: { from: 'internet', to: 'www-1', protocol: 'tcp', port: 443 }, expect: works({ through: ['igw-platform', 'www-1:eth0'], back: ['rtb-public', 'igw-platform'] }), because: `${page}.` };

export const bothTraces: readonly ExpectedTrace[] = [
  outbound, inbound,
  { name: 'from the owner\'s host to the participant\'s', query: { from: 'bastion-1', to: 'app-1', protocol: 'tcp', port: 22 }, expect: works({ through: ['bastion', 'rtb-private', 'app'] }), because: `${page}; inside a VPC the local route leads everywhere.` },
  { name: 'a public server has no way in by the other port', query: { from: 'internet', to: 'www-1', protocol: 'tcp', port: 22 }, expect: stops('security-group', 'www'), because: 'VPC vpc-security-groups.' },
  { name: 'without a public address nothing comes from the internet', query: { from: 'internet', to: 'app-1', protocol: 'tcp', port: 443 }, expect: { forward: 'blocked', return: undefined, symmetric: null }, because: 'VPC VPC_Internet_Gateway: an instance needs a public address.' },
];
export const participantTraces: readonly ExpectedTrace[] = [
  outbound, inbound,
  { name: 'the owner\'s host is not visible to the participant', query: { from: 'app-1', to: '10.73.2.10', protocol: 'tcp', port: 22 }, expect: { forward: 'unknown', return: undefined, symmetric: undefined, through: ['rtb-private'] }, because: `${page}; a participant does not see the ENIs of others.` },
];
