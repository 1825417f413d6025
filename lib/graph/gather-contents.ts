// Walks instances and ENIs once each: indexes, hosts, members of subnets, places, and who refers to something that was not read.
// They are the bulk of an account and lie scattered in memory, so all there is to ask of one is asked while it is at hand.
import { inBlocks } from '../base/in-blocks';
import { present } from '../base/assert';
import { compareText } from '../base/order';
import type { InstanceId, NetworkInterfaceId, SecurityGroupId, SubnetId } from '../model/ids';
import type { Instance, Inventory, NetworkInterface, Placed, SecurityGroup } from '../model/inventory';
import type { PlaceKey } from '../model/topology';
import { attachedInstanceId, type HostDraft, isPrimary, settleHost } from './host-nodes';
import { sortedById } from './index-by-id';
import { placeMemo } from './place-key';
import type { PlaceRegister } from './places';
import { createPlaceRegister, notePlace } from './places';

export interface Contents {
  readonly networkInterfaces: Map<NetworkInterfaceId, NetworkInterface>;
  readonly hosts: Map<InstanceId, HostDraft>;
  /** ENIs by subnet, by id; subnets in the order of their first ENI. */
  readonly members: Map<SubnetId, NetworkInterface[]>;
  /** See `Topology`. */
  readonly sourceGroupMembers: ReadonlyMap<SecurityGroupId, readonly NetworkInterface[]>;
  readonly places: PlaceRegister;
  readonly strays: Strays;
}
/** Those of which something was not read, each list by id: the few that ghosts and subnets only referred to can come from. */
export interface Strays {
  /** In no subnet, or with an unknown security group. */
  readonly networkInterfaces: readonly NetworkInterface[];
  /** In an unknown subnet or VPC, or in none. */
  readonly instances: readonly Instance[];
  /** Some host is a ghost itself, or an instance may list an ENI that is not attached to it. */
  readonly hosts: boolean;
}
interface Known {
  readonly vpcs: ReadonlyMap<string, unknown>;
  readonly subnets: ReadonlyMap<string, unknown>;
  readonly securityGroups: ReadonlyMap<string, SecurityGroup>;
}

/** The first ENI of a group in each subnet. */
type Members = Map<SubnetId | null, NetworkInterface>;
interface GroupFacts {
  readonly read: boolean;
  /** `null`: no rule names it as its source. */
  readonly members: Members | null;
}

/** Shared by hosts without ENIs; never pushed to. */
const none: NetworkInterface[] = [];

interface Walk {
  readonly known: Known;
  readonly places: PlaceRegister;
  readonly placeOf: (item: Placed) => PlaceKey;
  readonly hosts: Map<InstanceId, HostDraft>;
  readonly networkInterfaces: Map<NetworkInterfaceId, NetworkInterface>;
  readonly members: Map<SubnetId, NetworkInterface[]>;
  readonly groups: ReadonlyMap<SecurityGroupId, GroupFacts>;
  readonly strayInstances: Instance[];
  readonly strayInterfaces: NetworkInterface[];
  readonly crowded: HostDraft[];
  ghosts: boolean;
  listed: number;
  matched: number;
}

export function gatherContents({ instances, networkInterfaces }: Inventory, known: Known): Contents {
  return gather(instances, networkInterfaces, known) ?? present(gather(sortedById(instances), sortedById(networkInterfaces), known), 'a walk over sorted lists');
}

/** `null`: a list is not in order. One call an item: small functions are compiled well at once, one loop that does everything is not. */
function gather(instances: readonly Instance[], networkInterfaces: readonly NetworkInterface[], known: Known): Contents | null {
  const sources = sourceGroups(known);
  const walk: Walk = {
    known, places: createPlaceRegister(), placeOf: placeMemo(), hosts: new Map(), networkInterfaces: new Map(), members: new Map(), groups: groupFacts(known, sources), strayInstances: [], strayInterfaces: [], crowded: [], ghosts: false, listed: 0, matched: 0,
  };
  if (!addInstances(walk, instances) || !addInterfaces(walk, networkInterfaces)) return null;
  for (const host of walk.crowded) settleHost(host);
  return {
    networkInterfaces: walk.networkInterfaces, members: walk.members, sourceGroupMembers: new Map([...sources].map(([id, members]) => [id, inOrder(members)])), places: walk.places,
    hosts: walk.ghosts ? new Map([...walk.hosts].sort(([a], [b]) => compareText(a, b))) : walk.hosts,
    // Each listed ENI that is attached here was counted once: equal numbers leave none over.
    strays: { networkInterfaces: walk.strayInterfaces, instances: walk.strayInstances, hosts: walk.ghosts || walk.listed !== walk.matched },
  };
}

function addInstances(walk: Walk, instances: readonly Instance[]): boolean {
  let before = '';
  let ordered = true;
  inBlocks(instances, touchInstance, (instance) => {
    if (before >= instance.id) ordered = false;
    before = instance.id;
    addInstance(walk, instance);
  });
  return ordered;
}

function addInterfaces(walk: Walk, networkInterfaces: readonly NetworkInterface[]): boolean {
  let before = '';
  let ordered = true;
  // Hosts of a block, in its order, so that each is looked for once.
  const hosts: (HostDraft | undefined)[] = [];
  let next = 0;
  const touchHost = (eni: NetworkInterface): number => {
    const id = attachedInstanceId(eni);
    const host = id === null ? undefined : walk.hosts.get(id);
    hosts.push(host);
    return host?.instance?.networkInterfaceIds.length ?? 0;
  };
  inBlocks(networkInterfaces, touchInterface, (eni) => {
    if (before >= eni.id) ordered = false;
    before = eni.id;
    addInterface(walk, eni, hosts[next++]);
    if (next === hosts.length) hosts.length = next = 0;
  }, touchHost);
  return ordered;
}

const touchInstance = (instance: Instance): number => instance.id.length + instance.networkInterfaceIds.length + (instance.subnetId?.length ?? 0);
const touchInterface = (eni: NetworkInterface): number => eni.id.length + eni.groups.length + (eni.groups[0]?.length ?? 0) + (eni.attachment?.instanceId?.length ?? 0) + (eni.subnetId?.length ?? 0);

function addInstance(walk: Walk, instance: Instance): void {
  const id = instance.id;
  notePlace(walk.places, instance.account, instance.region);
  walk.hosts.set(id, { id, instance, place: walk.placeOf(instance), networkInterfaces: none, primary: null });
  walk.listed += instance.networkInterfaceIds.length;
  if (instance.subnetId === null || instance.vpcId === null || !walk.known.subnets.has(instance.subnetId) || !walk.known.vpcs.has(instance.vpcId)) walk.strayInstances.push(instance);
}

/** `found`: its host, when somebody looked already; one that came up since may be there all the same. */
function addInterface(walk: Walk, eni: NetworkInterface, found: HostDraft | undefined): void {
  walk.networkInterfaces.set(eni.id, eni);
  notePlace(walk.places, eni.account, eni.region);
  if (!noteGroups(walk, eni) || eni.subnetId === null) walk.strayInterfaces.push(eni);
  if (eni.subnetId !== null) {
    const siblings = walk.members.get(eni.subnetId);
    if (siblings === undefined) walk.members.set(eni.subnetId, [eni]);
    else siblings.push(eni);
  }
  const hostId = attachedInstanceId(eni);
  if (hostId !== null) attach(walk, eni, hostId, found ?? walk.hosts.get(hostId));
}

function sourceGroups({ securityGroups }: Known): Map<SecurityGroupId, Members> {
  const found = new Map<SecurityGroupId, Members>();
  for (const group of securityGroups.values()) for (const permission of group.ingress) for (const source of permission.groups) if (!found.has(source.groupId)) found.set(source.groupId, new Map());
  return found;
}

/** Both things to know about a group in one place: an ENI asks once for each of its groups. */
function groupFacts({ securityGroups }: Known, sources: ReadonlyMap<SecurityGroupId, Members>): Map<SecurityGroupId, GroupFacts> {
  const facts = new Map<SecurityGroupId, GroupFacts>();
  for (const id of securityGroups.keys()) facts.set(id, { read: true, members: sources.get(id) ?? null });
  for (const [id, members] of sources) if (!facts.has(id)) facts.set(id, { read: false, members });
  return facts;
}

const inOrder = (members: ReadonlyMap<SubnetId | null, NetworkInterface>): readonly NetworkInterface[] =>
  [...members].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : compareText(a, b))).map(([, eni]) => eni);

/** False: one of its groups was not read. */
function noteGroups({ groups }: Walk, eni: NetworkInterface): boolean {
  let all = true;
  for (let i = 0; i < eni.groups.length; i++) {
    const facts = groups.get(eni.groups[i] as string);
    if (facts === undefined || !facts.read) all = false;
    const members = facts?.members ?? null;
    if (members !== null && !members.has(eni.subnetId)) members.set(eni.subnetId, eni);
  }
  return all;
}

function attach(walk: Walk, eni: NetworkInterface, hostId: InstanceId, host: HostDraft | undefined): void {
  if (host === undefined) {
    // Drawn where the ENI is, whoever owns the instance.
    walk.hosts.set(hostId, { id: hostId, instance: null, place: walk.placeOf(eni), networkInterfaces: [eni], primary: isPrimary(eni) ? eni : null });
    walk.ghosts = true;
    return;
  }
  if (host.instance !== null && host.instance.networkInterfaceIds.includes(eni.id)) walk.matched += 1;
  if (host.networkInterfaces === none) {
    host.networkInterfaces = [eni];
    if (isPrimary(eni)) host.primary = eni;
  } else if (host.networkInterfaces.push(eni) === 2) walk.crowded.push(host);
}
