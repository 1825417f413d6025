import { addVpnConnection } from '../builder/edges';
import { tcp } from '../builder/permissions';
import { addTransitGateway, addTransitTable, attachOutside, attachVpc, peerTransitGateways } from '../builder/transit-gateways';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { bothTraces, oneSideTraces } from './traces';

function build(kind: 'both' | 'oneSide'): readonly WorldFile[] {
  const [east, west] = [new WorldBuilder({ seed: 'transit-peering' }), new WorldBuilder({ seed: 'transit-peering', region: 'eu-west-1' })];
  const [eastTgw, westTgw] = [addTransitGateway(east, 'tgw-east'), addTransitGateway(west, 'tgw-west')];
  const [shop, archive] = [east.vpc('shop', ['10.94.0.0/16'], {}), west.vpc('archive', ['10.95.0.0/16'], {})];
  const [shopA, archiveA] = [east.subnet(shop, 'shop-a', '10.94.1.0/24', 'a'), west.subnet(archive, 'archive-a', '10.95.1.0/24', 'a')];
  east.routeTable(shop, 'rtb-shop', [shopA], [['10.95.0.0/16', eastTgw.id], ['192.168.0.0/16', eastTgw.id]]);
  west.routeTable(archive, 'rtb-archive', [archiveA], [['10.94.0.0/16', westTgw.id]]);
  const [toShop, toArchive] = [attachVpc(eastTgw, shop, [shopA]), attachVpc(westTgw, archive, [archiveA])];
  const [eastEnd, westEnd] = peerTransitGateways(eastTgw, westTgw, 'tgw-peering');
  const office = attachOutside(eastTgw, 'vpn', addVpnConnection(east, 'vpn-office', eastTgw.id), ['192.168.0.0/16']);
  addTransitTable(eastTgw, 'tgw-east-all', { associations: [toShop, eastEnd, office], propagations: [toShop, office], routes: [['10.95.0.0/16', eastEnd]] });
  addTransitTable(westTgw, 'tgw-west-all', { associations: [toArchive, westEnd], propagations: [toArchive], routes: kind === 'both' ? [['10.94.0.0/16', westEnd]] : [] });
  east.instance('shop-1', shopA, { groups: [east.group(shop, 'shop-in', [tcp(8080, '10.95.0.0/16'), tcp(443, '192.168.0.0/16')])] });
  west.instance('archive-1', archiveA, { groups: [west.group(archive, 'archive-in', [tcp(443, '10.94.0.0/16')])] });
  return [...east.files(), ...west.files()];
}

export const transitPeering: World = {
  id: 'transit-peering',
  gallery: null,
  build: () => build('both'),
  rules: { clean: true },
  traces: bothTraces,
  variants: { 'one-side': { build: () => build('oneSide'), rules: { violated: ['AR-14'] }, traces: oneSideTraces } },
};
