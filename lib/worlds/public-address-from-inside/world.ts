import { anywhere, tcp } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const publicAddressFromInside: World = {
  id: 'public-address-from-inside',
  gallery: null,
  rules: { clean: true },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'public-address-from-inside' });
    const vpc = w.vpc('shop', ['10.130.0.0/16'], { internetGateway: 'igw-shop' });
    const [web, app] = [w.subnet(vpc, 'web-a', '10.130.0.0/24', 'a'), w.subnet(vpc, 'app-a', '10.130.1.0/24', 'a')];
    w.routeTable(vpc, 'rtb-web', [web], [[anywhere, vpc.igw]]);
    w.routeTable(vpc, 'rtb-app', [app], [[anywhere, w.natGateway('nat-a', web)]]);
    const apps = w.group(vpc, 'apps');
    w.instance('app-1', app, { groups: [apps] });
    w.instance('by-group', web, { elasticIp: 'by-group', groups: [w.group(vpc, 'web-by-group', [tcp(443, apps)])] });
    w.instance('by-range', web, { elasticIp: 'by-range', groups: [w.group(vpc, 'web-open', [tcp(443, anywhere)])] });
    return w.files();
  },
};
