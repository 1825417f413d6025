import type { RouteSpec } from '../builder/made-parts';
import { anywhere, tcp } from '../builder/permissions';
import { addTransitGateway, addTransitTable, attachVpc } from '../builder/transit-gateways';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { lostTraces, traces } from './traces';

function build(kind: 'working' | 'lost'): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'central-egress' });
  const tgw = addTransitGateway(w, 'tgw-core');
  const egress = w.vpc('egress', ['10.110.0.0/16'], { internetGateway: 'igw-egress' });
  const zones = ['a', 'b'] as const;
  const doors = zones.map((zone, i) => w.subnet(egress, `door-${zone}`, `10.110.0.${i * 16}/28`, zone));
  const publics = zones.map((zone, i) => w.subnet(egress, `public-${zone}`, `10.110.1.${i * 16}/28`, zone));
  publics.forEach((subnet, i) => {
    const nat = w.natGateway(`nat-${subnet.zone}`, subnet);
    w.routeTable(egress, `rtb-door-${subnet.zone}`, doors.slice(i, i + 1), [[anywhere, nat]]);
  });
  const back: readonly RouteSpec[] = kind === 'working' ? [['10.0.0.0/8', tgw.id]] : [];
  w.routeTable(egress, 'rtb-public', publics, [[anywhere, egress.igw], ...back]);
  const toEgress = attachVpc(tgw, egress, doors);
  const spokes = (['red', 'blue'] as const).map((name, i) => {
    const vpc = w.vpc(name, [`10.11${i + 1}.0.0/16`], {});
    const subnets = zones.map((zone, n) => w.subnet(vpc, `${name}-${zone}`, `10.11${i + 1}.${n + 1}.0/24`, zone));
    w.routeTable(vpc, `rtb-${name}`, subnets, [[anywhere, tgw.id]]);
    subnets.forEach((subnet, n) => w.instance(`${name}-${n + 1}`, subnet, { groups: [w.group(vpc, `${name}-in-${subnet.zone}`, [tcp(443, '10.0.0.0/8')])] }));
    return attachVpc(tgw, vpc, subnets);
  });
  addTransitTable(tgw, 'tgw-spokes', { associations: spokes, propagations: [], routes: [[anywhere, toEgress], ['10.0.0.0/8', 'blackhole']] });
  addTransitTable(tgw, 'tgw-egress', { associations: [toEgress], propagations: spokes });
  return w.files();
}

export const centralEgress: World = {
  id: 'central-egress',
  gallery: null,
  build: () => build('working'),
  rules: { clean: true },
  traces,
  variants: { 'no-way-back': { build: () => build('lost'), rules: { violated: ['AR-14'] }, traces: lostTraces } },
};
