import { stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'office to machines is denied', query: { from: 'desk-11', to: 'plc-11', protocol: 'tcp', port: 4840 }, expect: stops('network-acl'), because: 'VPC nacl-rules: the lowest rule that matches decides.' },
  { name: 'the historian reaches machines from its own ENI there', query: { from: 'historian-1:eth1', to: 'plc-11', protocol: 'tcp', port: 4840 }, expect: works({ avoids: ['network-acl'] }), because: 'VPC vpc-network-acls and gateway-route-tables: inside a subnet neither tables nor network ACLs apply.' },
  { name: 'office reaches the historian', query: { from: 'desk-11', to: 'historian-1:eth0', protocol: 'tcp', port: 443 }, expect: works({ avoids: ['network-acl'] }), because: 'VPC vpc-network-acls and gateway-route-tables: inside a subnet neither tables nor network ACLs apply.' },
  { name: 'office of the other zone too', query: { from: 'desk-21', to: 'historian-1:eth0', protocol: 'tcp', port: 443 }, expect: works({ through: ['network-acl', 'historian-1:eth0'] }), because: 'VPC nacl-rules: rule 100 of the office.' },
];
