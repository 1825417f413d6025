import { stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const ask = (to: string, from = 'app-1') => ({ from, to, protocol: 'tcp', port: 443 }) as const;

export const traces: readonly ExpectedTrace[] = [
  { name: 'secondary address', query: ask('10.150.1.21'), expect: works({ through: ['https', 'host-1:eth0'] }), because: 'UG using-instance-addressing: an ENI answers for its secondary addresses.' },
  { name: 'address of a delegated prefix', query: ask('10.150.1.70'), expect: works({ through: ['https', 'host-1:eth0'] }), because: 'UG ec2-prefix-eni: the prefix belongs to the ENI.' },
  { name: 'an address nobody has', query: ask('10.150.1.99'), expect: { forward: 'blocked', return: undefined, symmetric: null }, because: 'VPC subnet-route-tables: the local route leads to the subnet, where no ENI has the address.' },
  { name: 'from the second range of the VPC: local', query: ask('host-1', 'extra-1'), expect: stops('security-group', 'https', { through: ['rtb-app'], reply: 'reachable' }), because: 'VPC vpc-cidr-blocks: every range has a local route; the group lets in the first range only.' },
  { name: 'from a public host to the second range', query: ask('extra-1'), expect: works({ through: ['rtb-web'], back: ['rtb-app'] }), because: 'VPC vpc-cidr-blocks: every range has a local route.' },
  { name: 'a stopped instance', query: ask('off-1'), expect: { forward: 'blocked', return: undefined, symmetric: null }, because: 'UG Stop_Start: a stopped instance takes no packets.' },
  { name: 'a database that AWS runs', query: { from: 'host-1', to: 'orders-db', protocol: 'tcp', port: 5432 }, expect: works({ through: ['database'], avoids: ['route-table'] }), because: 'UG requester-managed-eni: it is an ENI with groups like any other.' },
  { name: 'called by a function', query: { from: 'resize', to: 'orders-db', protocol: 'tcp', port: 5432 }, expect: works({ through: ['database'] }), because: 'UG requester-managed-eni.' },
  { name: 'the internet for a function', query: { from: 'resize', to: 'internet', protocol: 'tcp', port: 443 }, expect: works({ through: ['rtb-app', 'nat-a', 'igw-shop'] }), because: 'VPC vpc-nat-gateway.' },
  { name: 'any port: some get through', query: { from: 'app-1', to: 'host-1', protocol: 'tcp' }, expect: { forward: 'reachable', return: 'reachable', symmetric: true }, because: 'VPC security-group-rules: port 443 is open.' },
];
