import { anywhere, tcp } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const replyBlockedByAcl: World = {
  id: 'reply-blocked-by-acl',
  gallery: null,
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'reply-blocked-by-acl' });
    const vpc = w.vpc('shop', ['10.27.0.0/16'], { internetGateway: 'igw-shop' });
    const [web, dmz] = [w.subnet(vpc, 'web-a', '10.27.0.0/24', 'a'), w.subnet(vpc, 'dmz-a', '10.27.1.0/24', 'a')];
    w.routeTable(vpc, 'public', [web, dmz], [[anywhere, vpc.igw]]);
    w.networkAcl(vpc, 'dmz', [dmz], [[100, 'in', 'allow', '6', anywhere, [443, 443]], [100, 'out', 'allow', '6', anywhere, [443, 443]]]);
    const host = w.instance('portal-1', web, { groups: [w.group(vpc, 'ssh', [tcp(22, '10.27.0.0/16')])] });
    w.attach(host, dmz, { elasticIp: 'portal', groups: [w.group(vpc, 'https', [tcp(443, anywhere)])] });
    return w.files();
  },
};
