import { stops } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'a range that one gateway sends to the other and back', query: { from: 'ring-1', to: '10.142.0.9', protocol: 'tcp', port: 443 }, expect: { forward: 'unknown', return: undefined, symmetric: undefined, unknownBecause: 'loop', through: ['rtb-ring', 'tgw-all', 'rtb-bend'] }, because: 'TGW how-transit-gateways-work: tables are followed one by one; nothing in the account ends this way.' },
  { name: 'a range nobody has', query: { from: 'ring-1', to: '10.143.0.9', protocol: 'tcp', port: 443 }, expect: stops('transit-gateway-route-table', 'tgw-all'), because: 'TGW how-transit-gateways-work: without a route the packet is dropped.' },
  { name: 'groups of their own', query: { from: 'ring-1', to: 'bend-1', protocol: 'tcp', port: 443 }, expect: stops('security-group'), because: 'VPC default-security-group: members only.' },
];
