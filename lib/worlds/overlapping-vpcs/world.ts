import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';

export const overlappingVpcs: World = {
  id: 'overlapping-vpcs',
  gallery: null,
  build: () => {
    const w = new WorldBuilder({ seed: 'overlapping-vpcs' });
    const [one, two] = [w.vpc('one', ['10.8.0.0/16'], {}), w.vpc('two', ['10.8.0.0/16', '100.64.0.0/20'], {})];
    const [apart, same] = [w.subnet(two, 'exchange-a', '100.64.0.0/26', 'a'), w.subnet(two, 'app-a', '10.8.0.0/24', 'a')];
    const home = w.subnet(one, 'app-a', '10.8.0.0/24', 'a');
    w.attach(w.instance('relay-apart', home, { image: 'ubuntu2404' }), apart);
    w.attach(w.instance('relay-same', home, { image: 'ubuntu2404' }), same);
    return w.files();
  },
};
