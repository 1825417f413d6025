// Who could stand in for whom: instances by role. A role is an Auto Scaling group, a name without its number, or an instance profile with the same security groups.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/scenarios-enis.html (low-budget high availability)
import { compareText } from '../../base/order';
import type { InstanceId } from '../../model/ids';
import type { Instance } from '../../model/inventory';
import type { HostNode } from '../../model/topology';
import type { AnalysisContext } from '../context';

export interface Candidate {
  readonly instanceId: InstanceId;
  readonly zone: string | null;
  readonly slotFree: boolean | null;
}
export interface RoleIndex {
  /** Ready ones of the zone first (best slot first, then id), then those of other zones; never the host itself. */
  candidatesFor(host: HostNode, zone: string | null): readonly Candidate[];
}

const listed = 8;
const listedElsewhere = 3;
const groupTag = 'aws:autoscaling:groupName';
const trailingNumber = /[-_.]?(?:\d+|[a-f0-9]{8,17})$/;

/** `db` of `db-1`; `null` when nothing telling is left. */
function nameStem(name: string | undefined): string | null {
  if (name === undefined) return null;
  const stem = name.replace(trailingNumber, '');
  return stem.length >= 2 && stem !== name ? stem.toLowerCase() : null;
}

export function rolesOf(host: HostNode): readonly string[] {
  const instance = host.instance;
  if (instance === null) return [];
  const where = `${instance.account ?? '?'}|${instance.region ?? '?'}`;
  const roles: string[] = [];
  const group = instance.tags[groupTag];
  if (group !== undefined) roles.push(`${where}|group:${group}`);
  const stem = nameStem(instance.tags['Name']);
  if (stem !== null) roles.push(`${where}|name:${stem}`);
  const primary = host.primary;
  if (instance.iamInstanceProfile !== null && primary !== null && primary.groups.length > 0) roles.push(`${where}|profile:${instance.iamInstanceProfile}|${primary.groups.toSorted(compareText).join(',')}`);
  return roles;
}

/** The first two letters of a name in one case; `null` when they are not plain ASCII, where cases are not as simple. */
function initials(name: string): number | null {
  const first = name.charCodeAt(0);
  const second = name.charCodeAt(1);
  return first < 128 && second < 128 ? (first | 32) * 128 + (second | 32) : null;
}

/** Refuses most instances that share no role with any asking host, before their roles are spelled out. */
function roleFilter(asking: readonly HostNode[]): (instance: Instance) => boolean {
  const groups = new Set<string | undefined>();
  const names = new Set<number | null>();
  const profiles = new Set<string | null>();
  for (const { instance } of asking) {
    if (instance === null) continue;
    const group = instance.tags[groupTag];
    if (group !== undefined) groups.add(group);
    const name = instance.tags['Name'];
    if (name !== undefined) names.add(initials(name));
    if (instance.iamInstanceProfile !== null) profiles.add(instance.iamInstanceProfile);
  }
  const anyName = names.has(null);
  return (instance) => {
    if (groups.size > 0 && groups.has(instance.tags[groupTag])) return true;
    if (profiles.size > 0 && profiles.has(instance.iamInstanceProfile)) return true;
    const name = instance.tags['Name'];
    if (name === undefined || names.size === 0) return false;
    const key = initials(name);
    return anyName || key === null || names.has(key);
  };
}

export function buildRoleIndex(ctx: AnalysisContext): RoleIndex {
  const asking: HostNode[] = [];
  for (const facts of ctx.notable) {
    const host = facts.multiHomed ? ctx.topology.hosts.get(facts.instanceId) : undefined;
    if (host !== undefined) asking.push(host);
  }
  const byRole = new Map<string, HostNode[]>();
  for (const host of asking) for (const role of rolesOf(host)) byRole.set(role, []);
  const mayShare = roleFilter(asking);
  for (const host of ctx.topology.hosts.values()) {
    if (host.instance === null || host.instance.state !== 'running' || !mayShare(host.instance)) continue;
    for (const role of rolesOf(host)) byRole.get(role)?.push(host);
  }
  // A bucket is sorted out once, however many hosts ask for it.
  const sorted = new Map<string, ReadonlyMap<string, readonly Candidate[]>>();
  const byZone = (role: string): ReadonlyMap<string, readonly Candidate[]> => {
    const known = sorted.get(role);
    if (known !== undefined) return known;
    const zones = new Map<string, Candidate[]>();
    for (const host of byRole.get(role) ?? []) {
      const slots = ctx.hosts.get(host.id)?.slots;
      const zone = host.instance?.zone ?? host.primary?.zone ?? '?';
      const candidate: Candidate = { instanceId: host.id, zone, slotFree: slots === undefined || slots.maximum === null ? null : slots.attached < slots.maximum };
      const list = zones.get(zone);
      if (list === undefined) zones.set(zone, [candidate]);
      else list.push(candidate);
    }
    for (const [zone, list] of zones) zones.set(zone, list.sort(compareCandidates).slice(0, listed + 1));
    sorted.set(role, zones);
    return zones;
  };
  return {
    candidatesFor: (host, zone) => {
      const here = new Map<InstanceId, Candidate>();
      const elsewhere = new Map<InstanceId, Candidate>();
      for (const role of rolesOf(host)) {
        for (const [where, list] of byZone(role)) {
          const into = where === zone ? here : elsewhere;
          for (const candidate of list) if (candidate.instanceId !== host.id) into.set(candidate.instanceId, candidate);
        }
      }
      return [...[...here.values()].sort(compareCandidates).slice(0, listed), ...[...elsewhere.values()].sort(compareCandidates).slice(0, listedElsewhere)];
    },
  };
}

const slotRank = (slotFree: boolean | null): number => (slotFree === true ? 0 : slotFree === null ? 1 : 2);

function compareCandidates(a: Candidate, b: Candidate): number {
  return slotRank(a.slotFree) - slotRank(b.slotFree) || compareText(a.instanceId, b.instanceId);
}
