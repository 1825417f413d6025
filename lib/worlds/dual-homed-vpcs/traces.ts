import { stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'loader to reports over its second ENI', query: { from: 'report-loader-1:eth1', to: 'report-1', protocol: 'tcp', port: 5432 }, expect: works({ through: ['reporting'], avoids: ['route-table'] }), because: 'VPC vpc-network-acls and gateway-route-tables: inside a subnet neither tables nor network ACLs apply.' },
  { name: 'relay inside crm, from a range the group leaves out', query: { from: 'crm-relay-1:eth1', to: 'crm-1', protocol: 'tcp', port: 443 }, expect: stops('security-group'), because: 'VPC vpc-security-groups: what no rule allows is not let in.' },
  { name: 'VPCs that nothing joins', query: { from: 'orders-1', to: 'report-1', protocol: 'tcp', port: 5432 }, expect: { forward: 'blocked', return: undefined, symmetric: null }, because: 'VPC vpc-peering: VPCs are apart unless something joins them.' },
];
