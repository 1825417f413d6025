// Every account × region something was read from, in key order.
import { compareText } from '../base/order';
import type { AccountId, RegionName } from '../model/ids';
import type { Inventory, Placed } from '../model/inventory';
import type { Topology } from '../model/topology';
import { placeKey } from './place-key';

export class PlaceRegister {
  readonly #places = new Map<string, Topology['places'][number]>();
  #account: AccountId | null = null;
  #region: RegionName | null = null;
  #any = false;

  get any(): boolean {
    return this.#any;
  }

  add(account: AccountId | null, region: RegionName | null): void {
    // Neighbours nearly always share their place; this spares a string per ENI.
    if (this.#any && account === this.#account && region === this.#region) return;
    this.#any = true;
    this.#account = account;
    this.#region = region;
    const key = placeKey(account, region);
    if (!this.#places.has(key)) this.#places.set(key, { key, account, region });
  }

  addAll(list: readonly Placed[]): void {
    for (const item of list) this.add(item.account, item.region);
  }

  list(): Topology['places'] {
    return [...this.#places.values()].sort((a, b) => compareText(a.key, b.key));
  }
}

/** `register` has seen the instances and ENIs. */
export function listPlaces(inventory: Inventory, register: PlaceRegister): Topology['places'] {
  register.addAll(inventory.subnets);
  register.addAll(inventory.vpcs);
  register.addAll(inventory.routeTables);
  register.addAll(inventory.networkAcls);
  register.addAll(inventory.natGateways);
  register.addAll(inventory.internetGateways);
  register.addAll(inventory.transitGateways);
  // Read and found empty, or refused: still a place of the snapshot.
  for (const cell of inventory.coverage) if (cell.account !== null && cell.region !== null && cell.status !== 'not-provided' && cell.status !== 'disabled') register.add(cell.account, cell.region);
  if (!register.any) {
    register.addAll(inventory.addresses);
    register.addAll(inventory.securityGroups);
    for (const cell of inventory.coverage) register.add(cell.account, cell.region);
  }
  return register.list();
}
