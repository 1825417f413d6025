import { addGatewayLoadBalancerEndpoint } from '../builder/endpoints';
import { anywhere, tcp } from '../builder/permissions';
import { addTransitGateway, addTransitTable, attachVpc } from '../builder/transit-gateways';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { modeOffTraces, modeOnTraces } from './traces';

function build(applianceMode: boolean): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'transit-inspection-endpoints' });
  const zones = ['a', 'b'] as const;
  const tgw = addTransitGateway(w, 'tgw-core');
  const centre = w.vpc('centre', ['10.180.0.0/16'], {});
  const doors = zones.map((zone, i) => w.subnet(centre, `door-${zone}`, `10.180.0.${i * 16}/28`, zone));
  const rooms = zones.map((zone, i) => w.subnet(centre, `inspect-${zone}`, `10.180.1.${i * 16}/28`, zone));
  rooms.forEach((room, i) => w.routeTable(centre, `rtb-door-${room.zone}`, doors.slice(i, i + 1), [[anywhere, addGatewayLoadBalancerEndpoint(w, `gwlbe-${room.zone}`, room)]]));
  w.routeTable(centre, 'rtb-inspect', rooms, [['10.0.0.0/8', tgw.id]]);
  const spokes = (['apps', 'data'] as const).map((name, i) => {
    const vpc = w.vpc(name, [`10.18${i + 1}.0.0/16`], {});
    const subnets = zones.map((zone, n) => w.subnet(vpc, `${name}-${zone}`, `10.18${i + 1}.${n + 1}.0/24`, zone));
    w.routeTable(vpc, `rtb-${name}`, subnets, [['10.0.0.0/8', tgw.id]]);
    const into = w.group(vpc, `${name}-in`, [tcp(443, '10.0.0.0/8')]);
    subnets.forEach((subnet, n) => w.instance(`${name}-${n + 1}`, subnet, { groups: [into] }));
    return attachVpc(tgw, vpc, subnets);
  });
  const toCentre = attachVpc(tgw, centre, doors, { applianceMode });
  addTransitTable(tgw, 'tgw-spokes', { associations: spokes, propagations: [], routes: [[anywhere, toCentre]] });
  addTransitTable(tgw, 'tgw-inspected', { associations: [toCentre], propagations: spokes });
  return w.files();
}

export const transitInspectionEndpoints: World = {
  id: 'transit-inspection-endpoints',
  gallery: null,
  build: () => build(false),
  rules: { violated: ['AR-12'] },
  traces: modeOffTraces,
  variants: { 'appliance-mode': { build: () => build(true), rules: { clean: true }, traces: modeOnTraces } },
};
