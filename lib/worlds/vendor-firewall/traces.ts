import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'the firewall itself, by a guest nobody knows', query: { from: 'internet', to: 'vmfw-1:eth1', protocol: 'tcp', port: 443 }, expect: { forward: 'reachable', return: 'unknown', symmetric: null, through: ['igw-dmz', 'vmfw-1:eth1'] }, because: 'VPC VPC_Internet_Gateway: a public address is translated one to one, and the subnet needs a route to the gateway. Which ENI answers is the appliance\'s choice.' },
  { name: 'through the firewall: it decides', query: { from: 'app-1', to: 'internet', protocol: 'tcp', port: 443 }, expect: { forward: 'unknown', return: undefined, symmetric: undefined, through: ['vmfw-1:eth2'] }, because: 'VPC route-table-options: what an appliance does with a packet is its own configuration.' },
];
