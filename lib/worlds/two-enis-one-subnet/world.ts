import { anywhere, tcp } from '../builder/permissions';
import { addThreeTiers } from '../builder/three-tiers';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const twoEnisOneSubnet: World = {
  id: 'two-enis-one-subnet',
  gallery: { group: 'broken', order: 1 },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'two-enis-one-subnet' });
    const t = addThreeTiers(w, 'shop', '10.100');
    const api = w.group(t.vpc, 'api', [tcp(8080, t.groups.web)]);
    const metrics = w.group(t.vpc, 'metrics', [tcp(9100, '10.100.0.0/16')]);
    const gateway = w.instance('api-gw-1', t.appA, { type: 't3.medium', image: 'ubuntu2004', groups: [api] });
    w.attach(gateway, t.appA, { groups: [metrics], hotAfter: 60 * 24 * 9 });
    const unknown = w.instance('api-gw-2', t.appB, { type: 't3.medium', image: 'unknown', groups: [api] });
    w.attach(unknown, t.appB, { groups: [metrics] });
    const handled = w.instance('api-gw-3', t.appA, { type: 't3.medium', image: 'al2023', groups: [api] });
    w.attach(handled, t.appA, { groups: [metrics] });
    w.instance('www-1', t.webA, { groups: [t.groups.web], autoPublicIp: true });
    w.instance('probe-1', t.webB, { groups: [w.group(t.vpc, 'probe', [tcp(443, anywhere)])], autoPublicIp: true });
    return w.files();
  },
};
