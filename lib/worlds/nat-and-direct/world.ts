import { anywhere, tcp } from '../builder/permissions';
import { cutShort, forgetTables } from '../builder/refused';
import { addTransitGateway, addTransitTable, attachVpc } from '../builder/transit-gateways';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { directTraces, natTraces, unreadTraces } from './traces';

function build(kind: 'nat' | 'direct' | 'unread'): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'nat-and-direct' });
  const tgw = addTransitGateway(w, 'tgw-core');
  const [shop, partner] = [w.vpc('shop', ['10.71.0.0/16'], { internetGateway: 'igw-shop' }), w.vpc('partner', ['10.72.0.0/16'], {})];
  const [publicA, appA, partnerA] = [w.subnet(shop, 'public-a', '10.71.0.0/24', 'a'), w.subnet(shop, 'app-a', '10.71.1.0/24', 'a'), w.subnet(partner, 'partner-a', '10.72.1.0/24', 'a')];
  const nat = w.natGateway('nat-a', publicA);
  w.routeTable(shop, 'rtb-public', [publicA], [[anywhere, shop.igw], ['10.72.0.0/16', tgw.id]]);
  w.routeTable(shop, 'rtb-app', [appA], kind === 'direct' ? [[anywhere, nat], ['10.72.0.0/16', tgw.id]] : [[anywhere, nat]]);
  w.routeTable(partner, 'rtb-partner', [partnerA], [['10.71.0.0/16', tgw.id]]);
  const [toShop, toPartner] = [attachVpc(tgw, shop, [publicA]), attachVpc(tgw, partner, [partnerA])];
  addTransitTable(tgw, 'tgw-all', { associations: [toShop, toPartner], propagations: [toShop, toPartner] });
  w.instance('app-1', appA, { groups: [w.group(shop, 'app', [tcp(443, '10.72.0.0/16')])] });
  w.instance('partner-1', partnerA, { groups: [w.group(partner, 'partner-in', [tcp(443, '10.71.0.0/16')])] });
  if (kind === 'unread') forgetTables(w, 'rtb-app', 'shop-main');
  return w.files();
}

export const natAndDirect: World = {
  id: 'nat-and-direct',
  gallery: null,
  build: () => build('nat'),
  rules: { violated: ['AR-14', 'AR-18'] },
  traces: natTraces,
  variants: {
    direct: { build: () => build('direct'), rules: { clean: true }, traces: directTraces },
    unread: { build: () => build('unread'), refused: cutShort('RouteTables'), rules: { unknown: ['AR-14', 'AR-18'] }, traces: unreadTraces },
  },
};
