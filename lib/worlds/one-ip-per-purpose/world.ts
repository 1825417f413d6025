import { anywhere, tcp } from '../builder/permissions';
import { addThreeTiers } from '../builder/three-tiers';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const oneIpPerPurpose: World = {
  id: 'one-ip-per-purpose',
  gallery: { group: 'pattern', order: 2 },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'one-ip-per-purpose' });
    const t = addThreeTiers(w, 'hosting', '10.70', { apps: ['mailstore', 'panel'] });
    const https = w.group(t.vpc, 'https', [tcp(443, anywhere), tcp(80, anywhere)]);
    const sites = w.instance('sites-1', t.webA, { type: 'm6i.xlarge', groups: [https], elasticIp: 'www.example.com', description: 'www.example.com' });
    w.attach(sites, t.webA, { groups: [https], elasticIp: 'shop.example.com', description: 'shop.example.com' });
    w.attach(sites, t.webA, { groups: [https], elasticIp: 'blog.example.com', description: 'blog.example.com' });
    const mail = w.group(t.vpc, 'smtp', [tcp(25, anywhere)]);
    const mx = w.instance('mx-1', t.webB, { type: 'm6i.large', image: 'ubuntu2404', groups: [mail], elasticIp: 'mx-in', description: 'Incoming mail' });
    w.attach(mx, t.webB, { groups: [mail], elasticIp: 'mx-out', description: 'Outgoing mail' });
    const tidy = w.instance('sites-2', t.webB, { type: 'm6i.large', groups: [https], secondaryIps: ['10.70.1.201', '10.70.1.202'] });
    if (tidy.enis.length !== 1) throw new Error('sites-2 shows the other way: one ENI, three addresses');
    return w.files();
  },
};
