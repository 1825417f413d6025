import { stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'clients reach eth0', query: { from: 'internet', to: 'www-1:eth0', protocol: 'tcp', port: 443 }, expect: works({ through: ['igw-shop', 'www-1:eth0'] }), because: 'VPC VPC_Internet_Gateway: a public address is translated one to one, and the subnet needs a route to the gateway.' },
  { name: 'the office reaches eth1', query: { from: '172.16.10.5', to: 'www-1:eth1', protocol: 'tcp', port: 22 }, expect: works({ through: ['vgw-office', 'network-acl', 'mgmt-ssh', 'www-1:eth1'], back: ['www-1:eth1', 'vgw-office'] }), because: 'UG scenarios-enis: management network; NU README: Amazon Linux answers by the interface that has the address.' },
  { name: 'only by SSH', query: { from: '172.16.10.5', to: 'www-1:eth1', protocol: 'tcp', port: 443 }, expect: stops('network-acl'), because: 'VPC nacl-rules: what no rule allows is denied by the last one.' },
  { name: 'not from the internet', query: { from: 'internet', to: 'www-1:eth1', protocol: 'tcp', port: 22 }, expect: { forward: 'blocked', return: undefined, symmetric: null }, because: 'VPC VPC_Internet_Gateway: an instance needs a public address.' },
  { name: 'the bastion is not in the group either', query: { from: 'bastion-1', to: 'www-1:eth1', protocol: 'tcp', port: 22 }, expect: stops('security-group', 'mgmt-ssh'), because: 'VPC vpc-security-groups: what no rule allows is not let in.' },
];
