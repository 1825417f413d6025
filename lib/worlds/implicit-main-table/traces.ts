import { stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'main table by implicit association', query: { from: 'www-1', to: 'internet', protocol: 'tcp', port: 443 }, expect: works({ through: ['plain-main', 'igw-plain'] }), because: 'VPC subnet-route-tables: a subnet without a table of its own follows the main one.' },
  { name: 'explicit table without a default route', query: { from: 'db-1', to: 'internet', protocol: 'tcp', port: 443 }, expect: stops('route-table', 'explicit'), because: 'VPC subnet-route-tables.' },
  { name: 'nothing is let in', query: { from: 'internet', to: 'www-1', protocol: 'tcp', port: 443 }, expect: stops('security-group'), because: 'VPC default-security-group: its members reach each other, nobody else does.' },
  { name: 'inside the VPC', query: { from: 'www-1', to: 'db-1', protocol: 'tcp', port: 443 }, expect: works(), because: 'VPC route-tables-priority: local route.' },
];
