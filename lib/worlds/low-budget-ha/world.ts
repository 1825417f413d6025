import { anywhere, tcp } from '../builder/permissions';
import { addThreeTiers } from '../builder/three-tiers';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const lowBudgetHa: World = {
  id: 'low-budget-ha',
  gallery: { group: 'scenario', order: 5 },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'low-budget-ha' });
    const t = addThreeTiers(w, 'shop', '10.50', { apps: ['cart', 'orders'] });
    const mysql = w.group(t.vpc, 'mysql', [tcp(3306, t.groups.app), tcp(22, '10.50.16.0/22')]);
    const floating = w.group(t.vpc, 'mysql-floating', [tcp(3306, t.groups.app)]);
    const launched = { launched: '2026-03-02T09:15:00+00:00', type: 'r6i.large', profile: 'mysql-ha', groups: [mysql] };
    const active = w.instance('mysql-1', t.appA, { ...launched, tags: { Role: 'mysql' } });
    w.attach(active, t.dbA, { name: 'mysql-floating', ip: '10.50.32.50', secondaryIps: ['10.50.32.51'], groups: [floating], keep: true, hotAfter: 30, description: 'Floating address of mysql, moves to the standby' });
    w.instance('mysql-2', t.appA, { ...launched, tags: { Role: 'mysql' } });
    w.instance('mysql-3', t.appB, { ...launched, tags: { Role: 'mysql' } });

    const proxy = w.group(t.vpc, 'gateway', [tcp(443, anywhere)]);
    const gateway = { type: 't3.medium', profile: 'gateway', groups: [proxy], tags: { Role: 'gateway' } };
    const front = w.instance('gateway-1', t.webB, { ...gateway });
    const edgeB = w.subnet(t.vpc, 'edge-b', '10.50.2.0/26', 'b');
    w.routeTable(t.vpc, 'edge', [edgeB], [[anywhere, t.vpc.igw]]);
    w.attach(front, edgeB, { name: 'gateway-vip', elasticIp: 'gateway-vip', groups: [proxy], keep: true, hotAfter: 45, description: 'VIP of the gateway pair' });
    w.instance('gateway-2', t.webB, { ...gateway });
    w.instance('postfix-1', t.appB, { type: 't3.small', groups: [t.groups.app] });
    return w.files();
  },
};
