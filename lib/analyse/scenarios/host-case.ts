// One multi-homed host as the scenarios look at it: its counted ENIs in device order, which one is primary, and names for the texts.
import { gapsFor } from '../../graph/coverage';
import type { ResourceType } from '../../model/coverage';
import type { Instance, NetworkInterface, SecurityGroup } from '../../model/inventory';
import type { CoverageGap, HostNode, SubnetNode, Topology } from '../../model/topology';
import type { AnalysisContext, HostFacts } from '../context';
import type { ScenarioIndex } from './scenario-index';

export interface HostCase {
  readonly ctx: AnalysisContext;
  readonly t: Topology;
  readonly index: ScenarioIndex;
  readonly facts: HostFacts;
  readonly node: HostNode;
  readonly instance: Instance | null;
  /** Counted ENIs, device order; at least two. */
  readonly enis: readonly NetworkInterface[];
  readonly primary: NetworkInterface;
  readonly secondaries: readonly NetworkInterface[];
}

export function buildHostCase(ctx: AnalysisContext, index: ScenarioIndex, facts: HostFacts): HostCase | null {
  const t = ctx.topology;
  const node = t.hosts.get(facts.instanceId);
  const enis: NetworkInterface[] = [];
  for (const id of facts.counted) {
    const eni = t.networkInterfaces.get(id);
    if (eni !== undefined) enis.push(eni);
  }
  const first = enis[0];
  if (node === undefined || first === undefined || enis.length < 2) return null;
  const primary = enis.find((eni) => eni.id === node.primary?.id) ?? first;
  return { ctx, t, index, facts, node, instance: node.instance, enis, primary, secondaries: enis.filter((eni) => eni !== primary) };
}

export const gaps = (host: HostCase, ...resources: ResourceType[]): CoverageGap[] => gapsFor(host.t, host.node.place, resources);

export const subnetOf = (host: HostCase, eni: NetworkInterface): SubnetNode | null => (eni.subnetId === null ? null : (host.t.subnets.get(eni.subnetId) ?? null));

/** `eth1`: the device index, with the card when it is not the first. */
export function deviceName(eni: NetworkInterface): string {
  const a = eni.attachment;
  if (a === null || a.deviceIndex === null) return eni.id;
  return a.networkCardIndex > 0 ? `eth${a.deviceIndex}/${a.networkCardIndex}` : `eth${a.deviceIndex}`;
}
export const deviceNames = (enis: readonly NetworkInterface[]): string[] => enis.map(deviceName);

export const subnetName = (host: HostCase, eni: NetworkInterface): string => subnetOf(host, eni)?.subnet?.tags['Name'] ?? eni.subnetId ?? '?';

/** Security groups of an ENI; `null` when one of them was not read. */
export function groupsOf(host: HostCase, eni: NetworkInterface): SecurityGroup[] | null {
  const groups: SecurityGroup[] = [];
  for (const id of eni.groups) {
    const group = host.t.securityGroups.get(id);
    if (group === undefined) return null;
    groups.push(group);
  }
  return groups;
}

export const publicIpOf = (eni: NetworkInterface): string | null => eni.privateIps.find((ip) => ip.association !== null)?.association?.publicIp ?? null;

export const isRouteTarget = (host: HostCase, eni: NetworkInterface): boolean => host.t.routeUses.has(eni.id);

/** False only when the routes were read: a missing table may hold the route. */
export function routesThrough(host: HostCase, enis: readonly NetworkInterface[]): boolean | null {
  if (enis.some((eni) => isRouteTarget(host, eni))) return true;
  return gaps(host, 'RouteTables').length === 0 ? false : null;
}

/** Words on an ENI, its subnet and its security groups, for name hints. */
export function wordsOf(host: HostCase, eni: NetworkInterface): string {
  const words = [eni.description];
  for (const [key, value] of Object.entries(eni.tags)) words.push(key, value);
  const subnet = subnetOf(host, eni)?.subnet;
  if (subnet) words.push(subnet.tags['Name'] ?? '');
  for (const id of eni.groups) words.push(host.t.securityGroups.get(id)?.name ?? '');
  return words.join(' ');
}
