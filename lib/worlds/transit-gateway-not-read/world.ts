import { anywhere } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';

export const transitGatewayNotRead: World = {
  id: 'transit-gateway-not-read',
  gallery: null,
  build: () => {
    const w = new WorldBuilder({ seed: 'transit-gateway-not-read', omit: ['TransitGateways', 'TransitGatewayVpcAttachments', 'TransitGatewayRouteTables'] });
    const vpc = w.vpc('app', ['10.14.0.0/16'], {});
    const app = w.subnet(vpc, 'app-a', '10.14.0.0/24', 'a');
    w.routeTable(vpc, 'app', [app], [[anywhere, w.id('tgw', 'of-the-network-team')]]);
    w.instance('app-1', app, { elasticIp: 'app-1' });
    return w.files();
  },
};
