import { anywhere } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const tornReferences: World = {
  id: 'torn-references',
  gallery: null,
  rules: { unknown: ['AR-15'] },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'torn-references', omit: ['Instances'] });
    const vpc = w.vpc('torn', ['10.25.0.0/16'], { internetGateway: 'igw-torn' });
    const [web, app] = [w.subnet(vpc, 'web-a', '10.25.0.0/24', 'a'), w.subnet(vpc, 'app-a', '10.25.1.0/24', 'a')];
    w.routeTable(vpc, 'public', [web], [[anywhere, vpc.igw], ['10.99.0.0/16', w.id('pcx', 'elsewhere')]]);
    w.routeTable(vpc, 'private', [app], [[anywhere, w.id('nat', 'not-in-the-answer')]]);
    const host = w.instance('www-1', web, { groups: [w.id('sg', 'not-in-the-answer')] });
    w.attach(host, app);
    return w.files();
  },
};
