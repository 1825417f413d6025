import { addGatewayLoadBalancerEndpoint } from '../builder/endpoints';
import { anywhere, tcp } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { bypassTraces, traces } from './traces';

function build(kind: 'whole' | 'bypass'): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'egress-inspection' });
  const vpc = w.vpc('shop', ['10.191.0.0/16'], { internetGateway: 'igw-shop' });
  const [publicA, inspect, app] = [w.subnet(vpc, 'public-a', '10.191.0.0/24', 'a'), w.subnet(vpc, 'inspect-a', '10.191.1.0/28', 'a'), w.subnet(vpc, 'app-a', '10.191.2.0/24', 'a')];
  const endpoint = addGatewayLoadBalancerEndpoint(w, 'gwlbe-a', inspect);
  const nat = w.natGateway('nat-a', publicA);
  w.routeTable(vpc, 'rtb-app', [app], [[anywhere, endpoint]]);
  w.routeTable(vpc, 'rtb-inspect', [inspect], [[anywhere, nat]]);
  w.routeTable(vpc, 'rtb-public', [publicA], kind === 'whole' ? [[anywhere, vpc.igw], ['10.191.2.0/24', endpoint]] : [[anywhere, vpc.igw]]);
  w.instance('app-1', app, { groups: [w.group(vpc, 'app-in', [tcp(443, '10.191.0.0/16')])] });
  return w.files();
}

export const egressInspection: World = {
  id: 'egress-inspection',
  gallery: null,
  build: () => build('whole'),
  rules: { clean: true },
  traces,
  variants: { bypass: { build: () => build('bypass'), rules: { violated: ['AR-17'] }, traces: bypassTraces } },
};
