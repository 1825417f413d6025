// Walks instances and ENIs once each: indexes, hosts, members of subnets, places, and who refers to something that was not read.
// They are the bulk of an account and lie scattered in memory, so all there is to ask of one is asked while it is at hand.
import { compareText } from '../base/order';
import type { InstanceId, NetworkInterfaceId, SubnetId } from '../model/ids';
import type { Instance, Inventory, NetworkInterface } from '../model/inventory';
import { attachedInstanceId, type HostDraft, isPrimary, settleHost } from './host-nodes';
import { indexById } from './index-by-id';
import { placeMemo } from './place-key';
import { PlaceRegister } from './places';

export interface Contents {
  readonly networkInterfaces: Map<NetworkInterfaceId, NetworkInterface>;
  readonly hosts: Map<InstanceId, HostDraft>;
  /** ENIs by subnet, by id; subnets in the order of their first ENI. */
  readonly members: Map<SubnetId, NetworkInterface[]>;
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
  readonly securityGroups: ReadonlyMap<string, unknown>;
}

export function gatherContents(inventory: Inventory, known: Known): Contents {
  const places = new PlaceRegister();
  const seen = walkInstances(inventory.instances, known, places) ?? walkInstances([...indexById(inventory.instances).values()], known, places);
  if (seen === null) throw new Error('instances have no order');
  const { hosts, instances, listed } = seen;
  const first = walkInterfaces(inventory.networkInterfaces, known, places, hosts);
  if (first !== null) return { ...first.contents, strays: { networkInterfaces: first.strays, instances, hosts: first.ghosts || first.matched !== listed } };
  const sorted = { ...inventory, networkInterfaces: [...indexById(inventory.networkInterfaces).values()] };
  return gatherContents(sorted, known);
}

/** `null`: the list is not in id order. */
function walkInstances(list: readonly Instance[], known: Known, places: PlaceRegister): { readonly hosts: Map<InstanceId, HostDraft>; readonly instances: Instance[]; readonly listed: number } | null {
  const placeOf = placeMemo();
  const hosts = new Map<InstanceId, HostDraft>();
  const instances: Instance[] = [];
  let before: string | null = null;
  let listed = 0;
  for (const instance of list) {
    const id = instance.id;
    if (before !== null && id <= before) return null;
    before = id;
    places.add(instance.account, instance.region);
    hosts.set(id, { id, instance, place: placeOf(instance), networkInterfaces: none, primary: null });
    listed += instance.networkInterfaceIds.length;
    if (instance.subnetId === null || instance.vpcId === null || !known.subnets.has(instance.subnetId) || !known.vpcs.has(instance.vpcId)) instances.push(instance);
  }
  return { hosts, instances, listed };
}

/** Shared by hosts without ENIs; never pushed to. */
const none: NetworkInterface[] = [];

interface Walked { readonly contents: Omit<Contents, 'strays'>; readonly strays: NetworkInterface[]; readonly ghosts: boolean; readonly matched: number }

/** `null`: the list is not in id order; the hosts are spoilt then. */
function walkInterfaces(list: readonly NetworkInterface[], known: Known, places: PlaceRegister, hosts: Map<InstanceId, HostDraft>): Walked | null {
  const placeOf = placeMemo();
  const networkInterfaces = new Map<NetworkInterfaceId, NetworkInterface>();
  const members = new Map<SubnetId, NetworkInterface[]>();
  const strays: NetworkInterface[] = [];
  const crowded: HostDraft[] = [];
  let before: string | null = null;
  let matched = 0;
  let ghosts = false;
  for (const eni of list) {
    const id = eni.id;
    if (before !== null && id <= before) return null;
    before = id;
    networkInterfaces.set(id, eni);
    places.add(eni.account, eni.region);
    const subnetId = eni.subnetId;
    let stray = subnetId === null;
    if (subnetId !== null) {
      const siblings = members.get(subnetId);
      if (siblings === undefined) members.set(subnetId, [eni]);
      else siblings.push(eni);
    }
    for (const group of eni.groups) if (!known.securityGroups.has(group)) stray = true;
    if (stray) strays.push(eni);

    const hostId = attachedInstanceId(eni);
    if (hostId === null) continue;
    const host = hosts.get(hostId);
    if (host === undefined) {
      // Drawn where the ENI is, whoever owns the instance.
      hosts.set(hostId, { id: hostId, instance: null, place: placeOf(eni), networkInterfaces: [eni], primary: isPrimary(eni) ? eni : null });
      ghosts = true;
      continue;
    }
    if (host.instance?.networkInterfaceIds.includes(id) === true) matched += 1;
    if (host.networkInterfaces === none) {
      host.networkInterfaces = [eni];
      if (isPrimary(eni)) host.primary = eni;
    } else if (host.networkInterfaces.push(eni) === 2) crowded.push(host);
  }
  for (const host of crowded) settleHost(host);
  const sorted = ghosts ? new Map([...hosts].sort(([a], [b]) => compareText(a, b))) : hosts;
  return { contents: { networkInterfaces, hosts: sorted, members, places }, strays, ghosts, matched };
}
