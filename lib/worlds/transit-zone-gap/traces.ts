import { open, replyStops, stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const ldap = (from: string) => ({ from, to: 'ldap-1', protocol: 'tcp', port: 636 }) as const;
const page = 'TGW tgw-vpc-attachments: resources in a zone without an attachment subnet cannot reach the transit gateway';

export const gapTraces: readonly ExpectedTrace[] = [
  { name: 'zone a', query: ldap('app-1'), expect: works({ through: ['rtb-shop', 'tgw-all', 'ldap-1:eth0'], back: ['rtb-services', 'tgw-all', 'app-1:eth0'] }), because: 'TGW how-transit-gateways-work.' },
  { name: 'zone b, to a VPC attached in zone a only', query: ldap('app-2'), expect: works({ through: ['tgw-all'] }), because: 'TGW how-transit-gateways-work: only the zone of the sender has to have an attachment subnet.' },
  { name: 'zone c is cut off', query: ldap('app-3'), expect: stops('transit-gateway-attachment', 'tgw-core-shop'), because: `${page}.` },
  { name: 'zone c is called and cannot answer', query: { from: 'ldap-1', to: 'app-3', protocol: 'tcp', port: 443 }, expect: replyStops('transit-gateway-attachment', 'tgw-core-shop', { through: ['tgw-all', 'app-3:eth0'] }), because: `${page}; towards the zone the local route of the attachment subnet is enough.` },
  { name: 'between zones of the VPC all is well', query: { from: 'app-1', to: 'app-3', protocol: 'tcp', port: 8080 }, expect: works({ avoids: ['transit-gateway-attachment'] }), because: 'VPC route-tables-priority: local route.' },
];
export const coveredTraces: readonly ExpectedTrace[] = [
  { name: 'zone c', query: ldap('app-3'), expect: works({ through: ['tgw-all', 'ldap-1:eth0'], back: ['tgw-all', 'app-3:eth0'] }), because: 'TGW tgw-vpc-attachments: every zone has a subnet of the attachment.' },
];
export const unreadTraces: readonly ExpectedTrace[] = [
  { name: 'zones of the attachment not read', query: ldap('app-3'), expect: open('not-collected'), because: 'DescribeTransitGatewayVpcAttachments was refused.' },
];
