import { anywhere, tcp } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const deniedGroupsAndRoutes: World = {
  id: 'denied-groups-and-routes',
  gallery: null,
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'denied-groups-and-routes', omit: ['SecurityGroups', 'RouteTables', 'NetworkAcls'] });
    const vpc = w.vpc('shop', ['10.23.0.0/16'], { internetGateway: 'igw-shop' });
    const [web, mgmt] = [w.subnet(vpc, 'web-a', '10.23.0.0/24', 'a'), w.subnet(vpc, 'mgmt-a', '10.23.1.0/28', 'a')];
    w.routeTable(vpc, 'public', [web], [[anywhere, vpc.igw]]);
    const host = w.instance('www-1', web, { elasticIp: 'www-1', groups: [w.group(vpc, 'public-web', [tcp(443, anywhere)])] });
    w.attach(host, mgmt, { description: 'Management', groups: [w.group(vpc, 'ssh', [tcp(22, '10.23.1.0/28')])] });
    return w.files();
  },
};
