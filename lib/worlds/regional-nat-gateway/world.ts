import { anywhere } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const regionalNatGateway: World = {
  id: 'regional-nat-gateway',
  gallery: null,
  rules: { clean: true },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'regional-nat-gateway' });
    const vpc = w.vpc('app', ['10.17.0.0/16'], { internetGateway: 'igw-app' });
    const [web, app] = [w.subnet(vpc, 'web-a', '10.17.0.0/24', 'a'), w.subnet(vpc, 'app-a', '10.17.1.0/24', 'a')];
    w.routeTable(vpc, 'public', [web], [[anywhere, vpc.igw]]);
    const nat = w.id('nat', 'regional');
    w.list('NatGateways').push({
      NatGatewayId: nat, VpcId: vpc.id, State: 'available', ConnectivityType: 'public', AvailabilityMode: 'regional', CreateTime: '2026-03-02T09:15:00+00:00', RouteTableId: w.routeTable(vpc, 'rtb-of-nat', [], [[anywhere, vpc.igw]]),
      NatGatewayAddresses: ['use1-az1', 'use1-az2'].map((AvailabilityZoneId, i) => ({ AllocationId: w.id('eipalloc', `nat-${i}`), PublicIp: `203.0.113.${i + 1}`, AvailabilityZoneId, IsPrimary: i === 0, Status: 'succeeded' })),
      Tags: w.tags('nat-regional'),
    });
    w.routeTable(vpc, 'private', [app], [[anywhere, nat]]);
    w.instance('app-1', app);
    return w.files();
  },
};
