import { works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const ask = (from: string, to: string) => ({ from, to, protocol: 'tcp', port: 443 }) as const;
const page = 'TGW transit-gateway-appliance-scenario';

export const modeOffTraces: readonly ExpectedTrace[] = [
  { name: 'within zone a', query: ask('apps-1', 'data-1'), expect: works({ through: ['tgw-spokes', 'rtb-door-a', 'gwlbe-a', 'rtb-inspect', 'tgw-inspected', 'data-1:eth0'], back: ['gwlbe-a'], avoids: ['gwlbe-b'] }), because: `${page}: the transit gateway keeps traffic in its zone.` },
  { name: 'from zone a to zone b the reply meets the other endpoint', query: ask('apps-1', 'data-2'), expect: { forward: 'reachable', return: 'unknown', symmetric: false, asymmetry: 'reply-other-zone-endpoint', unknownBecause: 'appliance-decides', through: ['gwlbe-a', 'data-2:eth0'], back: ['gwlbe-b'] }, because: `${page}: without appliance mode the reply enters the zone it comes from; a stateful appliance drops it.` },
];
export const modeOnTraces: readonly ExpectedTrace[] = [
  { name: 'within zone b', query: ask('apps-2', 'data-2'), expect: works({ through: ['gwlbe-b'], back: ['gwlbe-b'] }), because: `${page}: a flow within a zone stays in that zone.` },
  { name: 'from zone a to zone b one endpoint for the life of the flow', query: ask('apps-1', 'data-2'), expect: works({ through: ['tgw-spokes', 'gateway-load-balancer-endpoint', 'tgw-inspected'], back: ['gateway-load-balancer-endpoint'] }), because: `${page}: appliance mode.` },
];
