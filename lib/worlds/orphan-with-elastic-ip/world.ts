import { anywhere } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const orphanWithElasticIp: World = {
  id: 'orphan-with-elastic-ip',
  gallery: null,
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'orphan-with-elastic-ip' });
    const vpc = w.vpc('ha', ['10.15.0.0/16'], { internetGateway: 'igw-ha' });
    const web = w.subnet(vpc, 'web-a', '10.15.0.0/24', 'a');
    w.routeTable(vpc, 'public', [web], [[anywhere, vpc.igw]]);
    w.networkInterface(web, 'gateway-vip', { elasticIp: 'gateway-vip', description: 'VIP, detached during the last failover' });
    w.networkInterface(web, 'empty');
    w.idleAddress('unused');
    return w.files();
  },
};
