import { tcp } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const sameSubnetAmazonLinux: World = {
  id: 'same-subnet-amazon-linux',
  gallery: null,
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'same-subnet-amazon-linux' });
    const vpc = w.vpc('tiny', ['10.2.0.0/16'], {});
    const app = w.subnet(vpc, 'app-a', '10.2.0.0/24', 'a');
    for (const image of ['al2023', 'al2', 'rhel9', 'unknown'] as const) w.attach(w.instance(`api-${image}`, app, { image }), app, { groups: [w.group(vpc, `metrics-${image}`, [tcp(9100, '10.2.0.0/16')])] });
    return w.files();
  },
};
