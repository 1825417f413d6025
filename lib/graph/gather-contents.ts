// Walks instances and ENIs once each: indexes, hosts, members of subnets, places, and who refers to something that was not read.
// They are the bulk of an account and lie scattered in memory, so all there is to ask of one is asked while it is at hand.
import { compareText } from '../base/order';
import type { InstanceId, NetworkInterfaceId, SubnetId } from '../model/ids';
import type { Instance, Inventory, NetworkInterface } from '../model/inventory';
import { attachedInstanceId, type HostDraft, isPrimary, settleHost } from './host-nodes';
import { sortedById } from './index-by-id';
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
  const walk = new Walk(known);
  for (const instance of sortedById(inventory.instances)) walk.addInstance(instance);
  for (const eni of sortedById(inventory.networkInterfaces)) walk.addInterface(eni);
  return walk.finish();
}

/** Shared by hosts without ENIs; never pushed to. */
const none: NetworkInterface[] = [];

/** One method call an item: small functions are compiled well at once, one loop that does everything is not. */
class Walk {
  readonly #known: Known;
  readonly #places = new PlaceRegister();
  readonly #placeOf = placeMemo();
  #hosts = new Map<InstanceId, HostDraft>();
  readonly #networkInterfaces = new Map<NetworkInterfaceId, NetworkInterface>();
  readonly #members = new Map<SubnetId, NetworkInterface[]>();
  readonly #strayInstances: Instance[] = [];
  readonly #strayInterfaces: NetworkInterface[] = [];
  readonly #crowded: HostDraft[] = [];
  #ghosts = false;
  #listed = 0;
  #matched = 0;

  constructor(known: Known) {
    this.#known = known;
  }

  addInstance(instance: Instance): void {
    const id = instance.id;
    this.#places.add(instance.account, instance.region);
    this.#hosts.set(id, { id, instance, place: this.#placeOf(instance), networkInterfaces: none, primary: null });
    this.#listed += instance.networkInterfaceIds.length;
    if (instance.subnetId === null || instance.vpcId === null || !this.#known.subnets.has(instance.subnetId) || !this.#known.vpcs.has(instance.vpcId)) this.#strayInstances.push(instance);
  }

  addInterface(eni: NetworkInterface): void {
    this.#networkInterfaces.set(eni.id, eni);
    this.#places.add(eni.account, eni.region);
    if (eni.subnetId === null || !this.#knowsGroups(eni.groups)) this.#strayInterfaces.push(eni);
    if (eni.subnetId !== null) {
      const siblings = this.#members.get(eni.subnetId);
      if (siblings === undefined) this.#members.set(eni.subnetId, [eni]);
      else siblings.push(eni);
    }
    const hostId = attachedInstanceId(eni);
    if (hostId !== null) this.#attach(eni, hostId);
  }

  #knowsGroups(groups: readonly string[]): boolean {
    for (let i = 0; i < groups.length; i++) if (!this.#known.securityGroups.has(groups[i] as string)) return false;
    return true;
  }

  #attach(eni: NetworkInterface, hostId: InstanceId): void {
    const host = this.#hosts.get(hostId);
    if (host === undefined) {
      // Drawn where the ENI is, whoever owns the instance.
      this.#hosts.set(hostId, { id: hostId, instance: null, place: this.#placeOf(eni), networkInterfaces: [eni], primary: isPrimary(eni) ? eni : null });
      this.#ghosts = true;
      return;
    }
    if (host.instance !== null && host.instance.networkInterfaceIds.includes(eni.id)) this.#matched += 1;
    if (host.networkInterfaces === none) {
      host.networkInterfaces = [eni];
      if (isPrimary(eni)) host.primary = eni;
    } else if (host.networkInterfaces.push(eni) === 2) this.#crowded.push(host);
  }

  finish(): Contents {
    for (const host of this.#crowded) settleHost(host);
    if (this.#ghosts) this.#hosts = new Map([...this.#hosts].sort(([a], [b]) => compareText(a, b)));
    return {
      networkInterfaces: this.#networkInterfaces, hosts: this.#hosts, members: this.#members, places: this.#places,
      // Each listed ENI that is attached here was counted once: equal numbers leave none over.
      strays: { networkInterfaces: this.#strayInterfaces, instances: this.#strayInstances, hosts: this.#ghosts || this.#listed !== this.#matched },
    };
  }
}
