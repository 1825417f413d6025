import { permission, tcp } from '../builder/permissions';
import type { Json } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { bothTraces, oneRegionTraces, sixOneWayTraces } from './traces';

/** A rule that names a group of the peer, as AWS writes it. */
const fromPeerGroup = (port: number, group: string, vpcId: string, pcx: string): Json => ({ ...permission('tcp', port, port, []), UserIdGroupPairs: [{ GroupId: group, UserId: '123456789012', VpcId: vpcId, VpcPeeringConnectionId: pcx, PeeringStatus: 'active' }] });

function build(regions: 'both' | 'one' | 'sixOneWay'): readonly WorldFile[] {
  const [east, west] = [new WorldBuilder({ seed: 'regions-peered' }), new WorldBuilder({ seed: 'regions-peered', region: 'eu-west-1' })];
  const shop = east.vpc('shop', ['10.74.0.0/16'], { ipv6: '2001:db8:7400::/56' });
  const archive = west.vpc('archive', ['10.75.0.0/16'], { ipv6: '2001:db8:7500::/56' });
  const pcx = east.peering('pcx-regions', shop, archive, [west]);
  const shopA = east.subnet(shop, 'shop-a', '10.74.1.0/24', 'a', { ipv6: '2001:db8:7400:1::/64' });
  const archiveA = west.subnet(archive, 'archive-a', '10.75.1.0/24', 'a', { ipv6: '2001:db8:7500:1::/64' });
  east.routeTable(shop, 'rtb-shop', [shopA], [['10.75.0.0/16', pcx], ['2001:db8:7500::/56', pcx]]);
  west.routeTable(archive, 'rtb-archive', [archiveA], regions === 'sixOneWay' ? [['10.74.0.0/16', pcx]] : [['10.74.0.0/16', pcx], ['2001:db8:7400::/56', pcx]]);
  const shopGroup = east.group(shop, 'shop-out', [tcp(8080, '10.75.0.0/16')]);
  east.instance('shop-1', shopA, { groups: [shopGroup], ipv6: ['2001:db8:7400:1::10'] });
  west.instance('archive-1', archiveA, { ip: '10.75.1.10', groups: [west.group(archive, 'archive-in', [tcp(443, '10.74.0.0/16', '2001:db8:7400::/56')])], ipv6: ['2001:db8:7500:1::10'] });
  west.instance('archive-2', archiveA, { groups: [west.group(archive, 'archive-by-group', [fromPeerGroup(443, shopGroup, shop.id, pcx)])] });
  return regions !== 'one' ? [...east.files(), ...west.files()] : east.files();
}

export const regionsPeered: World = {
  id: 'regions-peered',
  gallery: null,
  build: () => build('both'),
  rules: { clean: true },
  traces: bothTraces,
  variants: {
    'one-region': { build: () => build('one'), rules: { unknown: ['AR-15'] }, traces: oneRegionTraces },
    'six-one-way': { build: () => build('sixOneWay'), rules: { violated: ['AR-15'] }, traces: sixOneWayTraces },
  },
};
