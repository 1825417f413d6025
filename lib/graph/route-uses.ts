// Which routes end at which ENI, directly or through the instance that owns it.
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html
import { compareText } from '../base/order';
import type { NetworkInterfaceId } from '../model/ids';
import type { Address, RouteTable } from '../model/inventory';
import type { HostNode, RouteUse } from '../model/topology';

type Hosts = ReadonlyMap<string, HostNode>;

/** The ENI a route or an address by instance id means: the primary one, or the only one. */
export function interfaceOfInstance(hosts: Hosts, instanceId: string): NetworkInterfaceId | null {
  const host = hosts.get(instanceId);
  if (host === undefined) return null;
  if (host.primary !== null) return host.primary.id;
  return host.networkInterfaces.length === 1 ? (host.networkInterfaces[0]?.id ?? null) : null;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

const inIdOrder = <T>(map: Map<string, T[]>): Map<string, T[]> => new Map([...map].sort(([a], [b]) => compareText(a, b)));

export function buildRouteUses(tables: ReadonlyMap<string, RouteTable>, hosts: Hosts): Map<NetworkInterfaceId, readonly RouteUse[]> {
  const uses = new Map<string, RouteUse[]>();
  for (const table of tables.values()) {
    const edge = table.gatewayIds.length > 0;
    for (const route of table.routes) {
      const target = route.target;
      const eniId = target.kind === 'network-interface' ? target.id : target.kind === 'instance' ? interfaceOfInstance(hosts, target.id) : null;
      if (eniId !== null) push(uses, eniId, { tableId: table.id, vpcId: table.vpcId, destination: route.destination, state: route.state, edge });
    }
  }
  for (const list of uses.values()) list.sort((a, b) => compareText(a.tableId, b.tableId) || compareText(a.destination, b.destination) || compareText(a.state, b.state));
  return inIdOrder(uses);
}

export function buildAddressesByInterface(addresses: ReadonlyMap<string, Address>, hosts: Hosts): Map<NetworkInterfaceId, readonly Address[]> {
  const byInterface = new Map<string, Address[]>();
  for (const address of addresses.values()) {
    const eniId = address.networkInterfaceId ?? (address.instanceId === null ? null : interfaceOfInstance(hosts, address.instanceId));
    if (eniId !== null) push(byInterface, eniId, address);
  }
  return inIdOrder(byInterface);
}
