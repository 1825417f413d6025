import { eth } from '../builder/made-appliance';
import { all, anywhere, tcp } from '../builder/permissions';
import { refused } from '../builder/refused';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';

function build(kind: 'interfaces' | 'tables'): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'half-read-hosts', omit: kind === 'tables' ? ['RouteTables'] : [] });
  const vpc = w.vpc('half', ['10.98.0.0/16'], { internetGateway: 'igw-half' });
  const [web, app] = [w.subnet(vpc, 'web-a', '10.98.0.0/24', 'a'), w.subnet(vpc, 'app-a', '10.98.1.0/24', 'a')];
  const host = w.instance('www-1', web, { image: 'unknown', groups: [w.group(vpc, 'ssh', [tcp(22, '10.98.0.0/16')])] });
  const second = w.attach(host, web, { elasticIp: 'www-1', groups: [w.group(vpc, 'https', [tcp(443, anywhere)])] });
  const router = w.instance('router-1', web, { image: 'unknown', elasticIp: 'router-1', groups: [w.group(vpc, 'transit', [all('10.98.0.0/16')])], sourceDestCheck: false });
  w.routeTable(vpc, 'public', [web], [[anywhere, vpc.igw]]);
  w.routeTable(vpc, 'private', [app], [[anywhere, eth(router)]]);
  w.instance('app-1', app);
  if (kind === 'interfaces') {
    delete second.json['SubnetId'];
    delete router.enis[0]?.json['SourceDestCheck'];
  }
  return w.files();
}

export const halfReadHosts: World = {
  id: 'half-read-hosts',
  gallery: null,
  build: () => build('interfaces'),
  variants: { tables: { build: () => build('tables'), refused: refused('RouteTables') } },
};
