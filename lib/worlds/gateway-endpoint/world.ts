import { addGatewayEndpoint, addPrefixList, addServiceList } from '../builder/endpoints';
import { anywhere, permission, tcp } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { traces, unreadTraces } from './traces';

function build(kind: 'read' | 'unread'): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'gateway-endpoint' });
  const vpc = w.vpc('data', ['10.82.0.0/16'], { internetGateway: 'igw-data' });
  const [publicA, appA] = [w.subnet(vpc, 'public-a', '10.82.0.0/24', 'a'), w.subnet(vpc, 'app-a', '10.82.1.0/24', 'a')];
  const s3 = kind === 'read' ? addServiceList(w, 's3') : addPrefixList(w, 'com.amazonaws.us-east-1.s3', ['192.0.2.0/25'], { owner: 'AWS', unread: true });
  const endpoint = addGatewayEndpoint(w, vpc, 's3');
  w.routeTable(vpc, 'rtb-public', [publicA], [[anywhere, vpc.igw]]);
  const spoke = w.vpc('spoke', ['10.83.0.0/16'], {});
  const pcx = w.peering('pcx-data-spoke', vpc, spoke);
  w.routeTable(vpc, 'rtb-app', [appA], [[anywhere, w.natGateway('nat-a', publicA)], [s3, endpoint], ['10.83.0.0/16', pcx]]);
  const spokeA = w.subnet(spoke, 'spoke-a', '10.83.1.0/24', 'a');
  w.routeTable(spoke, 'rtb-spoke', [spokeA], [['10.82.0.0/16', pcx], ['192.0.2.0/25', pcx]]);
  w.instance('app-1', appA, { groups: [w.group(vpc, 'to-s3', [], [permission('tcp', 443, 443, [s3])])] });
  w.instance('app-2', appA, { groups: [w.group(vpc, 'to-all', [tcp(443, '10.83.0.0/16')])] });
  w.instance('spoke-1', spokeA, { groups: [w.group(spoke, 'spoke-out')] });
  return w.files();
}

export const gatewayEndpoint: World = {
  id: 'gateway-endpoint',
  gallery: null,
  build: () => build('read'),
  traces,
  variants: { unread: { build: () => build('unread'), traces: unreadTraces } },
};
