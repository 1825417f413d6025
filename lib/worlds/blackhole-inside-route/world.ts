import { tcp } from '../builder/permissions';
import { addTransitGateway, addTransitTable, attachVpc } from '../builder/transit-gateways';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const blackholeInsideRoute: World = {
  id: 'blackhole-inside-route',
  gallery: null,
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'blackhole-inside-route' });
    const tgw = addTransitGateway(w, 'tgw-core');
    const [shop, far] = [w.vpc('shop', ['192.168.0.0/20'], {}), w.vpc('far', ['10.1.0.0/16', '10.2.0.0/16'], {})];
    const [shopA, oldA, newA] = [w.subnet(shop, 'shop-a', '192.168.1.0/24', 'a'), w.subnet(far, 'old-a', '10.1.1.0/24', 'a'), w.subnet(far, 'new-a', '10.2.1.0/24', 'a')];
    w.routeTable(shop, 'rtb-shop', [shopA], [['10.0.0.0/8', tgw.id], ['10.1.0.0/16', w.id('pcx', 'removed'), 'blackhole']]);
    w.routeTable(far, 'rtb-far', [oldA, newA], [['192.168.0.0/20', tgw.id]]);
    const [toShop, toFar] = [attachVpc(tgw, shop, [shopA]), attachVpc(tgw, far, [newA])];
    addTransitTable(tgw, 'tgw-all', { associations: [toShop, toFar], propagations: [toShop, toFar] });
    w.instance('shop-1', shopA, { groups: [w.group(shop, 'shop-in', [tcp(443, '10.0.0.0/8')])] });
    const into = w.group(far, 'far-in', [tcp(443, '192.168.0.0/20')]);
    w.instance('old-1', oldA, { groups: [into] });
    w.instance('new-1', newA, { groups: [into] });
    return w.files();
  },
};
