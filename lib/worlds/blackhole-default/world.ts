import { anywhere } from '../builder/permissions';
import { addThreeTiers } from '../builder/three-tiers';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const blackholeDefault: World = {
  id: 'blackhole-default',
  gallery: { group: 'broken', order: 5 },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'blackhole-default' });
    const t = addThreeTiers(w, 'shop', '10.140', { apps: ['cart'] });
    const [reportsA, archiveA] = [w.subnet(t.vpc, 'reports-a', '10.140.24.0/24', 'a'), w.subnet(t.vpc, 'archive-a', '10.140.25.0/24', 'a')];
    w.routeTable(t.vpc, 'reports-a', [reportsA], [[anywhere, w.id('nat', 'deleted-nat-gateway'), 'blackhole']]);
    w.routeTable(t.vpc, 'archive-a', [archiveA], [['10.0.0.0/8', t.natA], ['10.1.0.0/16', w.id('eni', 'detached-firewall'), 'blackhole']]);
    for (let i = 1; i <= 4; i++) w.instance(`report-${i}`, reportsA, { type: 'r6i.large', groups: [t.groups.app] });
    for (let i = 1; i <= 2; i++) w.instance(`archive-${i}`, archiveA, { groups: [t.groups.app] });
    return w.files();
  },
};
