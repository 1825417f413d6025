import { addEgressOnlyGateway, blockPublicAccess } from '../builder/edges';
import { anywhere, tcp } from '../builder/permissions';
import { refused } from '../builder/refused';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { bidirectionalTraces, egressExclusionTraces, exclusionTraces, ingressTraces, offTraces, unreadTraces } from './traces';

type Kind = 'off' | 'ingress' | 'bidirectional' | 'exclusion' | 'egressExclusion' | 'unread';

function build(kind: Kind): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'block-public-access', omit: kind === 'unread' ? ['BlockPublicAccessOptions'] : [] });
  const vpc = w.vpc('shop', ['10.81.0.0/16'], { internetGateway: 'igw-shop', ipv6: '2001:db8:8100::/56' });
  const eigw = addEgressOnlyGateway(w, vpc, 'eigw-shop');
  const [webA, appA] = [w.subnet(vpc, 'web-a', '10.81.0.0/24', 'a'), w.subnet(vpc, 'app-a', '10.81.1.0/24', 'a', { ipv6: '2001:db8:8100:1::/64' })];
  w.routeTable(vpc, 'rtb-web', [webA], [[anywhere, vpc.igw]]);
  w.routeTable(vpc, 'rtb-app', [appA], [[anywhere, w.natGateway('nat-a', webA)], ['::/0', eigw]]);
  w.instance('web-1', webA, { groups: [w.group(vpc, 'web-in', [tcp(443, anywhere)])], elasticIp: 'web-1' });
  w.instance('app-1', appA, { groups: [w.group(vpc, 'app-in', [tcp(8080, '10.81.0.0/24')])], ipv6: ['2001:db8:8100:1::10'] });
  if (kind === 'ingress') blockPublicAccess(w, 'block-ingress');
  if (kind === 'bidirectional') blockPublicAccess(w, 'block-bidirectional');
  if (kind === 'exclusion') blockPublicAccess(w, 'block-bidirectional', [[webA, 'allow-bidirectional']]);
  if (kind === 'egressExclusion') blockPublicAccess(w, 'block-bidirectional', [[vpc, 'allow-egress']]);
  if (kind === 'unread') for (const thing of [...w.list('Vpcs'), ...w.list('Subnets')]) delete thing['BlockPublicAccessStates'];
  return w.files();
}

export const blockPublicAccessWorld: World = {
  id: 'block-public-access',
  gallery: null,
  build: () => build('ingress'),
  traces: ingressTraces,
  variants: {
    off: { build: () => build('off'), rules: { clean: true }, traces: offTraces },
    bidirectional: { build: () => build('bidirectional'), traces: bidirectionalTraces },
    'excluded-subnet': { build: () => build('exclusion'), traces: exclusionTraces },
    'excluded-egress': { build: () => build('egressExclusion'), traces: egressExclusionTraces },
    unread: { build: () => build('unread'), refused: refused('BlockPublicAccessOptions'), traces: unreadTraces },
  },
};
