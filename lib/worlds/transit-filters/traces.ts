import { stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const ask = (from: string, to: string, port = 443) => ({ from, to, protocol: 'tcp', port }) as const;

export const traces: readonly ExpectedTrace[] = [
  { name: 'instance and attachment in one subnet: what comes from the gateway is not filtered', query: ask('left-1', 'right-1'), expect: works({ through: ['acl-left', 'tgw-all', 'acl-door', 'right-1:eth0'], back: ['tgw-all', 'left-1:eth0'] }), because: 'TGW tgw-nacls, same subnet: outbound rules by destination and inbound rules by source towards the gateway, none on the way back.' },
  { name: 'from another subnet the attachment subnet asks for the source', query: ask('left-2', 'right-1'), expect: stops('network-acl', 'acl-left', { through: ['rtb-left'] }), because: 'TGW tgw-nacls, different subnets: inbound rules of the attachment subnet use the source address.' },
  { name: 'from the gateway the attachment subnet asks for the destination', query: ask('left-1', 'right-1', 22), expect: stops('network-acl', 'acl-door', { through: ['tgw-all'] }), because: 'TGW tgw-nacls, different subnets: outbound rules of the attachment subnet use the destination address.' },
  { name: 'calls of the other side', query: ask('right-1', 'left-1', 8080), expect: { forward: 'reachable', return: 'blocked', symmetric: false, blockedBy: { side: 'return', kind: 'network-acl', id: 'acl-door' } }, because: 'TGW tgw-nacls: the reply leaves the attachment subnet by a port that has no outbound rule.' },
];
