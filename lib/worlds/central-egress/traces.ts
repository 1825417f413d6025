import { replyStops, stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const out = (from: string) => ({ from, to: 'internet', protocol: 'tcp', port: 443 }) as const;
const page = 'TGW transit-gateway-nat-igw: centralized exit to the internet';
const apart: ExpectedTrace = { name: 'spokes are kept apart', query: { from: 'red-1', to: 'blue-1', protocol: 'tcp', port: 443 }, expect: stops('transit-gateway-route-table', 'tgw-spokes'), because: `${page}: a blackhole route for the private ranges keeps spokes from talking through the NAT gateway.` };

export const traces: readonly ExpectedTrace[] = [
  { name: 'zone a', query: out('red-1'), expect: works({ through: ['rtb-red', 'tgw-spokes', 'rtb-door-a', 'nat-a', 'rtb-public', 'igw-egress'], back: ['igw-egress', 'nat-a', 'rtb-public', 'tgw-egress', 'red-1:eth0'] }), because: `${page}.` },
  { name: 'zone b uses its own NAT gateway', query: out('blue-2'), expect: works({ through: ['rtb-blue', 'tgw-spokes', 'rtb-door-b', 'nat-b', 'igw-egress'], back: ['igw-egress', 'nat-b', 'tgw-egress'], avoids: ['nat-a'] }), because: `${page}; TGW how-transit-gateways-work: traffic stays in its zone.` },
  apart,
  { name: 'nothing comes in', query: { from: 'internet', to: 'red-1', protocol: 'tcp', port: 443 }, expect: { forward: 'blocked', return: undefined, symmetric: null }, because: 'VPC VPC_Internet_Gateway: an instance needs a public address.' },
];
export const lostTraces: readonly ExpectedTrace[] = [
  { name: 'replies come back to the NAT gateway and no further', query: out('red-1'), expect: replyStops('internet-gateway', 'igw-egress', { through: ['nat-a', 'igw-egress'], back: ['igw-egress', 'nat-a', 'rtb-public'] }), because: `${page}: the table of the NAT gateway's subnet needs a route to the spokes; RA explanation-codes: an internet gateway rejects private destinations.` },
  apart,
];
