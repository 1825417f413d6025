import { anywhere, tcp } from '../builder/permissions';
import { addThreeTiers } from '../builder/three-tiers';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const elasticIpPrivateSubnet: World = {
  id: 'elastic-ip-private-subnet',
  gallery: { group: 'broken', order: 4 },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'elastic-ip-private-subnet' });
    const t = addThreeTiers(w, 'shop', '10.130', { apps: ['cart', 'orders'] });
    const sftp = w.group(t.vpc, 'sftp', [tcp(22, anywhere)]);
    w.instance('sftp-1', t.appA, { type: 't3.medium', groups: [sftp], elasticIp: 'sftp' });
    w.instance('export-1', t.dbA, { type: 't3.medium', groups: [sftp], elasticIp: 'export' });
    const both = w.instance('relay-1', t.webB, { type: 't3.large', groups: [sftp], elasticIp: 'relay' });
    w.attach(both, t.appB, { groups: [sftp], elasticIp: 'relay-inside' });
    return w.files();
  },
};
