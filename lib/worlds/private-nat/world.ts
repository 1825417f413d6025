import { tcp } from '../builder/permissions';
import { addTransitGateway, addTransitTable, attachVpc } from '../builder/transit-gateways';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const privateNat: World = {
  id: 'private-nat',
  gallery: null,
  rules: { clean: true },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'private-nat' });
    const tgw = addTransitGateway(w, 'tgw-core');
    const [red, blue] = [w.vpc('red', ['192.168.0.0/16', '10.70.1.0/24'], {}), w.vpc('blue', ['192.168.0.0/16', '10.70.2.0/24'], {})];
    const [redApp, redDoor] = [w.subnet(red, 'red-app-a', '192.168.1.0/24', 'a'), w.subnet(red, 'red-door-a', '10.70.1.0/26', 'a')];
    const [blueApp, blueDoor] = [w.subnet(blue, 'blue-app-a', '192.168.1.0/24', 'a'), w.subnet(blue, 'blue-door-a', '10.70.2.0/26', 'a')];
    const nat = w.natGateway('nat-red', redDoor, 'private');
    w.routeTable(red, 'rtb-red-app', [redApp], [['10.70.2.0/24', nat]]);
    w.routeTable(red, 'rtb-red-door', [redDoor], [['10.70.2.0/24', tgw.id]]);
    w.routeTable(blue, 'rtb-blue-app', [blueApp], []);
    w.routeTable(blue, 'rtb-blue-door', [blueDoor], [['10.70.1.0/24', tgw.id]]);
    const [toRed, toBlue] = [attachVpc(tgw, red, [redDoor]), attachVpc(tgw, blue, [blueDoor])];
    addTransitTable(tgw, 'tgw-routable', { associations: [toRed, toBlue], propagations: [], routes: [['10.70.1.0/24', toRed], ['10.70.2.0/24', toBlue]] });
    w.instance('red-1', redApp, { ip: '192.168.1.20', groups: [w.group(red, 'red', [tcp(443, '10.0.0.0/8')])] });
    w.instance('blue-front', blueDoor, { groups: [w.group(blue, 'blue-front-in', [tcp(443, '10.70.1.0/24')])] });
    w.instance('blue-1', blueApp, { ip: '192.168.1.20', groups: [w.group(blue, 'blue', [tcp(8080, '10.70.2.0/24')])] });
    return w.files();
  },
};
