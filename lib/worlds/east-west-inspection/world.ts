import { addFirewall, eth } from '../builder/made-appliance';
import type { SubnetRef } from '../builder/made-parts';
import { tcp } from '../builder/permissions';
import { cutShort, forgetTables } from '../builder/refused';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { applianceUnreadTraces, brokenTraces, mirroredTraces, referenceTraces, unreadTraces } from './traces';

type Kind = 'broken' | 'mirrored' | 'reference' | 'sameSubnet' | 'unread' | 'applianceUnread';

function build(kind: Kind): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'east-west-inspection' });
  const vpc = w.vpc('east', ['10.42.0.0/16'], {});
  const [inspect, app, db] = [w.subnet(vpc, 'inspect-a', '10.42.0.0/28', 'a'), w.subnet(vpc, 'app-a', '10.42.1.0/24', 'a'), w.subnet(vpc, 'db-a', '10.42.2.0/24', 'a')] as [SubnetRef, SubnetRef, SubnetRef];
  const fw = addFirewall(w, 'fw-1', kind === 'sameSubnet' ? db : inspect);
  w.routeTable(vpc, 'rtb-inspect', [inspect], []);
  w.routeTable(vpc, 'rtb-app', [app], [['10.42.2.0/24', eth(fw)]]);
  w.routeTable(vpc, 'rtb-db', [db], kind === 'broken' ? [] : [['10.42.1.0/24', eth(fw)]]);
  const appGroup = w.group(vpc, 'app', [tcp(8080, '10.42.2.0/24')]);
  w.instance('app-1', app, { groups: [appGroup] });
  w.instance('db-1', db, { groups: [w.group(vpc, 'db', [tcp(5432, kind === 'reference' ? appGroup : '10.42.1.0/24')])] });
  if (kind === 'unread') forgetTables(w, 'rtb-db', 'east-main');
  if (kind === 'applianceUnread') {
    for (const list of ['NetworkInterfaces'] as const) w.list(list).splice(0, 1);
    return w.files().map((file) => (file.path.endsWith('describe-instances.json') ? { path: file.path, json: { Reservations: (file.json as { readonly Reservations: readonly unknown[] }).Reservations.slice(1) } } : file));
  }
  return w.files();
}

export const eastWestInspection: World = {
  id: 'east-west-inspection',
  gallery: { group: 'routing', order: 3 },
  build: () => build('broken'),
  rules: { violated: ['AR-08'] },
  traces: brokenTraces,
  variants: {
    mirrored: { build: () => build('mirrored'), rules: { clean: true }, traces: mirroredTraces },
    reference: { build: () => build('reference'), rules: { violated: ['AR-08'] }, traces: referenceTraces },
    'same-subnet': { build: () => build('sameSubnet'), rules: { violated: ['AR-11'] } },
    unread: { build: () => build('unread'), refused: cutShort('RouteTables'), rules: { unknown: ['AR-08'] }, traces: unreadTraces },
    'appliance-unread': { build: () => build('applianceUnread'), refused: cutShort('NetworkInterfaces', 'Instances'), rules: { unknown: ['AR-11'] }, traces: applianceUnreadTraces },
  },
};
