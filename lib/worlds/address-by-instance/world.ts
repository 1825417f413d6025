import { anywhere } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const addressByInstance: World = {
  id: 'address-by-instance',
  gallery: null,
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'address-by-instance' });
    const vpc = w.vpc('web', ['10.22.0.0/16'], { internetGateway: 'igw-web' });
    const [web, back] = [w.subnet(vpc, 'web-a', '10.22.0.0/24', 'a'), w.subnet(vpc, 'back-a', '10.22.1.0/24', 'a')];
    w.routeTable(vpc, 'public', [web], [[anywhere, vpc.igw]]);
    const host = w.instance('www-1', web);
    w.attach(host, back);
    w.list('Addresses').push({ AllocationId: w.id('eipalloc', 'planned'), PublicIp: '203.0.113.77', Domain: 'vpc', PublicIpv4Pool: 'amazon', NetworkBorderGroup: 'us-east-1', Tags: w.tags('planned', { 'attach-to': host.id }) });
    return w.files();
  },
};
