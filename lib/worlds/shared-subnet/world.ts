import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const sharedSubnet: World = {
  id: 'shared-subnet',
  gallery: null,
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'shared-subnet' });
    const own = w.vpc('own', ['10.11.0.0/16'], {});
    w.instance('local-1', w.subnet(own, 'own-a', '10.11.0.0/24', 'a'));
    const shared = w.vpc('shared', ['10.111.0.0/16'], { owner: '210987654321' });
    const [app, back] = [w.subnet(shared, 'app-a', '10.111.0.0/24', 'a'), w.subnet(shared, 'back-a', '10.111.1.0/24', 'a')];
    w.attach(w.instance('app-1', app), back);
    return w.files();
  },
};
