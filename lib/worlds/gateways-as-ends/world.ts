import { addVpnConnection } from '../builder/edges';
import { anywhere, tcp } from '../builder/permissions';
import { addTransitGateway, addTransitTable, attachVpc } from '../builder/transit-gateways';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const gatewaysAsEnds: World = {
  id: 'gateways-as-ends',
  gallery: null,
  rules: { clean: true },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'gateways-as-ends' });
    const vpc = w.vpc('shop', ['10.193.0.0/16'], { internetGateway: 'igw-shop' });
    const other = w.vpc('other', ['10.194.0.0/16'], {});
    const [web, app, otherA] = [w.subnet(vpc, 'web-a', '10.193.0.0/24', 'a'), w.subnet(vpc, 'app-a', '10.193.1.0/24', 'a'), w.subnet(other, 'other-a', '10.194.1.0/24', 'a')];
    const vgw = w.vpnGateway(vpc, 'vgw-office');
    addVpnConnection(w, 'vpn-office', vgw, ['192.168.0.0/16']);
    const tgw = addTransitGateway(w, 'tgw-core');
    w.routeTable(vpc, 'rtb-web', [web], [[anywhere, vpc.igw]]);
    w.routeTable(vpc, 'rtb-app', [app], [[anywhere, w.natGateway('nat-a', web)], ['10.194.0.0/16', tgw.id], ['192.168.0.0/16', vgw]]);
    w.routeTable(other, 'rtb-other', [otherA], [['10.193.0.0/16', tgw.id]]);
    const both = [attachVpc(tgw, vpc, [app]), attachVpc(tgw, other, [otherA])];
    addTransitTable(tgw, 'tgw-all', { associations: both, propagations: both });
    w.instance('web-1', web, { elasticIp: 'web-1', groups: [w.group(vpc, 'web-in', [tcp(443, anywhere)])] });
    w.instance('app-1', app, { groups: [w.group(vpc, 'app-in', [tcp(443, '10.0.0.0/8', '192.168.0.0/16')])] });
    return w.files();
  },
};
