// Every account × region something was read from, in key order.
import { compareText } from '../base/order';
import type { AccountId, RegionName } from '../model/ids';
import type { Inventory, Placed } from '../model/inventory';
import type { Topology } from '../model/topology';
import { placeKey } from './place-key';

export interface PlaceRegister {
  readonly places: Map<string, Topology['places'][number]>;
  account: AccountId | null;
  region: RegionName | null;
  any: boolean;
}
export const createPlaceRegister = (): PlaceRegister => ({ places: new Map(), account: null, region: null, any: false });

export function notePlace(register: PlaceRegister, account: AccountId | null, region: RegionName | null): void {
  // Neighbours nearly always share their place; this spares a string per ENI.
  if (register.any && account === register.account && region === register.region) return;
  register.any = true;
  register.account = account;
  register.region = region;
  const key = placeKey(account, region);
  if (!register.places.has(key)) register.places.set(key, { key, account, region });
}

function noteAll(register: PlaceRegister, list: readonly Placed[]): void {
  for (const item of list) notePlace(register, item.account, item.region);
}

/** `register` has seen the instances and ENIs. */
export function listPlaces(inventory: Inventory, register: PlaceRegister): Topology['places'] {
  for (const list of [inventory.subnets, inventory.vpcs, inventory.routeTables, inventory.networkAcls, inventory.natGateways, inventory.internetGateways, inventory.transitGateways]) noteAll(register, list);
  // Read and found empty, or refused: still a place of the snapshot.
  for (const cell of inventory.coverage) if (cell.account !== null && cell.region !== null && cell.status !== 'not-provided' && cell.status !== 'disabled') notePlace(register, cell.account, cell.region);
  if (!register.any) {
    noteAll(register, inventory.addresses);
    noteAll(register, inventory.securityGroups);
    noteAll(register, inventory.coverage);
  }
  return [...register.places.values()].sort((a, b) => compareText(a.key, b.key));
}
