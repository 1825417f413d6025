import { anywhere, tcp } from '../builder/permissions';
import { addThreeTiers } from '../builder/three-tiers';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const dualHomedSubnets: World = {
  id: 'dual-homed-subnets',
  gallery: { group: 'scenario', order: 3 },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'dual-homed-subnets' });
    const t = addThreeTiers(w, 'shop', '10.40', { apps: ['cart', 'search'] });
    const midA = w.subnet(t.vpc, 'mid-a', '10.40.8.0/24', 'a');
    const midB = w.subnet(t.vpc, 'mid-b', '10.40.9.0/24', 'b');
    w.routeTable(t.vpc, 'mid', [midA, midB], []);
    const webFront = w.group(t.vpc, 'web-front', [tcp(443, anywhere)]);
    const webBack = w.group(t.vpc, 'web-back', [tcp(9100, t.groups.app)]);
    const appFront = w.group(t.vpc, 'app-front', [tcp(8080, webBack)]);
    const appBack = w.group(t.vpc, 'app-back', [tcp(9100, t.groups.app)]);
    const postgres = w.group(t.vpc, 'postgres', [tcp(5432, appBack)]);
    for (const [n, web, mid, db] of [[1, t.webA, midA, t.dbA], [2, t.webB, midB, t.dbB]] as const) {
      const www = w.instance(`www-${n}`, web, { groups: [webFront], elasticIp: `www-${n}` });
      w.attach(www, mid, { groups: [webBack], description: 'Calls the application servers' });
      const appServer = w.instance(`checkout-${n}`, mid, { type: 'm6i.xlarge', groups: [appFront] });
      w.attach(appServer, db, { groups: [appBack], description: 'Calls the database' });
      w.instance(`postgres-${n}`, db, { type: 'r6i.xlarge', groups: [postgres] });
    }
    return w.files();
  },
};
