import { addVpnConnection } from '../builder/edges';
import { addFirewall, eth } from '../builder/made-appliance';
import type { RouteSpec } from '../builder/made-parts';
import { anywhere, tcp } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { inspectedTraces, lopsidedTraces, missingTraces, plainTraces } from './traces';

type Kind = 'plain' | 'missing' | 'inspected' | 'lopsided';

function build(kind: Kind): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'vpn-on-premises' });
  const vpc = w.vpc('branch', ['10.92.0.0/16'], { internetGateway: 'igw-branch' });
  const [publicA, inspect, app] = [w.subnet(vpc, 'public-a', '10.92.0.0/24', 'a'), w.subnet(vpc, 'inspect-a', '10.92.2.0/28', 'a'), w.subnet(vpc, 'app-a', '10.92.1.0/24', 'a')];
  const vgw = w.vpnGateway(vpc, 'vgw-office');
  addVpnConnection(w, 'vpn-office', vgw, ['192.168.0.0/16']);
  const nat = w.natGateway('nat-a', publicA);
  const learned: RouteSpec = ['192.168.0.0/16', vgw, undefined, 'EnableVgwRoutePropagation'];
  w.routeTable(vpc, 'rtb-public', [publicA], [[anywhere, vpc.igw]]);
  const inspected = kind === 'inspected' || kind === 'lopsided';
  if (inspected) {
    const fw = addFirewall(w, 'fw-1', inspect);
    w.routeTable(vpc, 'rtb-from-office', [], [['10.92.1.0/24', eth(fw)]], { gateways: [vgw] });
    w.routeTable(vpc, 'rtb-inspect', [inspect], [learned], { propagating: [vgw] });
    w.routeTable(vpc, 'rtb-app', [app], [[anywhere, nat], kind === 'inspected' ? ['192.168.0.0/16', eth(fw)] : learned], kind === 'inspected' ? {} : { propagating: [vgw] });
  } else w.routeTable(vpc, 'rtb-app', [app], kind === 'missing' ? [[anywhere, nat]] : [[anywhere, nat], learned], kind === 'missing' ? {} : { propagating: [vgw] });
  w.instance('app-1', app, { groups: [w.group(vpc, 'app-in', [tcp(443, '192.168.0.0/16')])] });
  return w.files();
}

export const vpnOnPremises: World = {
  id: 'vpn-on-premises',
  gallery: null,
  build: () => build('plain'),
  rules: { clean: true },
  traces: plainTraces,
  variants: {
    'no-route': { build: () => build('missing'), traces: missingTraces },
    inspected: { build: () => build('inspected'), rules: { clean: true }, traces: inspectedTraces },
    'inspected-one-way': { build: () => build('lopsided'), rules: { violated: ['AR-07'] }, traces: lopsidedTraces },
  },
};
