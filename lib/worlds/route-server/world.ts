import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const routeServer: World = {
  id: 'route-server',
  gallery: null,
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'route-server' });
    const vpc = w.vpc('bgp', ['10.18.0.0/16'], {});
    const [inside, outside, app] = [w.subnet(vpc, 'inside-a', '10.18.1.0/28', 'a'), w.subnet(vpc, 'outside-a', '10.18.2.0/28', 'a'), w.subnet(vpc, 'app-a', '10.18.16.0/24', 'a')];
    const router = w.instance('vrouter-1', outside, { type: 'c6in.xlarge', sourceDestCheck: false });
    const eni = w.attach(router, inside, { ip: '10.18.1.10', sourceDestCheck: false });
    w.routeTable(vpc, 'outside', [outside], []);
    w.routeTable(vpc, 'app', [app], [['192.168.0.0/16', eni.id, undefined, 'Advertisement']]);
    w.list('RouteServerPeers').push({ RouteServerPeerId: w.id('rsp', 'one'), RouteServerEndpointId: w.id('rse', 'one'), RouteServerId: w.id('rs', 'one'), VpcId: vpc.id, SubnetId: inside.id, State: 'available', PeerAddress: '10.18.1.10', BfdStatus: { Status: 'up' }, BgpStatus: { Status: 'up' }, Tags: [] });
    w.instance('app-1', app);
    return w.files();
  },
};
