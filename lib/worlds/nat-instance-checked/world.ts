import { all, anywhere } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const natInstanceChecked: World = {
  id: 'nat-instance-checked',
  gallery: null,
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'nat-instance-checked' });
    const vpc = w.vpc('lab', ['10.6.0.0/16'], { internetGateway: 'igw-lab' });
    const [web, app] = [w.subnet(vpc, 'web-a', '10.6.0.0/24', 'a'), w.subnet(vpc, 'app-a', '10.6.1.0/24', 'a')];
    w.routeTable(vpc, 'public', [web], [[anywhere, vpc.igw]]);
    const nat = w.instance('nat-1', web, { type: 't3.micro', elasticIp: 'nat-1', groups: [w.group(vpc, 'nat', [all('10.6.0.0/16')])] });
    w.routeTable(vpc, 'private', [app], [[anywhere, nat.enis[0]?.id ?? '']]);
    w.instance('app-1', app);
    return w.files();
  },
};
