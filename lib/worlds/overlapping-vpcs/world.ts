import { refused } from '../builder/refused';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';

function build(kind: 'overlap' | 'apart' | 'unread'): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'overlapping-vpcs', omit: kind === 'unread' ? ['Vpcs'] : [] });
  const net = kind === 'apart' ? '10.9' : '10.8';
  const [one, two] = [w.vpc('one', ['10.8.0.0/16'], {}), w.vpc('two', [`${net}.0.0/16`, '100.64.0.0/20'], {})];
  const [apart, same] = [w.subnet(two, 'exchange-a', '100.64.0.0/26', 'a'), w.subnet(two, 'app-a', `${net}.0.0/24`, 'a')];
  const home = w.subnet(one, 'app-a', '10.8.0.0/24', 'a');
  w.attach(w.instance('relay-apart', home, { image: 'ubuntu2404' }), apart);
  if (kind !== 'unread') w.attach(w.instance('relay-same', home, { image: 'ubuntu2404' }), same);
  return w.files();
}

export const overlappingVpcs: World = {
  id: 'overlapping-vpcs',
  gallery: null,
  rules: { violated: ['AR-19'] },
  build: () => build('overlap'),
  variants: {
    apart: { build: () => build('apart') },
    unread: { build: () => build('unread'), refused: refused('Vpcs'), rules: { unknown: ['AR-19'] } },
  },
};
