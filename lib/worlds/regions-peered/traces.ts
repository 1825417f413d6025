import { replyStops, stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const ask = (to: string) => ({ from: 'shop-1', to, protocol: 'tcp', port: 443 }) as const;

export const bothTraces: readonly ExpectedTrace[] = [
  { name: 'across the regions', query: ask('archive-1'), expect: works({ through: ['rtb-shop', 'pcx-regions', 'archive-in', 'archive-1:eth0'], back: ['rtb-archive', 'pcx-regions', 'shop-1:eth0'] }), because: 'PEER vpc-peering-basics: VPCs of different Regions can be peered.' },
  { name: 'by IPv6 as well', query: { ...ask('archive-1'), ipVersion: 6 }, expect: works({ through: ['rtb-shop', 'pcx-regions', 'archive-1:eth0'] }), because: 'PEER vpc-peering-basics: IPv6 works over a peering between Regions.' },
  { name: 'and the other way round', query: { from: 'archive-1', to: 'shop-1', protocol: 'tcp', port: 8080 }, expect: works({ through: ['rtb-archive', 'pcx-regions'], back: ['rtb-shop', 'pcx-regions'] }), because: 'PEER vpc-peering-basics.' },
  { name: 'a group of the other region does not match', query: ask('archive-2'), expect: stops('security-group', 'archive-by-group', { through: ['pcx-regions'], reply: 'reachable' }), because: 'PEER vpc-peering-security-groups: a group of a VPC in another Region cannot be referenced.' },
];
export const oneRegionTraces: readonly ExpectedTrace[] = [
  { name: 'the other region was not read', query: ask('10.75.1.10'), expect: { forward: 'unknown', return: undefined, symmetric: undefined, through: ['rtb-shop', 'pcx-regions'] }, because: 'PEER vpc-peering-basics: the connection shows the CIDR of the other VPC, nothing inside it.' },
];
export const sixOneWayTraces: readonly ExpectedTrace[] = [
  { name: 'IPv4 has its way back', query: { ...ask('archive-1'), ipVersion: 4 }, expect: works({ back: ['rtb-archive', 'pcx-regions'] }), because: 'PEER vpc-peering-routing.' },
  { name: 'IPv6 has none', query: { ...ask('archive-1'), ipVersion: 6 }, expect: replyStops('route-table', 'rtb-archive', { through: ['rtb-shop', 'pcx-regions', 'archive-1:eth0'] }), because: 'PEER vpc-peering-routing: IPv6 needs routes of its own on both sides.' },
];
