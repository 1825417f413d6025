// Which subnets the inbound rules of security groups let talk to which, bundled: one edge for two subnets, whatever the number of groups and rules.
// A rule that names a group lets in the members of that group. https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
import { compareText } from '../../base/order';
import type { SecurityGroupId, SubnetId } from '../../model/ids';
import type { SecurityGroup, SecurityGroupPermission } from '../../model/inventory';
import type { SubnetNode, Topology } from '../../model/topology';
import { type Cidr, overlaps, parseCidr } from '../../net/cidr';

/** `from`: a subnet, or an internet gateway for rules that are open to everybody. */
export interface AllowEdge {
  readonly from: string;
  readonly to: SubnetId;
  /** Groups whose rules these are. */
  readonly groups: readonly SecurityGroupId[];
  /** `tcp/443`, `all`. */
  readonly ports: readonly string[];
  readonly rules: number;
}
export interface AllowEdges {
  readonly edges: readonly AllowEdge[];
  /** Rules for ranges that reach more than a few subnets or none that was read, and for groups with members nearly everywhere: no line could say them. */
  readonly wide: number;
  /** Rules between members in one and the same subnet. */
  readonly within: number;
}

/** A range that reaches more subnets than this is said by its rule, not by lines. */
const mostSubnets = 6;
/** A rule between more pairs of subnets than this, too. */
const mostPairs = 400;

const protocolNames: Readonly<Record<string, string>> = { '-1': 'all', '1': 'icmp', '6': 'tcp', '17': 'udp', '58': 'icmpv6' };

/** `all`, `tcp/443`, `udp/1000-2000`. */
export function portText({ protocol, fromPort, toPort }: Pick<SecurityGroupPermission, 'protocol' | 'fromPort' | 'toPort'>): string {
  const name = protocolNames[protocol] ?? protocol;
  if ((name !== 'tcp' && name !== 'udp') || fromPort === null || (fromPort === 0 && toPort === 65535)) return name;
  return toPort === null || toPort === fromPort ? `${name}/${fromPort}` : `${name}/${fromPort}-${toPort}`;
}

interface Draft { readonly groups: Set<SecurityGroupId>; readonly ports: Set<string>; rules: number }

export function listAllowEdges(t: Topology): AllowEdges {
  const membersIn = new Map<SecurityGroupId, Set<SubnetId>>();
  for (const eni of t.networkInterfaces.values()) {
    if (eni.subnetId === null) continue;
    for (const id of eni.groups) {
      const subnets = membersIn.get(id);
      if (subnets === undefined) membersIn.set(id, new Set([eni.subnetId]));
      else subnets.add(eni.subnetId);
    }
  }
  const blocks = [...t.subnets.values()].flatMap((node): { readonly node: SubnetNode; readonly cidr: Cidr }[] => [node.subnet?.cidr ?? '', ...(node.subnet?.ipv6Cidrs ?? [])].flatMap((text) => { const cidr = parseCidr(text); return cidr === null ? [] : [{ node, cidr }]; }));
  const lookup = makeLookup(blocks);
  const gatewayOf = new Map([...t.internetGateways.values()].flatMap((gateway) => gateway.vpcIds.map((vpcId) => [vpcId, gateway.id] as const)));
  const gateways = new Set(gatewayOf.values());
  const drafts = new Map<string, Draft>();
  let wide = 0;
  let within = 0;
  for (const group of t.securityGroups.values()) {
    const own = membersIn.get(group.id);
    if (own === undefined) continue;
    for (const rule of group.ingress) {
      const sources = new Set<string>();
      for (const { groupId } of rule.groups) for (const subnet of membersIn.get(groupId) ?? []) sources.add(subnet);
      for (const text of rangesOf(t, rule)) {
        const found = text === '0.0.0.0/0' || text === '::/0' ? gatewaysOf(group, own, t, gatewayOf) : lookup(text, group.vpcId);
        if (found.length === 0) wide++;
        for (const id of found) sources.add(id);
      }
      if (sources.size * own.size > mostPairs) { wide++; continue; }
      const ports = portText(rule);
      let same = false;
      for (const from of sources) for (const to of own) {
        if (from === to) { same = true; continue; }
        if (gateways.has(from) && gatewayOf.get(t.subnets.get(to)?.vpcId ?? '') !== from) continue;
        const key = `${from} ${to}`;
        let draft = drafts.get(key);
        if (draft === undefined) drafts.set(key, (draft = { groups: new Set(), ports: new Set(), rules: 0 }));
        draft.groups.add(group.id);
        draft.ports.add(ports);
        draft.rules++;
      }
      if (same) within++;
    }
  }
  const edges = [...drafts].map(([key, { groups, ports, rules }]): AllowEdge => {
    const [from = '', to = ''] = key.split(' ');
    return { from, to, groups: [...groups].sort(compareText), ports: [...ports].sort(compareText), rules };
  });
  return { edges: edges.sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to)), wide, within };
}

function rangesOf(t: Topology, rule: SecurityGroupPermission): readonly string[] {
  return [...rule.cidrs, ...rule.ipv6Cidrs, ...rule.prefixListIds.flatMap((id) => t.prefixLists.get(id)?.cidrs ?? [])];
}

/** Open to everybody: from the internet gateways of the VPCs the members are in. None: nobody outside comes in this way. */
function gatewaysOf(group: SecurityGroup, own: ReadonlySet<SubnetId>, t: Topology, gatewayOf: ReadonlyMap<string, string>): string[] {
  const vpcs = new Set([group.vpcId, ...[...own].map((id) => t.subnets.get(id)?.vpcId ?? null)]);
  return [...vpcs].flatMap((vpcId) => (vpcId === null ? [] : (gatewayOf.get(vpcId) ?? [])));
}

/** Subnets a range reaches, those of the group's own VPC before all others, when they are few; each range is looked up once. */
function makeLookup(blocks: readonly { readonly node: SubnetNode; readonly cidr: Cidr }[]): (text: string, vpcId: string | null) => readonly SubnetId[] {
  const known = new Map<string, readonly SubnetNode[]>();
  return (text, vpcId) => {
    let reached = known.get(text);
    if (reached === undefined) {
      const range = parseCidr(text);
      known.set(text, (reached = range === null ? [] : [...new Set(blocks.filter(({ cidr }) => cidr.family === range.family && overlaps(range, cidr)).map(({ node }) => node))]));
    }
    const own = reached.filter((node) => node.vpcId === vpcId);
    const meant = own.length > 0 ? own : reached;
    return meant.length > mostSubnets ? [] : meant.map((node) => node.id);
  };
}
