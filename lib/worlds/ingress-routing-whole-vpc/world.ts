import { addFirewall, eth } from '../builder/made-appliance';
import { anywhere, tcp } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const ingressRoutingWholeVpc: World = {
  id: 'ingress-routing-whole-vpc',
  gallery: null,
  rules: { clean: true },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'ingress-routing-whole-vpc' });
    const vpc = w.vpc('edge', ['10.185.0.0/16'], { internetGateway: 'igw-edge' });
    const [inspect, web, app] = [w.subnet(vpc, 'inspect-a', '10.185.0.0/28', 'a'), w.subnet(vpc, 'web-a', '10.185.1.0/24', 'a'), w.subnet(vpc, 'app-a', '10.185.2.0/24', 'a')];
    const fw = addFirewall(w, 'fw-1', inspect, { elasticIp: 'fw-1' });
    w.routeTable(vpc, 'rtb-edge', [], [['10.185.0.0/16', eth(fw)]], { gateways: [vpc.igw] });
    w.routeTable(vpc, 'rtb-inspect', [inspect], [[anywhere, vpc.igw]]);
    w.routeTable(vpc, 'rtb-web', [web], [[anywhere, eth(fw)]]);
    w.routeTable(vpc, 'rtb-app', [app], []);
    w.instance('web-1', web, { elasticIp: 'web-1', groups: [w.group(vpc, 'web-in', [tcp(443, anywhere)])] });
    w.instance('app-1', app, { groups: [w.group(vpc, 'app-in', [tcp(8080, '10.185.1.0/24')])] });
    return w.files();
  },
};
