import { all, anywhere, tcp } from '../builder/permissions';
import { addThreeTiers } from '../builder/three-tiers';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const networkAppliance: World = {
  id: 'network-appliance',
  gallery: { group: 'scenario', order: 2 },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'network-appliance' });
    const t = addThreeTiers(w, 'hub', '10.30');
    const [outsideA, insideA] = [w.subnet(t.vpc, 'fw-outside-a', '10.30.5.0/28', 'a'), w.subnet(t.vpc, 'fw-inside-a', '10.30.5.16/28', 'a')];
    const [batchA, natInsideA, ledgerA] = [w.subnet(t.vpc, 'batch-a', '10.30.24.0/24', 'a'), w.subnet(t.vpc, 'nat-inside-a', '10.30.5.32/28', 'a'), w.subnet(t.vpc, 'ledger-a', '10.30.40.0/24', 'a')];
    const transit = w.group(t.vpc, 'appliance', [all('10.30.0.0/16')]);

    const nat = w.instance('nat-1', t.webA, { type: 't3.small', groups: [transit], elasticIp: 'nat-1', sourceDestCheck: false });
    const natInside = w.attach(nat, natInsideA, { groups: [transit], sourceDestCheck: false, description: 'Default route of batch-a' });
    w.routeTable(t.vpc, 'batch-a', [batchA], [[anywhere, natInside.id]]);

    const fw = w.instance('fw-1', outsideA, { type: 'c6in.xlarge', image: 'firewall', marketplace: 'dd0w4ru5k2zftnex7p1ofirewl', groups: [transit], sourceDestCheck: false });
    const fwInside = w.attach(fw, insideA, { groups: [transit], sourceDestCheck: false, description: 'Inspects orders to ledger' });
    const ordersA = w.subnet(t.vpc, 'orders-a', '10.30.41.0/24', 'a');
    w.routeTable(t.vpc, 'orders-a', [ordersA], [['10.30.40.0/24', fw.enis[0]?.id ?? ''], [anywhere, t.natA]]);
    w.routeTable(t.vpc, 'ledger-a', [ledgerA], [['10.30.41.0/24', fwInside.id]]);
    w.routeTable(t.vpc, 'fw-outside', [outsideA], [[anywhere, t.natA]]);

    const proxy = w.instance('squid-1', t.appA, { type: 'c6i.large', groups: [w.group(t.vpc, 'proxy-in', [tcp(3128, '10.30.0.0/16')])] });
    w.attach(proxy, t.webA, { elasticIp: 'squid-1', groups: [w.group(t.vpc, 'proxy-out', [])] });

    for (let i = 1; i <= 4; i++) w.instance(`batch-${i}`, batchA, { type: 'c6i.large', groups: [t.groups.app] });
    const ledger = w.group(t.vpc, 'ledger', [tcp(5432, '10.30.41.0/24')]);
    for (let i = 1; i <= 2; i++) w.instance(`ledger-${i}`, ledgerA, { type: 'r6i.large', groups: [ledger] });
    for (let i = 3; i <= 5; i++) w.instance(`orders-${i}`, ordersA, { groups: [t.groups.app] });
    return w.files();
  },
};
