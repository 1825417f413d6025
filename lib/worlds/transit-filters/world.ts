import { all, anywhere } from '../builder/permissions';
import { addTransitGateway, addTransitTable, attachVpc } from '../builder/transit-gateways';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const transitFilters: World = {
  id: 'transit-filters',
  gallery: null,
  rules: { clean: true },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'transit-filters' });
    const tgw = addTransitGateway(w, 'tgw-core');
    const [left, right] = [w.vpc('left', ['10.170.0.0/16'], {}), w.vpc('right', ['10.171.0.0/16'], {})];
    const [leftA, leftB, rightDoor, rightA] = [w.subnet(left, 'left-a', '10.170.1.0/24', 'a'), w.subnet(left, 'left-b', '10.170.2.0/24', 'a'), w.subnet(right, 'right-door', '10.171.0.0/28', 'a'), w.subnet(right, 'right-a', '10.171.1.0/24', 'a')];
    w.networkAcl(left, 'acl-left', [leftA], [[100, 'in', 'allow', '-1', '10.170.1.0/24'], [100, 'out', 'allow', '-1', '10.171.0.0/16']]);
    w.networkAcl(right, 'acl-door', [rightDoor], [[100, 'in', 'allow', '-1', '10.171.0.0/16'], [100, 'out', 'allow', '6', '10.171.1.0/24', [443, 443]]]);
    w.routeTable(left, 'rtb-left', [leftA, leftB], [['10.171.0.0/16', tgw.id]]);
    w.routeTable(right, 'rtb-right', [rightDoor, rightA], [['10.170.0.0/16', tgw.id]]);
    const both = [attachVpc(tgw, left, [leftA]), attachVpc(tgw, right, [rightDoor])];
    addTransitTable(tgw, 'tgw-all', { associations: both, propagations: both });
    const open = (vpc: typeof left) => w.group(vpc, `${vpc.name}-open`, [all(anywhere)]);
    const [leftOpen, rightOpen] = [open(left), open(right)];
    w.instance('left-1', leftA, { groups: [leftOpen] });
    w.instance('left-2', leftB, { groups: [leftOpen] });
    w.instance('right-1', rightA, { groups: [rightOpen] });
    return w.files();
  },
};
