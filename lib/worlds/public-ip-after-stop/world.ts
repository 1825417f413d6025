import { anywhere } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const publicIpAfterStop: World = {
  id: 'public-ip-after-stop',
  gallery: null,
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'public-ip-after-stop' });
    const vpc = w.vpc('web', ['10.21.0.0/16'], { internetGateway: 'igw-web' });
    const [web, back] = [w.subnet(vpc, 'web-a', '10.21.0.0/24', 'a', { mapPublicIp: true }), w.subnet(vpc, 'back-a', '10.21.1.0/24', 'a')];
    w.routeTable(vpc, 'public', [web], [[anywhere, vpc.igw]]);
    const host = w.instance('www-1', web, { autoPublicIp: true });
    w.attach(host, back, { hotAfter: 90 });
    w.instance('www-2', web, { autoPublicIp: true });
    return w.files();
  },
};
