import { permission, tcp } from '../builder/permissions';
import type { Json } from '../builder/permissions';
import { addTransitGateway, addTransitTable, attachVpc } from '../builder/transit-gateways';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { peeringTraces, transitOffTraces, transitOnTraces } from './traces';

function build(kind: 'peering' | 'transitOn' | 'transitOff'): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'group-references' });
  const [left, right] = [w.vpc('left', ['10.96.0.0/16'], {}), w.vpc('right', ['10.97.0.0/16'], {})];
  const [leftA, rightA, rightB] = [w.subnet(left, 'left-a', '10.96.1.0/24', 'a'), w.subnet(right, 'right-a', '10.97.1.0/24', 'a'), w.subnet(right, 'right-b', '10.97.2.0/24', 'a')];
  const on = kind === 'transitOn';
  let pcx = '';
  let target: string;
  if (kind === 'peering') target = pcx = w.peering('pcx-left-right', left, right);
  else {
    const tgw = addTransitGateway(w, 'tgw-core', { securityGroupReferencing: on });
    const both = [attachVpc(tgw, left, [leftA], { securityGroupReferencing: true }), attachVpc(tgw, right, [rightA], { securityGroupReferencing: true })];
    addTransitTable(tgw, 'tgw-all', { associations: both, propagations: both });
    target = tgw.id;
  }
  w.routeTable(left, 'rtb-left', [leftA], [['10.97.0.0/16', target]]);
  w.routeTable(right, 'rtb-right', [rightA, rightB], [['10.96.0.0/16', target]]);
  const callers = w.group(left, 'callers');
  const byGroup: Json = { ...permission('tcp', 443, 443, []), UserIdGroupPairs: [{ GroupId: callers, UserId: w.account, VpcId: left.id, ...(pcx === '' ? {} : { VpcPeeringConnectionId: pcx, PeeringStatus: 'active' }) }] };
  w.instance('caller-1', leftA, { groups: [callers] });
  w.instance('stranger-1', leftA, { groups: [w.group(left, 'strangers')] });
  w.instance('server-1', rightA, { groups: [w.group(right, 'by-group', [byGroup])] });
  const local = w.group(right, 'local-callers');
  w.instance('near-1', rightB, { groups: [local] });
  w.instance('server-2', rightA, { groups: [w.group(right, 'by-local-group', [tcp(443, local)])] });
  return w.files();
}

export const groupReferences: World = {
  id: 'group-references',
  gallery: null,
  build: () => build('peering'),
  rules: { clean: true },
  traces: peeringTraces,
  variants: {
    'transit-on': { build: () => build('transitOn'), rules: { clean: true }, traces: transitOnTraces },
    'transit-off': { build: () => build('transitOff'), rules: { clean: true }, traces: transitOffTraces },
  },
};
