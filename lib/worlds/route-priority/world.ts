import { addVpnConnection } from '../builder/edges';
import { addPrefixList } from '../builder/endpoints';
import type { RouteSpec } from '../builder/made-parts';
import { tcp } from '../builder/permissions';
import { addTransitGateway, addTransitTable, attachVpc } from '../builder/transit-gateways';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { longerTraces, shadowedTraces, unreadTraces } from './traces';

function build(kind: 'shadowed' | 'longer' | 'unread'): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'route-priority' });
  const tgw = addTransitGateway(w, 'tgw-core');
  const shop = w.vpc('shop', ['10.80.0.0/16'], {});
  const far = w.vpc('far', ['172.20.0.0/16', '172.21.0.0/16', '172.22.0.0/16'], {});
  const shopA = w.subnet(shop, 'shop-a', '10.80.1.0/24', 'a');
  const farSubnets = [20, 21, 22].map((n) => w.subnet(far, `far-${n}`, `172.${n}.1.0/24`, 'a'));
  const vgw = w.vpnGateway(shop, 'vgw-office');
  addVpnConnection(w, 'vpn-office', vgw);
  const list = addPrefixList(w, 'far-21', ['172.21.0.0/16'], { unread: kind === 'unread' });
  const learned = (cidr: string): RouteSpec => [cidr, vgw, undefined, 'EnableVgwRoutePropagation'];
  const routes: Readonly<Record<typeof kind, readonly RouteSpec[]>> = {
    shadowed: [['172.20.0.0/16', tgw.id], learned('172.20.0.0/16'), [list, tgw.id], learned('172.21.0.0/16'), ['172.22.0.0/16', tgw.id], learned('172.22.5.0/24')],
    longer: [['172.20.0.0/16', tgw.id], [list, tgw.id], ['172.22.0.0/16', tgw.id], learned('172.22.5.0/24')],
    unread: [['172.20.0.0/16', tgw.id], [list, tgw.id], learned('172.21.0.0/16')],
  };
  w.routeTable(shop, 'rtb-shop', [shopA], routes[kind], { propagating: [vgw] });
  w.routeTable(far, 'rtb-far', farSubnets, [['10.80.0.0/16', tgw.id]]);
  const [toShop, toFar] = [attachVpc(tgw, shop, [shopA]), attachVpc(tgw, far, farSubnets.slice(0, 1))];
  addTransitTable(tgw, 'tgw-all', { associations: [toShop, toFar], propagations: [toShop, toFar] });
  w.instance('shop-1', shopA, { groups: [w.group(shop, 'shop-in', [tcp(443, '172.16.0.0/12')])] });
  const into = w.group(far, 'far-in', [tcp(443, '10.80.0.0/16')]);
  farSubnets.forEach((subnet, i) => w.instance(`far-host-${20 + i}`, subnet, { groups: [into] }));
  return w.files();
}

export const routePriority: World = {
  id: 'route-priority',
  gallery: null,
  build: () => build('shadowed'),
  rules: { violated: ['AR-22'] },
  traces: shadowedTraces,
  variants: {
    'longer-only': { build: () => build('longer'), rules: { clean: true }, traces: longerTraces },
    unread: { build: () => build('unread'), rules: { unknown: ['AR-14', 'AR-22'] }, traces: unreadTraces },
  },
};
