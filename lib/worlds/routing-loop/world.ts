import { addTransitGateway, addTransitTable, attachVpc } from '../builder/transit-gateways';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const routingLoop: World = {
  id: 'routing-loop',
  gallery: null,
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'routing-loop' });
    const tgw = addTransitGateway(w, 'tgw-core');
    const [ring, bend] = [w.vpc('ring', ['10.140.0.0/16'], {}), w.vpc('bend', ['10.141.0.0/16'], {})];
    const [ringA, bendA] = [w.subnet(ring, 'ring-a', '10.140.1.0/24', 'a'), w.subnet(bend, 'bend-a', '10.141.1.0/24', 'a')];
    w.routeTable(ring, 'rtb-ring', [ringA], [['10.0.0.0/8', tgw.id]]);
    w.routeTable(bend, 'rtb-bend', [bendA], [['10.0.0.0/8', tgw.id]]);
    const [toRing, toBend] = [attachVpc(tgw, ring, [ringA]), attachVpc(tgw, bend, [bendA])];
    addTransitTable(tgw, 'tgw-all', { associations: [toRing, toBend], propagations: [toRing, toBend], routes: [['10.142.0.0/16', toBend]] });
    w.instance('ring-1', ringA);
    w.instance('bend-1', bendA, { ip: '10.141.1.10' });
    return w.files();
  },
};
