import { addPrefixList } from '../builder/endpoints';
import { addVpnConnection } from '../builder/edges';
import { tcp } from '../builder/permissions';
import { addTransitGateway, addTransitTable, attachVpc } from '../builder/transit-gateways';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { apartTraces, overlapTraces, unreadTraces } from './traces';

function build(kind: 'overlap' | 'apart' | 'unread'): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'prefix-lists-overlap' });
  const tgw = addTransitGateway(w, 'tgw-core');
  const shop = w.vpc('shop', ['10.77.0.0/16'], {});
  const partner = w.vpc('partner', ['10.78.0.0/16', '10.79.0.0/16'], {});
  const [shopA, partnerA, partnerB] = [w.subnet(shop, 'shop-a', '10.77.1.0/24', 'a'), w.subnet(partner, 'partner-a', '10.78.1.0/24', 'a'), w.subnet(partner, 'partner-b', '10.79.1.0/24', 'a')];
  const vgw = w.vpnGateway(shop, 'vgw-office');
  addVpnConnection(w, 'vpn-office', vgw);
  const cloud = addPrefixList(w, 'cloud', ['10.78.0.0/16', '10.79.0.0/16'], { unread: kind === 'unread' });
  const office = addPrefixList(w, 'office', kind === 'apart' ? ['192.168.0.0/16'] : ['10.78.0.0/16', '192.168.0.0/16'], { unread: kind === 'unread' });
  w.routeTable(shop, 'rtb-shop', [shopA], [[cloud, tgw.id], [office, vgw]]);
  w.routeTable(partner, 'rtb-partner', [partnerA, partnerB], [['10.77.0.0/16', tgw.id]]);
  const [toShop, toPartner] = [attachVpc(tgw, shop, [shopA]), attachVpc(tgw, partner, [partnerA])];
  addTransitTable(tgw, 'tgw-all', { associations: [toShop, toPartner], propagations: [toShop, toPartner] });
  w.instance('shop-1', shopA, { groups: [w.group(shop, 'shop-in', [tcp(443, '10.78.0.0/15')])] });
  const into = w.group(partner, 'partner-in', [tcp(443, '10.77.0.0/16')]);
  w.instance('partner-1', partnerA, { groups: [into] });
  w.instance('partner-2', partnerB, { groups: [into] });
  return w.files();
}

export const prefixListsOverlap: World = {
  id: 'prefix-lists-overlap',
  gallery: null,
  build: () => build('overlap'),
  traces: overlapTraces,
  variants: {
    apart: { build: () => build('apart'), rules: { clean: true }, traces: apartTraces },
    unread: { build: () => build('unread'), rules: { unknown: ['AR-14'] }, traces: unreadTraces },
  },
};
