import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const operatorManaged: World = {
  id: 'operator-managed',
  gallery: null,
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'operator-managed' });
    const vpc = w.vpc('auto', ['10.26.0.0/16'], {});
    const app = w.subnet(vpc, 'app-a', '10.26.0.0/24', 'a');
    const node = w.instance('auto-1', app, { operator: 'eks.amazonaws.com' });
    w.attach(node, app, { operator: 'eks.amazonaws.com', description: 'managed by EKS Auto Mode' });
    const person = w.instance('app-1', app, { requesterId: 'AROAEXAMPLEADMINROLE:alice' });
    w.attach(person, w.subnet(vpc, 'back-a', '10.26.1.0/24', 'a'), { requesterId: 'AROAEXAMPLEADMINROLE:alice' });
    return w.files();
  },
};
