import { anywhere, tcp } from '../builder/permissions';
import { addThreeTiers } from '../builder/three-tiers';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const elasticIpNoAnswer: World = {
  id: 'elastic-ip-no-answer',
  gallery: { group: 'broken', order: 2 },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'elastic-ip-no-answer' });
    const t = addThreeTiers(w, 'shop', '10.110', { apps: ['cart'] });
    const dmzA = w.subnet(t.vpc, 'dmz-a', '10.110.2.0/26', 'a');
    w.routeTable(t.vpc, 'dmz', [dmzA], [[anywhere, t.vpc.igw]]);
    const rdp = w.group(t.vpc, 'remote-desktop', [tcp(3389, '203.0.113.0/24')]);
    const https = w.group(t.vpc, 'https', [tcp(443, anywhere)]);
    const broken = w.instance('portal-1', t.webA, { type: 'm6i.large', image: 'windows2022', groups: [rdp] });
    w.attach(broken, dmzA, { groups: [https], elasticIp: 'portal' });
    const fine = w.instance('portal-2', t.webA, { type: 'm6i.large', image: 'al2023', groups: [rdp] });
    w.attach(fine, dmzA, { groups: [https], elasticIp: 'portal-al2023' });
    return w.files();
  },
};
