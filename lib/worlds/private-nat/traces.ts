import { stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const page = 'VPC nat-gateway-scenarios, "Enable communication between overlapping networks"';

export const traces: readonly ExpectedTrace[] = [
  { name: 'through the private NAT gateway to the routable address', query: { from: 'red-1', to: 'blue-front', protocol: 'tcp', port: 443 }, expect: works({ through: ['rtb-red-app', 'nat-red', 'rtb-red-door', 'tgw-routable', 'blue-front:eth0'], back: ['rtb-blue-door', 'tgw-routable', 'nat-red', 'red-1:eth0'] }), because: `${page}.` },
  { name: 'the front reaches its own application', query: { from: 'blue-front', to: 'blue-1', protocol: 'tcp', port: 8080 }, expect: works({ avoids: ['transit-gateway-route-table'] }), because: 'VPC route-tables-priority: local route.' },
  { name: 'an address of the overlapping range means the own VPC', query: { from: 'blue-front', to: 'red-1', protocol: 'tcp', port: 443 }, expect: { forward: 'blocked', return: undefined, symmetric: null, avoids: ['transit-gateway-route-table'] }, because: `${page}: the overlapping ranges are not routable between the VPCs.` },
  { name: 'an address that two VPCs have is no answer to who asks', query: { from: '192.168.1.20', to: 'blue-front', protocol: 'tcp', port: 443 }, expect: { problem: 'ambiguous-address' }, because: 'VPC vpc-cidr-blocks: nothing keeps VPCs from having equal ranges.' },
  { name: 'other ports stay closed', query: { from: 'red-1', to: 'blue-front', protocol: 'tcp', port: 22 }, expect: stops('security-group', 'blue-front-in', { through: ['nat-red'], reply: 'reachable' }), because: 'VPC vpc-security-groups.' },
];
