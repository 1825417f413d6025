import { tcp } from '../builder/permissions';
import { addTransitGateway, addTransitTable, attachVpc } from '../builder/transit-gateways';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const transitOverlap: World = {
  id: 'transit-overlap',
  gallery: null,
  rules: { violated: ['AR-14'] },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'transit-overlap' });
    const tgw = addTransitGateway(w, 'tgw-core');
    const [hub, first, second] = [w.vpc('hub', ['10.196.0.0/16'], {}), w.vpc('first', ['10.197.0.0/16'], {}), w.vpc('second', ['10.197.0.0/16'], {})];
    const [hubA, firstA, secondA] = [w.subnet(hub, 'hub-a', '10.196.1.0/24', 'a'), w.subnet(first, 'first-a', '10.197.1.0/24', 'a'), w.subnet(second, 'second-a', '10.197.2.0/24', 'a')];
    w.routeTable(hub, 'rtb-hub', [hubA], [['10.197.0.0/16', tgw.id]]);
    w.routeTable(first, 'rtb-first', [firstA], [['10.196.0.0/16', tgw.id]]);
    w.routeTable(second, 'rtb-second', [secondA], [['10.196.0.0/16', tgw.id]]);
    const [toHub, toFirst, toSecond] = [attachVpc(tgw, hub, [hubA]), attachVpc(tgw, first, [firstA]), attachVpc(tgw, second, [secondA])];
    addTransitTable(tgw, 'tgw-all', { associations: [toHub, toFirst, toSecond], propagations: [toHub, toFirst, toSecond] });
    const into = (vpc: typeof hub, cidr: string) => w.group(vpc, `${vpc.name}-in`, [tcp(443, cidr)]);
    w.instance('hub-1', hubA, { groups: [into(hub, '10.197.0.0/16')] });
    w.instance('first-1', firstA, { groups: [into(first, '10.196.0.0/16')] });
    w.instance('second-1', secondA, { groups: [into(second, '10.196.0.0/16')] });
    return w.files();
  },
};
