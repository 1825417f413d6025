import { open, stops, works } from '../expected-trace';
import type { ExpectedOutcome, ExpectedTrace } from '../expected-trace';

const ask = (from: string, to: string, port = 5432) => ({ from, to, protocol: 'tcp', port }) as const;
/** The packet gets to the other firewall; a stateful one drops it there. */
const lost = (more: Pick<ExpectedOutcome, 'through' | 'back'>): ExpectedOutcome => ({ forward: 'reachable', return: 'unknown', symmetric: false, asymmetry: 'reply-other-appliance', unknownBecause: 'appliance-decides', ...more });
const page = 'TGW transit-gateway-appliance-scenario';

export const modeOffTraces: readonly ExpectedTrace[] = [
  { name: 'within zone a one firewall sees both ways', query: ask('app-1', 'db-1'), expect: works({ through: ['rtb-apps', 'tgw-spokes', 'rtb-door-a', 'fw-1:eth0', 'tgw-inspected', 'db-1:eth0'], back: ['tgw-spokes', 'fw-1:eth0', 'tgw-inspected', 'app-1:eth0'], avoids: ['fw-2:eth0'] }), because: `${page}: the transit gateway keeps traffic in the zone it came from.` },
  { name: 'within zone b the other one', query: ask('app-2', 'db-2'), expect: works({ through: ['fw-2:eth0'], back: ['fw-2:eth0'], avoids: ['fw-1:eth0'] }), because: `${page}: the transit gateway keeps traffic in the zone it came from.` },
  { name: 'from zone a to zone b: there by fw-1, back by fw-2', query: ask('app-1', 'db-2'), expect: lost({ through: ['fw-1:eth0', 'db-2:eth0'], back: ['fw-2:eth0', 'app-1:eth0'] }), because: `${page}: without appliance mode the reply enters the appliance of the zone it comes from, where nobody knows the connection.` },
  { name: 'from zone b to zone a: there by fw-2, back by fw-1', query: ask('app-2', 'db-1'), expect: lost({ through: ['fw-2:eth0'], back: ['fw-1:eth0'] }), because: `${page}.` },
  { name: 'port nobody opened', query: ask('app-1', 'db-1', 22), expect: stops('security-group', 'db-a', { reply: 'reachable' }), because: 'VPC vpc-security-groups: what no rule allows is not let in.' },
];

export const modeOnTraces: readonly ExpectedTrace[] = [
  { name: 'within zone a', query: ask('app-1', 'db-1'), expect: works({ through: ['fw-1:eth0'], back: ['fw-1:eth0'] }), because: `${page}: with appliance mode a flow within a zone stays in that zone.` },
  { name: 'between the zones one firewall for the life of the flow', query: ask('app-1', 'db-2'), expect: works({ through: ['tgw-spokes', 'tgw-inspected', 'db-2:eth0'], back: ['tgw-spokes', 'tgw-inspected', 'app-1:eth0'] }), because: `${page}: a flow hash chooses one network interface of the appliance VPC, the reply gets the same one.` },
  { name: 'and the other way round', query: ask('db-2', 'app-1', 8080), expect: works({ through: ['tgw-spokes', 'tgw-inspected'] }), because: `${page}.` },
];

export const oneZoneTraces: readonly ExpectedTrace[] = [
  { name: 'zone a', query: ask('app-1', 'db-1'), expect: works({ through: ['fw-1:eth0'], back: ['fw-1:eth0'] }), because: `${page}: there is one zone to choose from.` },
  { name: 'zone b reaches the only firewall too', query: ask('app-2', 'db-2'), expect: works({ through: ['fw-1:eth0'], back: ['fw-1:eth0'] }), because: 'TGW how-transit-gateways-work, zones: the attachment need not have the source\'s zone at the far end.' },
  { name: 'across the zones as well', query: ask('app-1', 'db-2'), expect: works({ through: ['fw-1:eth0'], back: ['fw-1:eth0'] }), because: `${page}.` },
];

export const unreadTraces: readonly ExpectedTrace[] = [
  { name: 'subnets of the attachments not read', query: ask('app-1', 'db-2'), expect: open('not-collected'), because: 'DescribeTransitGatewayVpcAttachments was refused: neither the zones nor the mode are known.' },
];
