import { tcp } from '../builder/permissions';
import { refused } from '../builder/refused';
import { addTransitGateway, addTransitTable, attachVpc } from '../builder/transit-gateways';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { coveredTraces, gapTraces, unreadTraces } from './traces';

function build(kind: 'gap' | 'covered' | 'notRouted' | 'unread'): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'transit-zone-gap', omit: kind === 'unread' ? ['TransitGatewayVpcAttachments'] : [] });
  const tgw = addTransitGateway(w, 'tgw-core');
  const [shop, services] = [w.vpc('shop', ['10.62.0.0/16'], {}), w.vpc('services', ['10.63.0.0/16'], {})];
  const apps = (['a', 'b', 'c'] as const).map((zone, i) => w.subnet(shop, `app-${zone}`, `10.62.${i + 1}.0/24`, zone));
  const service = w.subnet(services, 'service-a', '10.63.1.0/24', 'a');
  w.routeTable(shop, 'rtb-shop', kind === 'notRouted' ? apps.slice(0, 2) : apps, [['10.63.0.0/16', tgw.id]]);
  w.routeTable(services, 'rtb-services', [service], [['10.62.0.0/16', tgw.id]]);
  const [toShop, toServices] = [attachVpc(tgw, shop, kind === 'covered' ? apps : apps.slice(0, 2)), attachVpc(tgw, services, [service])];
  addTransitTable(tgw, 'tgw-all', { associations: [toShop, toServices], propagations: [toShop, toServices] });
  const into = w.group(shop, 'app', [tcp(443, '10.63.0.0/16'), tcp(8080, '10.62.0.0/16')]);
  apps.forEach((subnet, i) => w.instance(`app-${i + 1}`, subnet, { groups: [into] }));
  w.instance('ldap-1', service, { groups: [w.group(services, 'ldap', [tcp(636, '10.62.0.0/16')])] });
  return w.files();
}

export const transitZoneGap: World = {
  id: 'transit-zone-gap',
  gallery: { group: 'routing', order: 5 },
  build: () => build('gap'),
  rules: { violated: ['AR-13'] },
  traces: gapTraces,
  variants: {
    covered: { build: () => build('covered'), rules: { clean: true }, traces: coveredTraces },
    'not-routed': { build: () => build('notRouted'), rules: { violated: ['AR-14'] } },
    unread: { build: () => build('unread'), refused: refused('TransitGatewayVpcAttachments'), rules: { unknown: ['AR-13'] }, traces: unreadTraces },
  },
};
