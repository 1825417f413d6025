import type { Inventory, NetworkAcl, Tags } from '../model/inventory';
import type { ResourceId } from '../model/ids';
import type { Topology } from '../model/topology';

/** Kind, name and neighbours' labels of any id on the screen. */
export const resourceKinds = [
  'instance', 'network-interface', 'subnet', 'vpc', 'security-group', 'route-table', 'network-acl', 'internet-gateway', 'egress-only-internet-gateway', 'nat-gateway',
  'vpn-gateway', 'transit-gateway', 'vpc-peering', 'vpc-endpoint', 'prefix-list', 'address', 'place', 'ghost',
] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** A link to a resource: enough to print it and to select it. `name` is the id when there is no Name tag. */
export interface ResourceRef {
  readonly id: ResourceId;
  readonly kind: ResourceKind | null;
  readonly name: string;
}

interface Extra {
  readonly acls: ReadonlyMap<string, NetworkAcl>;
  readonly egressOnly: ReadonlyMap<string, Inventory['egressOnlyInternetGateways'][number]>;
  readonly addresses: ReadonlyMap<string, Inventory['addresses'][number]>;
}
const extras = new WeakMap<Inventory, Extra>();

/** Things the topology keeps in lists only. */
export function extraIndexes(inventory: Inventory): Extra {
  let extra = extras.get(inventory);
  if (extra === undefined) {
    extra = {
      acls: new Map(inventory.networkAcls.map((acl) => [acl.id, acl])),
      egressOnly: new Map(inventory.egressOnlyInternetGateways.map((gateway) => [gateway.id, gateway])),
      addresses: new Map(inventory.addresses.map((address) => [address.id, address])),
    };
    extras.set(inventory, extra);
  }
  return extra;
}

/** `null`: the id is nothing we know. A thing with data is never a ghost. */
export function lookupKind(topology: Topology, id: ResourceId): ResourceKind | null {
  if (topology.networkInterfaces.has(id)) return 'network-interface';
  const host = topology.hosts.get(id);
  if (host !== undefined) return host.instance === null ? 'ghost' : 'instance';
  const subnet = topology.subnets.get(id);
  if (subnet !== undefined) return subnet.subnet === null ? 'ghost' : 'subnet';
  const vpc = topology.vpcs.get(id);
  if (vpc !== undefined) return vpc.vpc === null ? 'ghost' : 'vpc';
  if (topology.securityGroups.has(id)) return 'security-group';
  if (topology.routeTables.has(id)) return 'route-table';
  if (topology.internetGateways.has(id)) return extraIndexes(topology.inventory).egressOnly.has(id) ? 'egress-only-internet-gateway' : 'internet-gateway';
  if (topology.natGateways.has(id)) return 'nat-gateway';
  if (topology.vpnGateways.has(id)) return 'vpn-gateway';
  if (topology.transitGateways.has(id)) return 'transit-gateway';
  if (topology.peerings.has(id)) return 'vpc-peering';
  if (topology.endpoints.has(id)) return 'vpc-endpoint';
  if (topology.prefixLists.has(id)) return 'prefix-list';
  const extra = extraIndexes(topology.inventory);
  if (extra.egressOnly.has(id)) return 'egress-only-internet-gateway';
  if (extra.acls.has(id)) return 'network-acl';
  if (extra.addresses.has(id)) return 'address';
  if (topology.ghosts.has(id)) return 'ghost';
  return null;
}

/** Name tag, else the fallback. An empty tag is no name. */
export function tagName(tags: Tags | undefined, fallback: string): string {
  const name = tags?.['Name'];
  return name === undefined || name === '' ? fallback : name;
}

/** Normalised entity of an id, when data about it was read. */
export function lookupEntity(topology: Topology, id: ResourceId): { readonly id: string; readonly tags?: Tags; readonly name?: string | null } | null {
  const extra = extraIndexes(topology.inventory);
  return (
    topology.networkInterfaces.get(id) ?? topology.hosts.get(id)?.instance ?? topology.subnets.get(id)?.subnet ?? topology.vpcs.get(id)?.vpc ??
    topology.securityGroups.get(id) ?? topology.routeTables.get(id) ?? topology.internetGateways.get(id) ?? extra.egressOnly.get(id) ??
    topology.natGateways.get(id) ?? topology.vpnGateways.get(id) ?? topology.transitGateways.get(id) ?? topology.peerings.get(id) ??
    topology.endpoints.get(id) ?? topology.prefixLists.get(id) ?? extra.acls.get(id) ?? extra.addresses.get(id) ??
    topology.transitGatewayAttachments.get(id) ?? topology.transitGatewayRouteTables.get(id) ?? null
  );
}

/** Name for a person: Name tag, security group name, prefix list name, else the id. */
export function nameOf(topology: Topology, id: ResourceId): string {
  const entity = lookupEntity(topology, id);
  if (entity === null) return id;
  const tagged = tagName(entity.tags, '');
  if (tagged !== '') return tagged;
  return entity.name === undefined || entity.name === null || entity.name === '' ? id : entity.name;
}

export const refOf = (topology: Topology, id: ResourceId): ResourceRef => ({ id, kind: lookupKind(topology, id), name: nameOf(topology, id) });
