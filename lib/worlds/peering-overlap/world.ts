import { tcp } from '../builder/permissions';
import { refused } from '../builder/refused';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { specificTraces, unreadTraces, wrongVpcTraces } from './traces';

function build(kind: 'wrong' | 'specific' | 'unread'): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'peering-overlap', omit: kind === 'unread' ? ['VpcPeeringConnections'] : [] });
  const hub = w.vpc('hub', ['10.66.0.0/16'], {});
  const [blue, green] = [w.vpc('blue', ['10.67.0.0/16'], {}), w.vpc('green', ['10.67.0.0/16'], {})];
  const [hubA, blueA, greenA] = [w.subnet(hub, 'hub-a', '10.66.1.0/24', 'a'), w.subnet(blue, 'blue-a', '10.67.1.0/24', 'a'), w.subnet(green, 'green-a', '10.67.3.0/24', 'a')];
  const [toBlue, toGreen] = [w.peering('pcx-blue', hub, blue), w.peering('pcx-green', hub, green)];
  w.routeTable(hub, 'rtb-hub', [hubA], kind === 'specific' ? [['10.67.0.0/16', toBlue], ['10.67.3.0/24', toGreen]] : [['10.67.0.0/16', toBlue]]);
  w.routeTable(blue, 'rtb-blue', [blueA], [['10.66.0.0/16', toBlue]]);
  w.routeTable(green, 'rtb-green', [greenA], [['10.66.0.0/16', toGreen]]);
  w.instance('hub-1', hubA, { groups: [w.group(hub, 'hub', [tcp(443, '10.67.0.0/16')])] });
  w.instance('blue-1', blueA, { groups: [w.group(blue, 'blue', [tcp(22, '10.66.0.0/16')])] });
  w.instance('green-1', greenA, { groups: [w.group(green, 'green', [tcp(22, '10.66.0.0/16')])] });
  return w.files();
}

export const peeringOverlap: World = {
  id: 'peering-overlap',
  gallery: { group: 'routing', order: 7 },
  build: () => build('wrong'),
  rules: { violated: ['AR-16'] },
  traces: wrongVpcTraces,
  variants: {
    specific: { build: () => build('specific'), rules: { clean: true }, traces: specificTraces },
    unread: { build: () => build('unread'), refused: refused('VpcPeeringConnections'), rules: { unknown: ['AR-15', 'AR-16'] }, traces: unreadTraces },
  },
};
