import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';

export const multiCardSlots: World = {
  id: 'multi-card-slots',
  gallery: null,
  build: () => {
    const w = new WorldBuilder({ seed: 'multi-card-slots' });
    const vpc = w.vpc('hpc', ['10.16.0.0/16'], {});
    const [app, back] = [w.subnet(vpc, 'app-a', '10.16.0.0/24', 'a'), w.subnet(vpc, 'back-a', '10.16.1.0/24', 'a')];
    const host = w.instance('solver-1', app, { type: 'c6in.32xlarge' });
    w.attach(host, back, { card: 1, deviceIndex: 1 });
    return w.files();
  },
};
