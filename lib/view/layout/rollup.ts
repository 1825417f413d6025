// Roll-ups: in each frame a finding counts once, however many of its resources lie there.
import type { Analysis, Finding } from '../../model/analysis';
import type { Topology } from '../../model/topology';
import type { CardPlan, SubnetPlan, VpcPlan } from './plan';
import { levelOf, zeroCounts, type MutableCounts } from './worst';

export interface Rollup {
  readonly subnets: ReadonlyMap<string, MutableCounts>;
  readonly vpcs: ReadonlyMap<string, MutableCounts>;
  readonly places: ReadonlyMap<string, MutableCounts>;
}

export function rollUp(t: Topology, a: Analysis, subnets: ReadonlyMap<string, SubnetPlan>, vpcs: ReadonlyMap<string, VpcPlan>, cards: ReadonlyMap<string, CardPlan>): Rollup {
  const out = { subnets: new Map<string, MutableCounts>(), vpcs: new Map<string, MutableCounts>(), places: new Map<string, MutableCounts>() };
  for (const finding of a.findings) {
    const where = locate(finding, t, subnets, vpcs, cards);
    const level = levelOf(finding);
    const only = where.subnets.size === 1 ? [...where.subnets][0] : undefined;
    if (only !== undefined) counts(out.subnets, only.node.id)[level]++;
    for (const vpc of where.vpcs) counts(out.vpcs, vpc.id)[level]++;
    for (const place of where.places) counts(out.places, place)[level]++;
  }
  return out;
}

function counts(map: Map<string, MutableCounts>, key: string): MutableCounts {
  let entry = map.get(key);
  if (entry === undefined) map.set(key, (entry = zeroCounts()));
  return entry;
}

function locate(finding: Finding, t: Topology, subnets: ReadonlyMap<string, SubnetPlan>, vpcs: ReadonlyMap<string, VpcPlan>, cards: ReadonlyMap<string, CardPlan>) {
  const where = { subnets: new Set<SubnetPlan>(), vpcs: new Set<VpcPlan>(), places: new Set<string>() };
  const enter = (vpc: VpcPlan | undefined): void => {
    if (vpc === undefined) return;
    where.vpcs.add(vpc);
    where.places.add(vpc.place.key);
  };
  for (const id of finding.resources) {
    const eni = t.networkInterfaces.get(id);
    const subnet = eni?.subnetId == null ? undefined : subnets.get(eni.subnetId);
    if (subnet === undefined) continue;
    where.subnets.add(subnet);
    enter(subnet.vpc);
  }
  if (where.vpcs.size > 0) return where;
  for (const id of finding.resources) {
    const subnet = subnets.get(id) ?? subnets.get(t.hosts.get(id)?.networkInterfaces[0]?.subnetId ?? '');
    if (subnet !== undefined) where.subnets.add(subnet);
    const vpcId = t.routeTables.get(id)?.vpcId ?? t.securityGroups.get(id)?.vpcId ?? t.natGateways.get(id)?.vpcId ?? '';
    enter(cards.get(id)?.vpc ?? subnet?.vpc ?? vpcs.get(id) ?? vpcs.get(vpcId));
  }
  if (where.vpcs.size === 0) for (const id of finding.resources) addPlace(id, t, where.places);
  return where;
}

/** An Elastic IP belongs to no VPC, only to an account and region. */
function addPlace(id: string, t: Topology, places: Set<string>): void {
  const entity = t.hosts.get(id)?.place ?? null;
  if (entity !== null) {
    places.add(entity);
    return;
  }
  for (const address of t.inventory.addresses) if (address.id === id) places.add(`${address.account ?? '?'}/${address.region ?? '?'}`);
}
