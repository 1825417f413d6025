import { madeServices } from '../builder/made-services';
import type { MadeServiceName } from '../builder/made-services';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';

export const serviceSpellings: World = {
  id: 'service-spellings',
  gallery: null,
  rules: { clean: true },
  build: () => {
    const w = new WorldBuilder({ seed: 'service-spellings' });
    const vpc = w.vpc('services', ['10.12.0.0/16'], {});
    const app = w.subnet(vpc, 'app-a', '10.12.0.0/24', 'a');
    for (const [i, service] of (Object.keys(madeServices) as MadeServiceName[]).entries()) w.networkInterface(app, '', { service, owner: service.includes('nat') ? w.id('nat', String(i)) : `${service}-${i}` });
    return w.files();
  },
};
