import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';

export const sharedSubnet: World = {
  id: 'shared-subnet',
  gallery: null,
  build: () => {
    const w = new WorldBuilder({ seed: 'shared-subnet' });
    const vpc = w.vpc('shared', ['10.11.0.0/16'], {});
    const [mine, theirs] = [w.subnet(vpc, 'mine-a', '10.11.0.0/24', 'a'), w.subnet(vpc, 'shared-a', '10.11.1.0/24', 'a', { owner: '210987654321' })];
    w.attach(w.instance('app-1', mine), theirs, { description: 'in a subnet that another account shares' });
    return w.files();
  },
};
