import { anywhere, tcp } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const singleHomed: World = {
  id: 'single-homed',
  gallery: null,
  rules: { clean: true },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'single-homed' });
    const vpc = w.vpc('tiny', ['10.1.0.0/16'], { internetGateway: 'igw-tiny' });
    const web = w.subnet(vpc, 'web-a', '10.1.0.0/24', 'a');
    w.routeTable(vpc, 'public', [web], [[anywhere, vpc.igw]]);
    w.instance('www-1', web, { autoPublicIp: true, groups: [w.group(vpc, 'web', [tcp(443, anywhere)])] });
    return w.files();
  },
};
