// Search over everything with an id, a name or an address. The index is one lower-case text per thing; a query is one pass over those texts.
import { compareText } from '../../base/order';
import { formatIpv6, parseIpv4, parseIpv6 } from '../../net/ip';
import { parseCidr, type Cidr } from '../../net/cidr';
import { attachedInstanceId } from '../../graph/host-nodes';
import type { Analysis } from '../../model/analysis';
import type { NetworkInterface, Tags } from '../../model/inventory';
import type { Topology } from '../../model/topology';
import { deviceLabel } from '../layout/chips';
import { naturalKey } from '../layout/order';
import { extraIndexes, lookupKind, nameOf, tagName, type ResourceKind } from '../resource-kind';
import type { SearchField, SearchResult } from './search-result';

/** One searchable value. `lower` is compared; `value` is shown. */
export interface SearchValue { readonly field: SearchField; readonly value: string; readonly lower: string }
export interface SearchEntry {
  readonly resourceId: string;
  readonly networkInterfaceId: string | null;
  readonly kind: ResourceKind;
  readonly title: string;
  readonly values: readonly SearchValue[];
  /** All values, lower case, separated: one `includes` answers "does anything match". */
  readonly text: string;
}
export interface SearchIndex {
  readonly entries: readonly SearchEntry[];
  /** Position of each entry in natural order of titles: decides between equal scores. */
  readonly ranks: readonly number[];
  /** IPv4 addresses as numbers, with the entry they belong to: CIDR queries. */
  readonly ipv4: { readonly value: number; readonly entry: number; readonly field: SearchField; readonly text: string }[];
  readonly ipv6: { readonly value: bigint; readonly entry: number; readonly text: string }[];
  /** Subnets, VPCs and delegated prefixes that may contain an address. */
  readonly ranges: { readonly cidr: Cidr; readonly entry: number; readonly field: SearchField; readonly text: string }[];
  readonly subtitleOf: (entry: SearchEntry) => SearchResult['subtitle'];
}

const plainMac = (mac: string): string => mac.replaceAll(':', '').toLowerCase();

export function buildSearchIndex(t: Topology, a: Analysis): SearchIndex {
  const entries: SearchEntry[] = [];
  const ipv4: SearchIndex['ipv4'] = [];
  const ipv6: SearchIndex['ipv6'] = [];
  const ranges: SearchIndex['ranges'] = [];
  const push = (resourceId: string, networkInterfaceId: string | null, kind: ResourceKind, title: string, values: SearchValue[]): number => {
    let text = '';
    for (const value of values) text += `${value.lower}\n`;
    entries.push({ resourceId, networkInterfaceId, kind, title, values, text });
    return entries.length - 1;
  };
  const addRanges = (entry: number, cidrs: readonly (string | null)[], field: SearchField): void => {
    for (const text of cidrs) {
      const cidr = text === null ? null : parseCidr(text);
      if (cidr !== null && text !== null) ranges.push({ cidr, entry, field, text });
    }
  };

  for (const eni of t.networkInterfaces.values()) {
    const host = attachedInstanceId(eni);
    const values = interfaceValues(eni, a.kinds.get(eni.id)?.owner ?? null);
    const title = titleOf(t, eni, host);
    const entry = push(host ?? eni.id, eni.id, 'network-interface', title, values);
    for (const { field, value } of values) {
      if (field !== 'private-ip' && field !== 'secondary-ip' && field !== 'public-ip') continue;
      const number = parseIpv4(value);
      if (number !== null) ipv4.push({ value: number, entry, field, text: value });
    }
    for (const { address } of eni.ipv6) {
      const number = parseIpv6(address);
      if (number !== null) ipv6.push({ value: number, entry, text: address });
    }
    if (eni.ipv4Prefixes.length + eni.ipv6Prefixes.length > 0) addRanges(entry, [...eni.ipv4Prefixes, ...eni.ipv6Prefixes], 'inside-prefix');
  }
  for (const host of t.hosts.values()) push(host.id, null, host.instance === null ? 'ghost' : 'instance', tagName(host.instance?.tags, host.id), named(host.id, host.instance?.tags));
  for (const node of t.subnets.values()) {
    const cidrs = node.subnet === null ? [] : [node.subnet.cidr, ...node.subnet.ipv6Cidrs];
    const entry = push(node.id, null, node.subnet === null ? 'ghost' : 'subnet', tagName(node.subnet?.tags, node.id), [...named(node.id, node.subnet?.tags), ...cidrValues(cidrs)]);
    addRanges(entry, cidrs, 'inside-cidr');
  }
  for (const node of t.vpcs.values()) {
    const cidrs = node.vpc === null ? [] : [...node.vpc.cidrs, ...node.vpc.ipv6Cidrs];
    const entry = push(node.id, null, node.vpc === null ? 'ghost' : 'vpc', tagName(node.vpc?.tags, node.id), [...named(node.id, node.vpc?.tags), ...cidrValues(cidrs)]);
    addRanges(entry, cidrs, 'inside-cidr');
  }
  for (const group of t.securityGroups.values()) push(group.id, null, 'security-group', tagName(group.tags, group.name), [...named(group.id, group.tags), value('name', group.name), value('description', group.description)].filter(isFilled));
  const others = [
    t.routeTables.values(), t.internetGateways.values(), t.inventory.egressOnlyInternetGateways, t.natGateways.values(), t.vpnGateways.values(), t.transitGateways.values(),
    t.peerings.values(), t.endpoints.values(), extraIndexes(t.inventory).acls.values(),
  ];
  const done = new Set<string>();
  for (const list of others) for (const thing of list) {
    if (done.has(thing.id)) continue;
    done.add(thing.id);
    push(thing.id, null, lookupKind(t, thing.id) ?? 'ghost', nameOf(t, thing.id), named(thing.id, thing.tags));
  }
  // An unassociated Elastic IP is on no ENI; an associated one is found on its ENI.
  for (const address of t.inventory.addresses) {
    if (address.networkInterfaceId === null) push(address.id, null, 'address', tagName(address.tags, address.publicIp), [...named(address.id, address.tags), value('public-ip', address.publicIp)]);
  }
  for (const ghost of t.ghosts.values()) {
    if (!t.hosts.has(ghost.id) && !t.subnets.has(ghost.id) && !t.vpcs.has(ghost.id)) push(ghost.id, null, 'ghost', ghost.id, [value('id', ghost.id)]);
  }
  return { entries, ranks: ranksOf(entries), ipv4, ipv6, ranges, subtitleOf: (entry) => subtitle(t, entry) };
}

function ranksOf(entries: readonly SearchEntry[]): number[] {
  const keys = entries.map((entry, at) => ({ at, key: naturalKey(entry.title), id: entry.networkInterfaceId ?? entry.resourceId }));
  keys.sort((a, b) => compareText(a.key, b.key) || compareText(a.id, b.id));
  const ranks = new Array<number>(entries.length).fill(0);
  keys.forEach(({ at }, rank) => { ranks[at] = rank; });
  return ranks;
}

const value = (field: SearchField, text: string): SearchValue => ({ field, value: text, lower: text.toLowerCase() });
const isFilled = (entry: SearchValue): boolean => entry.value !== '';
const cidrValues = (cidrs: readonly (string | null)[]): SearchValue[] => cidrs.flatMap((cidr) => (cidr === null ? [] : [value('cidr', cidr)]));

function named(id: string, tags: Tags | undefined): SearchValue[] {
  const values = [value('id', id)];
  for (const [key, text] of Object.entries(tags ?? {})) {
    if (text === '') continue;
    values.push(key === 'Name' ? value('name', text) : { field: 'tag', value: `${key}=${text}`, lower: `${key}=${text}`.toLowerCase() });
  }
  return values;
}

function interfaceValues(eni: NetworkInterface, owner: string | null): SearchValue[] {
  const values = named(eni.id, eni.tags);
  for (const ip of eni.privateIps) {
    values.push({ field: ip.primary ? 'private-ip' : 'secondary-ip', value: ip.address, lower: ip.address });
    if (ip.association === null) continue;
    values.push({ field: 'public-ip', value: ip.association.publicIp, lower: ip.association.publicIp });
    if (ip.association.allocationId !== null) values.push(value('allocation-id', ip.association.allocationId));
  }
  for (const { address } of eni.ipv6) values.push({ field: 'ipv6', value: address, lower: canonicalIpv6(address) });
  for (const prefix of eni.ipv4Prefixes) values.push({ field: 'prefix', value: prefix, lower: prefix });
  for (const prefix of eni.ipv6Prefixes) values.push(value('prefix', prefix));
  if (eni.mac !== null) values.push({ field: 'mac', value: eni.mac, lower: plainMac(eni.mac) });
  if (eni.description !== '') values.push(value('description', eni.description));
  if (owner !== null && owner !== '' && !eni.description.includes(owner)) values.push(value('description', owner));
  return values;
}

function canonicalIpv6(address: string): string {
  const number = parseIpv6(address);
  return number === null ? address.toLowerCase() : formatIpv6(number);
}

function titleOf(t: Topology, eni: NetworkInterface, host: string | null): string {
  const own = tagName(eni.tags, '');
  if (host === null) return own === '' ? eni.id : own;
  const device = deviceLabel(eni);
  const name = tagName(t.hosts.get(host)?.instance?.tags, host);
  return device === null ? name : `${name} ${device}`;
}

function subtitle(t: Topology, entry: SearchEntry): SearchResult['subtitle'] {
  const eni = entry.networkInterfaceId === null ? undefined : t.networkInterfaces.get(entry.networkInterfaceId);
  const where = (vpcId: string | null | undefined, subnetId: string | null | undefined): Record<string, string> => ({
    vpc: vpcId == null ? '' : nameOf(t, vpcId), subnet: subnetId == null ? '' : nameOf(t, subnetId),
  });
  if (eni !== undefined) {
    const host = attachedInstanceId(eni);
    const params = { id: eni.id, ...where(eni.vpcId, eni.subnetId), address: eni.privateIps[0]?.address ?? eni.ipv6[0]?.address ?? '' };
    return host === null ? { code: 'network-interface', params } : { code: 'network-interface-attached', params: { ...params, host: tagName(t.hosts.get(host)?.instance?.tags, host), device: deviceLabel(eni) ?? '' } };
  }
  if (entry.kind === 'ghost') return { code: 'ghost', params: { id: entry.resourceId } };
  const host = t.hosts.get(entry.resourceId);
  if (host !== undefined) return { code: 'instance', params: { id: host.id, type: host.instance?.instanceType ?? '', ...where(host.instance?.vpcId, host.instance?.subnetId) } };
  const subnet = t.subnets.get(entry.resourceId);
  if (subnet !== undefined) return { code: 'subnet', params: { id: subnet.id, cidr: subnet.subnet?.cidr ?? '', ...where(subnet.vpcId, null) } };
  const vpc = t.vpcs.get(entry.resourceId);
  if (vpc !== undefined) return { code: 'vpc', params: { id: vpc.id, cidr: vpc.vpc?.cidrs[0] ?? '', account: vpc.vpc?.account ?? '', region: vpc.vpc?.region ?? '' } };
  return { code: 'other', params: { id: entry.resourceId } };
}
