import { addVpnConnection } from '../builder/edges';
import { addFirewall, eth } from '../builder/made-appliance';
import type { RouteSpec } from '../builder/made-parts';
import { tcp } from '../builder/permissions';
import { refused } from '../builder/refused';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { traces } from './traces';

function build(kind: 'lopsided' | 'static' | 'unread'): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'route-server-failover', omit: kind === 'unread' ? ['RouteServerPeers'] : [] });
  const vpc = w.vpc('bgp', ['10.93.0.0/16'], {});
  const [edgeA, edgeB, app] = [w.subnet(vpc, 'edge-a', '10.93.0.0/28', 'a'), w.subnet(vpc, 'edge-b', '10.93.0.16/28', 'b'), w.subnet(vpc, 'app-a', '10.93.1.0/24', 'a')];
  const [first, second] = [addFirewall(w, 'router-1', edgeA, { ip: '10.93.0.10' }), addFirewall(w, 'router-2', edgeB, { ip: '10.93.0.20' })];
  const vgw = w.vpnGateway(vpc, 'vgw-office');
  addVpnConnection(w, 'vpn-office', vgw, ['192.168.0.0/16']);
  w.routeTable(vpc, 'rtb-edge', [edgeA, edgeB], [['192.168.0.0/16', vgw]]);
  w.routeTable(vpc, 'rtb-from-office', [], [['10.93.1.0/24', eth(first)]], { gateways: [vgw] });
  const advertised: RouteSpec = ['192.168.0.0/16', eth(first), undefined, 'Advertisement'];
  w.routeTable(vpc, 'rtb-app', [app], [kind === 'static' ? ['192.168.0.0/16', eth(first)] : advertised]);
  for (const [router, subnet] of [[first, edgeA], [second, edgeB]] as const) {
    w.list('RouteServerPeers').push({
      RouteServerPeerId: w.id('rsp', router.name), RouteServerEndpointId: w.id('rse', router.name), RouteServerId: w.id('rs', 'one'), VpcId: vpc.id, SubnetId: subnet.id, State: 'available',
      PeerAddress: router.enis[0]?.address, BfdStatus: { Status: 'up' }, BgpStatus: { Status: 'up' }, Tags: w.tags(`peer-${router.name}`),
    });
  }
  w.instance('app-1', app, { groups: [w.group(vpc, 'app-in', [tcp(443, '192.168.0.0/16')])] });
  return w.files();
}

export const routeServerFailover: World = {
  id: 'route-server-failover',
  gallery: null,
  build: () => build('lopsided'),
  rules: { violated: ['AR-23'] },
  traces,
  variants: {
    static: { build: () => build('static'), traces },
    unread: { build: () => build('unread'), refused: refused('RouteServerPeers'), rules: { unknown: ['AR-23'] }, traces },
  },
};
