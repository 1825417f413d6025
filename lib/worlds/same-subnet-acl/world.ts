import { all } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const sameSubnetAcl: World = {
  id: 'same-subnet-acl',
  gallery: null,
  rules: { clean: true },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'same-subnet-acl' });
    const vpc = w.vpc('cell', ['10.87.0.0/16'], {});
    const [shut, free] = [w.subnet(vpc, 'shut-a', '10.87.1.0/24', 'a'), w.subnet(vpc, 'free-a', '10.87.2.0/24', 'a')];
    w.networkAcl(vpc, 'acl-deny-all', [shut], []);
    const inside = w.group(vpc, 'inside', [all('10.87.0.0/16')]);
    w.instance('shut-1', shut, { groups: [inside] });
    w.instance('shut-2', shut, { groups: [inside] });
    w.instance('free-1', free, { groups: [inside] });
    return w.files();
  },
};
