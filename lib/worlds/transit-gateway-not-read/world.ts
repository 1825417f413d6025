import { anywhere } from '../builder/permissions';
import { refused } from '../builder/refused';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { traces } from './traces';

const unread = ['TransitGateways', 'TransitGatewayVpcAttachments', 'TransitGatewayRouteTables'] as const;

function build(): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'transit-gateway-not-read', omit: unread });
  const vpc = w.vpc('app', ['10.14.0.0/16'], {});
  const app = w.subnet(vpc, 'app-a', '10.14.0.0/24', 'a');
  w.routeTable(vpc, 'app', [app], [[anywhere, w.id('tgw', 'of-the-network-team')]]);
  w.instance('app-1', app, { elasticIp: 'app-1' });
  return w.files();
}

export const transitGatewayNotRead: World = {
  id: 'transit-gateway-not-read',
  gallery: null,
  rules: { unknown: ['AR-13', 'AR-14'] },
  traces,
  build,
  variants: { denied: { build, refused: refused(...unread, 'TransitGatewayRoutes'), rules: { unknown: ['AR-13', 'AR-14'] }, traces } },
};
