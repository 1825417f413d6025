import { addFirewall, eth } from '../builder/made-appliance';
import { all } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const specificRouteRejected: World = {
  id: 'specific-route-rejected',
  gallery: null,
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'specific-route-rejected' });
    const vpc = w.vpc('half', ['10.88.0.0/16'], {});
    const [inspect, app, db] = [w.subnet(vpc, 'inspect-a', '10.88.0.0/28', 'a'), w.subnet(vpc, 'app-a', '10.88.1.0/24', 'a'), w.subnet(vpc, 'db-a', '10.88.2.0/24', 'a')];
    const fw = addFirewall(w, 'fw-1', inspect);
    w.routeTable(vpc, 'rtb-inspect', [inspect], []);
    w.routeTable(vpc, 'rtb-app', [app], [['10.88.2.0/25', eth(fw)]]);
    w.routeTable(vpc, 'rtb-db', [db], []);
    const inside = w.group(vpc, 'inside', [all('10.88.0.0/16')]);
    w.instance('app-1', app, { groups: [inside] });
    w.instance('db-1', db, { ip: '10.88.2.200', groups: [inside] });
    return w.files();
  },
};
