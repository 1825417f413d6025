import { all, anywhere } from '../builder/permissions';
import { addThreeTiers } from '../builder/three-tiers';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const applianceChecksSource: World = {
  id: 'appliance-checks-source',
  gallery: { group: 'broken', order: 3 },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'appliance-checks-source' });
    const t = addThreeTiers(w, 'hub', '10.120', { apps: ['cart'] });
    const insideA = w.subnet(t.vpc, 'fw-inside-a', '10.120.5.0/28', 'a');
    const labA = w.subnet(t.vpc, 'lab-a', '10.120.24.0/24', 'a');
    const transit = w.group(t.vpc, 'firewall', [all('10.120.0.0/16')]);
    const fw = w.instance('fw-1', t.webA, { type: 'c6in.xlarge', image: 'firewall', marketplace: 'dd0w4ru5k2zftnex7p1ofirewl', groups: [transit], elasticIp: 'fw-1', sourceDestCheck: false });
    const inside = w.attach(fw, insideA, { groups: [transit] });
    w.routeTable(t.vpc, 'lab-a', [labA], [[anywhere, inside.id]]);
    w.routeTable(t.vpc, 'fw-inside', [insideA], []);
    for (let i = 1; i <= 5; i++) w.instance(`lab-${i}`, labA, { type: 't3.large', groups: [t.groups.app] });
    return w.files();
  },
};
