import { eth } from '../builder/made-appliance';
import { all, anywhere, tcp } from '../builder/permissions';
import type { Json } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { traces } from './traces';

function build(target: 'interface' | 'instance'): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'nat-instance' });
  const vpc = w.vpc('lab', ['10.186.0.0/16'], { internetGateway: 'igw-lab' });
  const [web, app] = [w.subnet(vpc, 'web-a', '10.186.0.0/24', 'a'), w.subnet(vpc, 'app-a', '10.186.1.0/24', 'a')];
  w.routeTable(vpc, 'rtb-web', [web], [[anywhere, vpc.igw]]);
  const nat = w.instance('nat-1', web, { type: 't3.micro', elasticIp: 'nat-1', sourceDestCheck: false, groups: [w.group(vpc, 'nat-in', [all('10.186.0.0/16')])] });
  w.routeTable(vpc, 'rtb-app', [app], [[anywhere, target === 'interface' ? eth(nat) : nat.id]]);
  if (target === 'instance') delete (w.list('RouteTables').at(-1)?.['Routes'] as Json[] | undefined)?.at(-1)?.['NetworkInterfaceId'];
  w.instance('app-1', app, { groups: [w.group(vpc, 'app-in', [tcp(22, '10.186.0.0/24')])] });
  return w.files();
}

export const natInstance: World = {
  id: 'nat-instance',
  gallery: null,
  rules: { clean: true },
  traces,
  build: () => build('interface'),
  variants: { 'by-instance': { build: () => build('instance'), rules: { clean: true }, traces } },
};
