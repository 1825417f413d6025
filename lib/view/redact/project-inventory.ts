import type * as model from '../../model/inventory';
import type { Redactor } from './redactor';
import { projectGateways } from './project-gateways';
import { projectHosts } from './project-hosts';
import { projectNetworks } from './project-networks';

/** An inventory through a redactor, by allow-list: every field that leaves is written here, so a new field stays home until someone decides. */
export function projectInventory(inventory: model.Inventory, r: Redactor): model.Inventory {
  return {
    version: 1,
    ...projectHosts(inventory, r),
    ...projectNetworks(inventory, r),
    ...projectGateways(inventory, r),
    instanceTypes: inventory.instanceTypes.map((item) => ({
      instanceType: item.instanceType,
      maximumNetworkInterfaces: item.maximumNetworkInterfaces,
      ipv4AddressesPerInterface: item.ipv4AddressesPerInterface,
      ipv6AddressesPerInterface: item.ipv6AddressesPerInterface,
      networkCards: item.networkCards.map((card) => ({ index: card.index, maximumNetworkInterfaces: card.maximumNetworkInterfaces })),
      hypervisor: item.hypervisor,
    })),
    zones: inventory.zones.map((item) => ({ account: r.account(item.account), region: item.region, name: item.name, zoneId: item.zoneId, zoneType: item.zoneType })),
    coverage: inventory.coverage.map((cell) => ({
      account: r.account(cell.account), region: cell.region, resource: cell.resource, status: cell.status, count: cell.count, code: cell.code,
    })),
  };
}
