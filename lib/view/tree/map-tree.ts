// The map as a tree, for people who hear it: account and region, VPC, zone, subnet, ENI, and the other ENIs of its host. Branches are made when they are opened.
import { compareText } from '../../base/order';
import type { Analysis, EniKind, Severity } from '../../model/analysis';
import type { ResourceId } from '../../model/ids';
import type { NetworkInterface } from '../../model/inventory';
import type { SubnetNode, Topology } from '../../model/topology';
import { deviceLabel } from '../layout/chips';
import { nameOf } from '../resource-kind';

export interface TreeNode {
  /** Unique in the whole tree: the way to it. */
  readonly key: string;
  readonly parent: string | null;
  readonly level: number;
  readonly kind: 'place' | 'vpc' | 'zone' | 'subnet' | 'interface' | 'sibling';
  /** What is selected on the map; `null` for a zone. */
  readonly id: ResourceId | null;
  readonly name: string;
  /** CIDR or address. */
  readonly detail: string;
  /** ENIs below; of an ENI the other ones of its host. */
  readonly count: number;
  readonly worst: Severity | 'unknown' | null;
  readonly scenarios: readonly string[];
  readonly eniKind: EniKind | null;
  /** Subnets of the other ENIs of its host. */
  readonly alsoIn: readonly string[];
  readonly tier: SubnetNode['tier'] | null;
}
type Bare = Pick<TreeNode, 'kind' | 'id' | 'name'> & Partial<Pick<TreeNode, 'detail' | 'count' | 'worst' | 'scenarios' | 'eniKind' | 'alsoIn' | 'tier'>>;

const rank: Readonly<Record<Severity | 'unknown', number>> = { high: 4, medium: 3, unknown: 2, low: 1, info: 0 };
const byName = (a: { readonly name: string; readonly key: string }, b: { readonly name: string; readonly key: string }): number => compareText(a.name, b.name) || compareText(a.key, b.key);

function make(parent: TreeNode | null, own: string, bare: Bare): TreeNode {
  return {
    detail: '', count: 0, worst: null, scenarios: [], eniKind: null, alsoIn: [], tier: null, ...bare,
    key: parent === null ? own : `${parent.key}>${own}`, parent: parent?.key ?? null, level: (parent?.level ?? 0) + 1,
  };
}

function worstOf(a: Analysis, ids: readonly string[]): TreeNode['worst'] {
  let worst: TreeNode['worst'] = null;
  for (const id of ids) {
    for (const finding of a.findingsByResource.get(id) ?? []) {
      const level = finding.verdict === 'unknown' ? 'unknown' : finding.severity;
      if (worst === null || rank[level] > rank[worst]) worst = level;
    }
  }
  return worst;
}

export function treeRoots(t: Topology): readonly TreeNode[] {
  return t.places.flatMap(({ key, account, region }) => {
    const vpcs = [...t.vpcs.values()].filter(({ place }) => place === key);
    const count = vpcs.reduce((sum, vpc) => sum + vpc.subnets.reduce((all, subnet) => all + subnet.networkInterfaces.length, 0), 0);
    return vpcs.length === 0 ? [] : [make(null, key, { kind: 'place', id: key, name: account ?? '?', detail: region ?? '?', count })];
  });
}

/** Empty for a leaf. */
export function treeChildren(t: Topology, a: Analysis, node: TreeNode): readonly TreeNode[] {
  switch (node.kind) {
    case 'place':
      return [...t.vpcs.values()].filter(({ place }) => place === node.id).map(({ id, vpc, subnets }) => make(node, id, {
        kind: 'vpc', id, name: nameOf(t, id), detail: vpc?.cidrs.join(', ') ?? '', count: subnets.reduce((sum, subnet) => sum + subnet.networkInterfaces.length, 0), worst: worstOf(a, [id]),
      })).sort(byName);
    case 'vpc': {
      const zones = Map.groupBy(t.vpcs.get(node.id ?? '')?.subnets ?? [], ({ zone }) => zone ?? '?');
      return [...zones].map(([zone, subnets]) => make(node, zone, { kind: 'zone', id: null, name: zone, count: subnets.reduce((sum, subnet) => sum + subnet.networkInterfaces.length, 0) })).sort(byName);
    }
    case 'zone': {
      const vpc = t.vpcs.get(node.parent?.split('>').at(-1) ?? '');
      return (vpc?.subnets ?? []).filter(({ zone }) => (zone ?? '?') === node.name).map((subnet) => make(node, subnet.id, {
        kind: 'subnet', id: subnet.id, name: nameOf(t, subnet.id), detail: subnet.subnet?.cidr ?? '', count: subnet.networkInterfaces.length, tier: subnet.tier, worst: worstOf(a, [subnet.id]),
      })).sort(byName);
    }
    case 'subnet':
      return (t.subnets.get(node.id ?? '')?.networkInterfaces ?? []).map((eni) => interfaceNode(t, a, node, eni, 'interface')).sort(byName);
    case 'interface':
      return siblingsOf(t, t.networkInterfaces.get(node.id ?? '')).map((eni) => interfaceNode(t, a, node, eni, 'sibling'));
    case 'sibling':
      return [];
  }
}

function siblingsOf(t: Topology, eni: NetworkInterface | undefined): readonly NetworkInterface[] {
  const all = t.hosts.get(eni?.attachment?.instanceId ?? '')?.networkInterfaces ?? [];
  return all.filter((other) => other.id !== eni?.id);
}

function interfaceNode(t: Topology, a: Analysis, parent: TreeNode, eni: NetworkInterface, kind: 'interface' | 'sibling'): TreeNode {
  const hostId = eni.attachment?.instanceId ?? null;
  const host = hostId === null ? undefined : t.hosts.get(hostId);
  const siblings = siblingsOf(t, eni);
  const name = host === undefined ? nameOf(t, eni.id) : siblings.length === 0 ? nameOf(t, host.id) : `${nameOf(t, host.id)} ${deviceLabel(eni) ?? eni.id}`;
  return make(parent, eni.id, {
    kind, id: host !== undefined && siblings.length === 0 ? host.id : eni.id, name, detail: eni.privateIps[0]?.address ?? eni.ipv6[0]?.address ?? '', count: kind === 'sibling' ? 0 : siblings.length,
    worst: worstOf(a, hostId === null ? [eni.id] : [eni.id, hostId]), scenarios: (a.hosts.get(hostId ?? '')?.scenarios ?? []).filter((label) => label.label).map((label) => label.scenario),
    eniKind: a.kinds.get(eni.id)?.kind ?? null, alsoIn: [...new Set(siblings.map((other) => nameOf(t, other.subnetId ?? '')))],
  });
}

/** Keys from the root down to a resource; empty when it is not in the tree. */
export function treeWay(t: Topology, id: ResourceId): readonly string[] {
  const eni = t.networkInterfaces.get(id) ?? t.hosts.get(id)?.networkInterfaces[0];
  const subnet = t.subnets.get(eni?.subnetId ?? id);
  const vpc = t.vpcs.get(subnet?.vpcId ?? id);
  if (vpc === undefined) return t.places.some(({ key }) => key === id) ? [id] : [];
  const parts = [vpc.place, vpc.id, ...(subnet === undefined ? [] : [subnet.zone ?? '?', subnet.id]), ...(eni === undefined || subnet === undefined ? [] : [eni.id])];
  return parts.map((_, at) => parts.slice(0, at + 1).join('>'));
}
