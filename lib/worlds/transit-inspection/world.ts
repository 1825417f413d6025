import { addFirewall, eth } from '../builder/made-appliance';
import type { SubnetRef } from '../builder/made-parts';
import { anywhere, tcp } from '../builder/permissions';
import { refused } from '../builder/refused';
import { addTransitGateway, addTransitTable, attachVpc } from '../builder/transit-gateways';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { modeOffTraces, modeOnTraces, oneZoneTraces, unreadTraces } from './traces';

function build(kind: 'off' | 'on' | 'oneZone' | 'unread'): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'transit-inspection', omit: kind === 'unread' ? ['TransitGatewayVpcAttachments'] : [] });
  const zones = kind === 'oneZone' ? (['a'] as const) : (['a', 'b'] as const);
  const tgw = addTransitGateway(w, 'tgw-core');

  const inspection = w.vpc('inspection', ['10.50.0.0/16'], {});
  const doors = zones.map((zone, i) => w.subnet(inspection, `door-${zone}`, `10.50.0.${i * 16}/28`, zone));
  const rooms = zones.map((zone, i) => w.subnet(inspection, `inspect-${zone}`, `10.50.1.${i * 16}/28`, zone));
  const firewalls = rooms.map((room, i) => addFirewall(w, `fw-${i + 1}`, room));
  doors.forEach((door, i) => w.routeTable(inspection, `rtb-door-${door.zone}`, [door], [[anywhere, eth(firewalls[i] as (typeof firewalls)[number])]]));
  w.routeTable(inspection, 'rtb-inspect', rooms, [['10.0.0.0/8', tgw.id]]);

  const spoke = (name: string, net: string): { readonly attached: ReturnType<typeof attachVpc>; readonly subnets: readonly SubnetRef[] } => {
    const vpc = w.vpc(name, [`${net}.0.0/16`], {});
    const subnets = (['a', 'b'] as const).map((zone, i) => w.subnet(vpc, `${name}-${zone}`, `${net}.${i + 1}.0/24`, zone));
    w.routeTable(vpc, `rtb-${name}`, subnets, [['10.0.0.0/8', tgw.id]]);
    return { attached: attachVpc(tgw, vpc, subnets), subnets };
  };
  const [apps, data] = [spoke('apps', '10.51'), spoke('data', '10.52')];
  const centre = attachVpc(tgw, inspection, doors, { applianceMode: kind === 'on' });
  addTransitTable(tgw, 'tgw-spokes', { associations: [apps.attached, data.attached], propagations: [], routes: [[anywhere, centre]] });
  addTransitTable(tgw, 'tgw-inspected', { associations: [centre], propagations: [apps.attached, data.attached] });

  apps.subnets.forEach((subnet, i) => w.instance(`app-${i + 1}`, subnet, { groups: [w.group(subnet.vpc, `app-${subnet.zone}`, [tcp(8080, '10.52.0.0/16')])] }));
  data.subnets.forEach((subnet, i) => w.instance(`db-${i + 1}`, subnet, { groups: [w.group(subnet.vpc, `db-${subnet.zone}`, [tcp(5432, '10.51.0.0/16')])] }));
  return w.files();
}

export const transitInspection: World = {
  id: 'transit-inspection',
  gallery: { group: 'routing', order: 4 },
  build: () => build('off'),
  rules: { violated: ['AR-12'] },
  traces: modeOffTraces,
  variants: {
    'appliance-mode': { build: () => build('on'), rules: { clean: true }, traces: modeOnTraces },
    'one-zone': { build: () => build('oneZone'), rules: { clean: true }, traces: oneZoneTraces },
    unread: { build: () => build('unread'), refused: refused('TransitGatewayVpcAttachments'), rules: { unknown: ['AR-12', 'AR-13'] }, traces: unreadTraces },
  },
};
