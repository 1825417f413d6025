import { all } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const twoSubnetsByGuest: World = {
  id: 'two-subnets-by-guest',
  gallery: null,
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'two-subnets-by-guest' });
    const vpc = w.vpc('lab', ['10.190.0.0/16'], {});
    const [front, back, far] = [w.subnet(vpc, 'front-a', '10.190.1.0/24', 'a'), w.subnet(vpc, 'back-a', '10.190.2.0/24', 'a'), w.subnet(vpc, 'far-a', '10.190.3.0/24', 'a')];
    const open = w.group(vpc, 'open', [all('10.190.0.0/16')]);
    for (const [name, image, check] of [['win', 'windows2022', true], ['al', 'al2023', true], ['any', 'unknown', true], ['loose', 'windows2022', false]] as const) {
      const host = w.instance(name, front, { image, groups: [open], sourceDestCheck: check });
      w.attach(host, back, { groups: [open], sourceDestCheck: check });
    }
    w.instance('near-1', back, { groups: [open] });
    w.instance('far-1', far, { groups: [open] });
    return w.files();
  },
};
