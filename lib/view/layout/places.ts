// Frames before they have a place: account/region → VPC → zone columns with their subnets, in the map's order.
import { compareNumber, compareText } from '../../base/order';
import type { Analysis } from '../../model/analysis';
import type { RowTier } from '../../model/map-model';
import { rowTierOf } from './row-tier';
import type { SubnetNode, Topology } from '../../model/topology';
import { tagName } from '../resource-kind';
import { collectJoints, orderByConnection } from './connection-order';
import { compareSized, naturalKey } from './order';
import { sizes } from './sizes';
import type { ColumnPlan, PlacePlan, SubnetPlan, VpcPlan } from './plan';

export const tierOrder = ['public', 'private', 'isolated', 'special', 'unknown'] as const satisfies readonly RowTier[];

export function buildPlaces(t: Topology, kinds: Analysis['kinds'], showAcls: boolean): PlacePlan[] {
  const drafts = new Map<string, { id: string; place: string; subnets: SubnetNode[]; count: number }>();
  for (const node of t.vpcs.values()) drafts.set(node.id, { id: node.id, place: node.place, subnets: [], count: 0 });
  for (const subnet of t.subnets.values()) {
    const id = subnet.vpcId ?? `${subnet.place}/vpc-unknown`;
    let draft = drafts.get(id);
    if (draft === undefined) drafts.set(id, (draft = { id, place: subnet.place, subnets: [], count: 0 }));
    draft.subnets.push(subnet);
    draft.count += subnet.networkInterfaces.length;
  }
  const byPlace = new Map<string, (typeof drafts extends Map<string, infer D> ? D : never)[]>();
  for (const draft of drafts.values()) {
    const list = byPlace.get(draft.place);
    if (list === undefined) byPlace.set(draft.place, [draft]);
    else list.push(draft);
  }
  const zoneIds = new Map<string, string>();
  for (const subnet of t.inventory.subnets) if (subnet.zone !== null && subnet.zoneId !== null) zoneIds.set(subnet.zone, subnet.zoneId);

  const header = sizes.subnetHeader + (showAcls ? sizes.aclRow : 0);
  const joints = collectJoints(t);
  const places: PlacePlan[] = [];
  for (const [key, list] of byPlace) {
    const cut = key.indexOf('/');
    const account = key.slice(0, cut);
    const region = key.slice(cut + 1);
    const place: PlacePlan = {
      key, account: account === '?' ? null : account, region: region === '?' ? null : region, vpcs: [],
      count: list.reduce((sum, draft) => sum + draft.count, 0), shelves: [], street: 0, channel: 0, x: 0, y: 0, width: 0, height: 0,
    };
    for (const draft of list) place.vpcs.push(buildVpc(t, place, draft.id, draft.count, draft.subnets, zoneIds, header, kinds));
    place.vpcs.splice(0, place.vpcs.length, ...orderByConnection([...place.vpcs].sort(compareSized), joints));
    places.push(place);
  }
  return places.sort((a, b) => compareSized({ count: a.count, key: a.key, id: a.key }, { count: b.count, key: b.key, id: b.key }));
}

function buildVpc(t: Topology, place: PlacePlan, id: string, count: number, nodes: readonly SubnetNode[], zoneIds: ReadonlyMap<string, string>, header: number, kinds: Analysis['kinds']): VpcPlan {
  const node = t.vpcs.get(id) ?? null;
  const name = tagName(node?.vpc?.tags, id);
  const tiers = new Set<RowTier>();
  const vpc: VpcPlan = {
    id, node, place, name, key: naturalKey(name), cidrs: node?.vpc == null ? [] : [...node.vpc.cidrs, ...node.vpc.ipv6Cidrs],
    ghost: node?.vpc == null ? (t.ghosts.get(id)?.reason ?? 'not-collected') : null,
    count, columns: [], subnets: [], tiers, shelf: null, first: false, leftGutter: 0, x: 0, width: 0,
  };
  const columns = new Map<string, ColumnPlan>();
  const zoneKey = (zone: string | null): string => (zone === null ? '~' : (zoneIds.get(zone) ?? zone));
  const zones = [...new Map(nodes.map((subnet) => [zoneKey(subnet.zone), subnet.zone])).entries()].sort((a, b) => compareText(a[0], b[0]));
  if (zones.length === 0) zones.push(['~', null]);
  zones.forEach(([key, zone], index) => {
    const column: ColumnPlan = { zone, index, vpc, cells: [], slots: 1, gutter: 0, x: 0, width: 0 };
    columns.set(key, column);
    vpc.columns.push(column);
  });
  for (const subnet of nodes) {
    const column = columns.get(zoneKey(subnet.zone));
    const tier = rowTierOf(subnet, kinds);
    tiers.add(tier);
    if (column !== undefined) vpc.subnets.push(buildSubnet(subnet, vpc, column, header, tier));
  }
  vpc.subnets.sort((a, b) => compareText(a.key, b.key) || compareText(a.cidr, b.cidr) || compareText(a.node.id, b.node.id));
  return vpc;
}

function buildSubnet(node: SubnetNode, vpc: VpcPlan, column: ColumnPlan, header: number, tier: RowTier): SubnetPlan {
  const name = tagName(node.subnet?.tags, node.id);
  return {
    node, name, cidr: node.subnet?.cidr ?? node.subnet?.ipv6Cidrs[0] ?? '', key: naturalKey(name), vpc, column, chips: [], docks: { top: [], bottom: [] }, header, tier,
    row: 0, slot: 0, span: 1, x: 0, y: 0, width: 0, height: 0, dockLines: { top: 0, bottom: 0 }, chipLines: 0,
  };
}

/** Row of each tier on a shelf. */
export const rowsOf = (tiers: Iterable<RowTier>): RowTier[] => [...new Set(tiers)].sort((a, b) => compareNumber(tierOrder.indexOf(a), tierOrder.indexOf(b)));
