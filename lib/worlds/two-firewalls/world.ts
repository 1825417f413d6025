import { addFirewall, eth } from '../builder/made-appliance';
import { tcp } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { shortcutTraces, traces } from './traces';

function build(kind: 'chain' | 'shortcut'): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'two-firewalls' });
  const vpc = w.vpc('vault', ['10.192.0.0/16'], {});
  const [outer, inner, app, db] = [w.subnet(vpc, 'outer-a', '10.192.0.0/28', 'a'), w.subnet(vpc, 'inner-a', '10.192.0.16/28', 'a'), w.subnet(vpc, 'app-a', '10.192.1.0/24', 'a'), w.subnet(vpc, 'db-a', '10.192.2.0/24', 'a')];
  const [first, second] = [addFirewall(w, 'fw-outer', outer), addFirewall(w, 'fw-inner', inner)];
  w.routeTable(vpc, 'rtb-app', [app], [['10.192.2.0/24', eth(first)]]);
  w.routeTable(vpc, 'rtb-outer', [outer], [['10.192.2.0/24', eth(second)]]);
  w.routeTable(vpc, 'rtb-inner', [inner], kind === 'chain' ? [['10.192.1.0/24', eth(first)]] : []);
  w.routeTable(vpc, 'rtb-db', [db], [['10.192.1.0/24', eth(second)]]);
  w.instance('app-1', app, { groups: [w.group(vpc, 'app-in', [tcp(8080, '10.192.2.0/24')])] });
  w.instance('db-1', db, { groups: [w.group(vpc, 'db-in', [tcp(5432, '10.192.1.0/24')])] });
  return w.files();
}

export const twoFirewalls: World = {
  id: 'two-firewalls',
  gallery: null,
  build: () => build('chain'),
  traces,
  variants: { shortcut: { build: () => build('shortcut'), rules: { violated: ['AR-08'] }, traces: shortcutTraces } },
};
