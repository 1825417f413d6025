import { anywhere } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const implicitMainTable: World = {
  id: 'implicit-main-table',
  gallery: null,
  rules: { clean: true },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'implicit-main-table' });
    const vpc = w.vpc('plain', ['10.10.0.0/16'], { internetGateway: 'igw-plain' });
    w.mainRoutes(vpc, [[anywhere, vpc.igw]]);
    const [implicit, explicit] = [w.subnet(vpc, 'implicit-a', '10.10.0.0/24', 'a'), w.subnet(vpc, 'explicit-a', '10.10.1.0/24', 'a')];
    w.routeTable(vpc, 'explicit', [explicit], []);
    w.instance('www-1', implicit, { elasticIp: 'www-1' });
    w.instance('db-1', explicit);
    return w.files();
  },
};
