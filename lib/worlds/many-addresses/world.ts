import { anywhere, tcp } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const manyAddresses: World = {
  id: 'many-addresses',
  gallery: null,
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'many-addresses' });
    const vpc = w.vpc('shop', ['10.150.0.0/16', '100.66.0.0/16'], { internetGateway: 'igw-shop' });
    const [web, app, extra] = [w.subnet(vpc, 'web-a', '10.150.0.0/24', 'a'), w.subnet(vpc, 'app-a', '10.150.1.0/24', 'a'), w.subnet(vpc, 'extra-a', '100.66.1.0/24', 'a')];
    w.routeTable(vpc, 'rtb-web', [web], [[anywhere, vpc.igw]]);
    w.routeTable(vpc, 'rtb-app', [app, extra], [[anywhere, w.natGateway('nat-a', web)]]);
    const https = w.group(vpc, 'https', [tcp(443, '10.150.0.0/16')]);
    w.instance('host-1', app, { ip: '10.150.1.20', secondaryIps: ['10.150.1.21'], prefixes: ['10.150.1.64/28'], groups: [https] });
    w.instance('app-1', web, { groups: [https], elasticIp: 'app-1' });
    w.instance('extra-1', extra, { groups: [https] });
    w.instance('off-1', app, { ip: '10.150.1.30', state: 'stopped', groups: [https] });
    const database = w.group(vpc, 'database', [tcp(5432, https)]);
    w.networkInterface(app, 'orders-db', { service: 'rds', groups: [database] });
    w.networkInterface(app, 'resize', { service: 'lambda', owner: 'resize-0a1b2c3d-0000-4000-8000-000000000000', groups: [https] });
    return w.files();
  },
};
