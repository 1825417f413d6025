import { addTransitGateway, addTransitTable, attachVpc } from '../builder/transit-gateways';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';

export const lambdaAndTransitGateway: World = {
  id: 'lambda-and-transit-gateway',
  gallery: null,
  rules: { clean: true },
  build: () => {
    const w = new WorldBuilder({ seed: 'lambda-and-transit-gateway' });
    const vpc = w.vpc('app', ['10.13.0.0/16'], {});
    const app = w.subnet(vpc, 'app-a', '10.13.0.0/24', 'a');
    w.networkInterface(app, '', { service: 'lambda', owner: 'resize-1c0d8a52-aaaa-bbbb-cccc-0123456789ab' });
    const tgw = addTransitGateway(w, 'core');
    const attached = attachVpc(tgw, vpc, [app]);
    addTransitTable(tgw, 'core', { associations: [attached], propagations: [attached] });
    w.mainRoutes(vpc, [['10.0.0.0/8', tgw.id]]);
    return w.files();
  },
};
