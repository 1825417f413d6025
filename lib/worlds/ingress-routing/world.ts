import { addFirewall, eth } from '../builder/made-appliance';
import { anywhere, tcp } from '../builder/permissions';
import { cutShort, forgetTables } from '../builder/refused';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { brokenTraces, mirroredTraces, stoppedTraces, unreadTraces } from './traces';

function build(kind: 'broken' | 'mirrored' | 'unread' | 'stopped'): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'ingress-routing' });
  const vpc = w.vpc('edge', ['10.40.0.0/16'], { internetGateway: 'igw-edge' });
  const [inspect, web] = [w.subnet(vpc, 'inspect-a', '10.40.0.0/28', 'a'), w.subnet(vpc, 'web-a', '10.40.1.0/24', 'a')];
  const fw = addFirewall(w, 'fw-1', inspect, { elasticIp: 'fw-1', ...(kind === 'stopped' ? { state: 'stopped' } : {}) });
  w.routeTable(vpc, 'rtb-edge', [], [['10.40.1.0/24', eth(fw)]], { gateways: [vpc.igw] });
  w.routeTable(vpc, 'rtb-inspect', [inspect], [[anywhere, vpc.igw]]);
  w.routeTable(vpc, 'rtb-web', [web], [[anywhere, kind === 'broken' ? vpc.igw : eth(fw)]]);
  const https = w.group(vpc, 'https', [tcp(443, anywhere)]);
  for (let i = 1; i <= 3; i++) w.instance(`web-${i}`, web, { groups: [https], elasticIp: `web-${i}` });
  if (kind === 'unread') forgetTables(w, 'rtb-web', 'edge-main');
  return w.files();
}

export const ingressRouting: World = {
  id: 'ingress-routing',
  gallery: { group: 'routing', order: 1 },
  build: () => build('broken'),
  rules: { violated: ['AR-07'] },
  traces: brokenTraces,
  variants: {
    mirrored: { build: () => build('mirrored'), rules: { clean: true }, traces: mirroredTraces },
    unread: { build: () => build('unread'), refused: cutShort('RouteTables'), rules: { unknown: ['AR-07'] }, traces: unreadTraces },
    stopped: { build: () => build('stopped'), rules: { violated: ['AR-07'] }, traces: stoppedTraces },
  },
};
