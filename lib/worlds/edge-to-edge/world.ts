import { addVpnConnection } from '../builder/edges';
import { anywhere, tcp } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const edgeToEdge: World = {
  id: 'edge-to-edge',
  gallery: null,
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'edge-to-edge' });
    const hub = w.vpc('hub', ['10.120.0.0/16'], { internetGateway: 'igw-hub' });
    const [spoke, third] = [w.vpc('spoke', ['10.121.0.0/16'], {}), w.vpc('third', ['10.122.0.0/16'], {})];
    const [publicA, hubA, spokeA, thirdA] = [w.subnet(hub, 'public-a', '10.120.0.0/24', 'a'), w.subnet(hub, 'hub-a', '10.120.1.0/24', 'a'), w.subnet(spoke, 'spoke-a', '10.121.1.0/24', 'a'), w.subnet(third, 'third-a', '10.122.1.0/24', 'a')];
    const [toSpoke, toThird] = [w.peering('pcx-spoke', hub, spoke), w.peering('pcx-third', hub, third)];
    const vgw = w.vpnGateway(hub, 'vgw-office');
    addVpnConnection(w, 'vpn-office', vgw, ['192.168.0.0/16']);
    w.routeTable(hub, 'rtb-public', [publicA], [[anywhere, hub.igw], ['10.121.0.0/16', toSpoke]]);
    w.routeTable(hub, 'rtb-hub', [hubA], [[anywhere, w.natGateway('nat-a', publicA)], ['10.121.0.0/16', toSpoke], ['10.122.0.0/16', toThird], ['192.168.0.0/16', vgw]]);
    w.routeTable(spoke, 'rtb-spoke', [spokeA], [[anywhere, toSpoke]]);
    w.routeTable(third, 'rtb-third', [thirdA], [['10.120.0.0/15', toThird]]);
    const into = (vpc: typeof hub) => w.group(vpc, `${vpc.name}-in`, [tcp(443, '10.120.0.0/14', '192.168.0.0/16')]);
    w.instance('hub-1', hubA, { groups: [into(hub)] });
    w.instance('spoke-1', spokeA, { groups: [into(spoke)] });
    w.instance('third-1', thirdA, { groups: [into(third)] });
    return w.files();
  },
};
