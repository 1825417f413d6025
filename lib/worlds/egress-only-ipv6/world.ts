import { addEgressOnlyGateway } from '../builder/edges';
import { tcp } from '../builder/permissions';
import { refused } from '../builder/refused';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { expectingTraces, quietTraces, throughGatewayTraces } from './traces';

function build(kind: 'expecting' | 'quiet' | 'gateway' | 'unread'): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'egress-only-ipv6', omit: kind === 'unread' ? ['SecurityGroups'] : [] });
  const vpc = w.vpc('six', ['10.76.0.0/16'], { ipv6: '2001:db8:7600::/56', ...(kind === 'gateway' ? { internetGateway: 'igw-six' } : {}) });
  const eigw = addEgressOnlyGateway(w, vpc, 'eigw-six');
  const app = w.subnet(vpc, 'app-a', '10.76.1.0/24', 'a', { ipv6: '2001:db8:7600:1::/64' });
  w.routeTable(vpc, 'rtb-app', [app], [['::/0', kind === 'gateway' ? vpc.igw : eigw]]);
  const into = w.group(vpc, 'app-in', [tcp(443, kind === 'quiet' ? '2001:db8:7600::/56' : '::/0')]);
  w.instance('app-1', app, { groups: [into], ipv6: ['2001:db8:7600:1::10'] });
  w.instance('app-2', app, { groups: [into], ipv6: ['2001:db8:7600:1::11'] });
  return w.files();
}

export const egressOnlyIpv6: World = {
  id: 'egress-only-ipv6',
  gallery: null,
  build: () => build('expecting'),
  rules: { violated: ['AR-21'] },
  traces: expectingTraces,
  variants: {
    quiet: { build: () => build('quiet'), rules: { clean: true }, traces: quietTraces },
    'internet-gateway': { build: () => build('gateway'), rules: { clean: true }, traces: throughGatewayTraces },
    unread: { build: () => build('unread'), refused: refused('SecurityGroups'), rules: { unknown: ['AR-21'] } },
  },
};
