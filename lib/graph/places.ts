// Every account × region something was read from, in key order.
import { compareText } from '../base/order';
import type { Inventory, Placed } from '../model/inventory';
import type { Topology } from '../model/topology';
import { placeKey } from './place-key';

export function listPlaces(inventory: Inventory): Topology['places'] {
  const places = new Map<string, Topology['places'][number]>();
  let lastAccount: string | null = null;
  let lastRegion: string | null = null;
  let any = false;
  const add = (account: string | null, region: string | null): void => {
    // Neighbours nearly always share their place; this spares a string per ENI.
    if (any && account === lastAccount && region === lastRegion) return;
    any = true;
    lastAccount = account;
    lastRegion = region;
    const key = placeKey(account, region);
    if (!places.has(key)) places.set(key, { key, account, region });
  };
  const addAll = (list: readonly Placed[]): void => {
    for (const item of list) add(item.account, item.region);
  };
  addAll(inventory.networkInterfaces);
  addAll(inventory.instances);
  addAll(inventory.subnets);
  addAll(inventory.vpcs);
  addAll(inventory.routeTables);
  addAll(inventory.networkAcls);
  addAll(inventory.natGateways);
  addAll(inventory.internetGateways);
  addAll(inventory.transitGateways);
  // Read and found empty, or refused: still a place of the snapshot.
  for (const cell of inventory.coverage) if (cell.account !== null && cell.region !== null && cell.status !== 'not-provided') add(cell.account, cell.region);
  if (!any) {
    addAll(inventory.addresses);
    addAll(inventory.securityGroups);
    for (const cell of inventory.coverage) add(cell.account, cell.region);
  }
  return [...places.values()].sort((a, b) => compareText(a.key, b.key));
}
