import { addFirewall, eth } from '../builder/made-appliance';
import { tcp } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { bothTraces, oneSideTraces } from './traces';

function build(kind: 'both' | 'oneSide'): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'local-route-replaced' });
  const vpc = w.vpc('strict', ['10.89.0.0/16'], {});
  const [inspect, app, db] = [w.subnet(vpc, 'inspect-a', '10.89.0.0/28', 'a'), w.subnet(vpc, 'app-a', '10.89.1.0/24', 'a'), w.subnet(vpc, 'db-a', '10.89.2.0/24', 'a')];
  const fw = addFirewall(w, 'fw-1', inspect);
  w.routeTable(vpc, 'rtb-inspect', [inspect], []);
  w.routeTable(vpc, 'rtb-app', [app], [['10.89.0.0/16', eth(fw)]]);
  w.routeTable(vpc, 'rtb-db', [db], kind === 'both' ? [['10.89.0.0/16', eth(fw)]] : []);
  w.instance('app-1', app, { groups: [w.group(vpc, 'app-in', [tcp(8080, '10.89.2.0/24')])] });
  w.instance('app-2', app, { groups: [w.group(vpc, 'app-peers', [tcp(8080, '10.89.1.0/24')])] });
  w.instance('db-1', db, { groups: [w.group(vpc, 'db-in', [tcp(5432, '10.89.1.0/24')])] });
  return w.files();
}

export const localRouteReplaced: World = {
  id: 'local-route-replaced',
  gallery: null,
  build: () => build('both'),
  rules: { clean: true },
  traces: bothTraces,
  variants: { 'one-side': { build: () => build('oneSide'), rules: { violated: ['AR-08'] }, traces: oneSideTraces } },
};
