import { addGatewayLoadBalancerEndpoint } from '../builder/endpoints';
import { anywhere, tcp } from '../builder/permissions';
import { refused } from '../builder/refused';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { alignedTraces, bypassTraces, crossedTraces, unreadTraces } from './traces';

function build(kind: 'crossed' | 'aligned' | 'bypass' | 'unread'): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'gateway-load-balancer-zones', omit: kind === 'unread' ? ['VpcEndpoints'] : [] });
  const vpc = w.vpc('shop', ['10.41.0.0/16'], { internetGateway: 'igw-shop' });
  const [inspectA, inspectB] = [w.subnet(vpc, 'inspect-a', '10.41.0.0/28', 'a'), w.subnet(vpc, 'inspect-b', '10.41.0.16/28', 'b')];
  const [webA, webB] = [w.subnet(vpc, 'web-a', '10.41.1.0/24', 'a'), w.subnet(vpc, 'web-b', '10.41.2.0/24', 'b')];
  const [endA, endB] = [addGatewayLoadBalancerEndpoint(w, 'gwlbe-a', inspectA), addGatewayLoadBalancerEndpoint(w, 'gwlbe-b', inspectB)];
  w.routeTable(vpc, 'rtb-edge', [], [['10.41.1.0/24', endA], ['10.41.2.0/24', endB]], { gateways: [vpc.igw] });
  w.routeTable(vpc, 'rtb-inspect', [inspectA, inspectB], [[anywhere, vpc.igw]]);
  w.routeTable(vpc, 'rtb-web-a', [webA], [[anywhere, endA]]);
  w.routeTable(vpc, 'rtb-web-b', [webB], [[anywhere, { crossed: endA, unread: endA, aligned: endB, bypass: vpc.igw }[kind]]]);
  const https = w.group(vpc, 'https', [tcp(443, anywhere)]);
  w.instance('web-1', webA, { groups: [https], elasticIp: 'web-1' });
  w.instance('web-2', webB, { groups: [https], elasticIp: 'web-2' });
  return w.files();
}

export const gatewayLoadBalancerZones: World = {
  id: 'gateway-load-balancer-zones',
  gallery: { group: 'routing', order: 2 },
  build: () => build('crossed'),
  rules: { violated: ['AR-17'] },
  traces: crossedTraces,
  variants: {
    aligned: { build: () => build('aligned'), rules: { clean: true }, traces: alignedTraces },
    bypass: { build: () => build('bypass'), rules: { violated: ['AR-07'] }, traces: bypassTraces },
    unread: { build: () => build('unread'), refused: refused('VpcEndpoints'), rules: { unknown: ['AR-17'] }, traces: unreadTraces },
  },
};
