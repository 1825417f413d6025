import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const checkOffNoRoute: World = {
  id: 'check-off-no-route',
  gallery: null,
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'check-off-no-route' });
    const vpc = w.vpc('lab', ['10.7.0.0/16'], {});
    const app = w.subnet(vpc, 'app-a', '10.7.0.0/24', 'a');
    w.instance('docker-1', app, { sourceDestCheck: false });
    w.instance('node-1', app, { sourceDestCheck: false, tags: { 'kubernetes.io/cluster/lab': 'owned' } });
    return w.files();
  },
};
