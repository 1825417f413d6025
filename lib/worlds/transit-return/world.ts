import { tcp } from '../builder/permissions';
import { refused } from '../builder/refused';
import { addTransitGateway, addTransitTable, attachVpc } from '../builder/transit-gateways';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { blackholeTraces, holeInsideTraces, noRouteTraces, oneSidedTraces, unreadTraces, workingTraces } from './traces';

type Kind = 'oneSided' | 'working' | 'blackhole' | 'holeInside' | 'noRoute' | 'unread';

function build(kind: Kind): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'transit-return', omit: kind === 'unread' ? ['TransitGatewayRoutes', 'TransitGatewayRouteTablePropagations'] : [] });
  const tgw = addTransitGateway(w, 'tgw-core');
  const [left, right] = [w.vpc('left', ['10.60.0.0/16'], {}), w.vpc('right', ['10.61.0.0/16'], {})];
  const [leftA, leftLab, rightA] = [w.subnet(left, 'left-a', '10.60.1.0/24', 'a'), w.subnet(left, 'left-lab', '10.60.5.0/24', 'a'), w.subnet(right, 'right-a', '10.61.1.0/24', 'a')];
  w.routeTable(left, 'rtb-left', [leftA, leftLab], [['10.61.0.0/16', tgw.id]]);
  w.routeTable(right, 'rtb-right', [rightA], kind === 'noRoute' ? [] : [['10.60.0.0/16', tgw.id]]);
  const [toLeft, toRight] = [attachVpc(tgw, left, [leftA]), attachVpc(tgw, right, [rightA])];
  addTransitTable(tgw, 'tgw-left', { associations: [toLeft], propagations: [toRight] });
  addTransitTable(tgw, 'tgw-right', {
    associations: [toRight], propagations: kind === 'oneSided' ? [] : [toLeft],
    routes: kind === 'blackhole' ? [['10.60.0.0/16', 'blackhole']] : kind === 'holeInside' ? [['10.60.5.0/24', 'blackhole']] : [],
  });
  const all = w.group(left, 'left-in', [tcp(443, '10.0.0.0/8')]);
  w.instance('left-1', leftA, { groups: [all] });
  w.instance('lab-1', leftLab, { groups: [all] });
  w.instance('right-1', rightA, { groups: [w.group(right, 'right-in', [tcp(443, '10.0.0.0/8')])] });
  return w.files();
}

export const transitReturn: World = {
  id: 'transit-return',
  gallery: null,
  build: () => build('oneSided'),
  rules: { violated: ['AR-14'] },
  traces: oneSidedTraces,
  variants: {
    working: { build: () => build('working'), rules: { clean: true }, traces: workingTraces },
    blackhole: { build: () => build('blackhole'), rules: { violated: ['AR-14'] }, traces: blackholeTraces },
    'blackhole-inside': { build: () => build('holeInside'), rules: { violated: ['AR-14'] }, traces: holeInsideTraces },
    'no-route': { build: () => build('noRoute'), rules: { violated: ['AR-14'] }, traces: noRouteTraces },
    unread: { build: () => build('unread'), refused: refused('TransitGatewayRoutes', 'TransitGatewayRouteTablePropagations'), rules: { unknown: ['AR-14'] }, traces: unreadTraces },
  },
};
