// ENIs that a packet from the internet cannot tell apart: one of each class is walked. Whatever the walk looks at is part of the key;
// where it looks at the address itself (a gateway route table, a guest's choice, a translation) an ENI is a class of its own.
import type { NetworkInterface } from '../../../model/inventory';
import { attachedInstanceId } from '../../../graph/host-nodes';
import type { Ip } from '../../../net/ip';
import { addressesOf } from '../interface-addresses';
import type { TraceContext } from '../trace-context';

export function internetClasses(context: TraceContext): readonly (readonly string[])[] {
  const edges = new Set<string | null>();
  for (const table of context.topology.routeTables.values()) if (table.gatewayIds.length > 0) edges.add(table.vpcId);
  const classes = new Map<string, string[]>();
  // Most ENIs are closed: by VPC, subnet and groups without a key made for each.
  const closed = new Map<string | null, Map<string | null, Map<string, string[]>>>();
  for (const eni of context.topology.networkInterfaces.values()) {
    if (isClosed(context, eni)) push(mapIn(mapIn(closed, eni.vpcId), eni.subnetId), groupsOf(eni), eni.id);
    else push(classes, isPlain(context, eni, edges) ? keyOf(context, eni) : eni.id, eni.id);
  }
  return [...[...closed.values()].flatMap((bySubnet) => [...bySubnet.values()].flatMap((byGroups) => [...byGroups.values()])), ...classes.values()];
}

function mapIn<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let found = map.get(key);
  if (found === undefined) map.set(key, (found = new Map<L, V>()));
  return found;
}
function push(map: Map<string, string[]>, key: string, id: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [id]);
  else list.push(id);
}

const groupsOf = (eni: NetworkInterface): string => (eni.groups.length > 1 ? [...eni.groups].sort().join(' ') : (eni.groups[0] ?? ''));
/** No public address and no IPv6: the internet gateway ends it, whatever is behind. */
function isClosed({ network }: TraceContext, eni: NetworkInterface): boolean {
  return eni.vpcId !== null && eni.privateIps.length > 0 && eni.ipv4Prefixes.length === 0 && eni.ipv6.length + eni.ipv6Prefixes.length === 0 && eni.privateIps.every(({ association }) => association === null) && network.natOf(eni.id) === null;
}

function isPlain(context: TraceContext, eni: NetworkInterface, edges: ReadonlySet<string | null>): boolean {
  if (edges.has(eni.vpcId) || eni.ipv4Prefixes.length + eni.ipv6Prefixes.length > 0) return false;
  if (context.network.natOf(eni.id) !== null || context.network.endpointOf(eni.id) !== null) return false;
  const instanceId = attachedInstanceId(eni);
  return instanceId === null || context.topology.hosts.get(instanceId)?.networkInterfaces.length === 1 && context.routing(instanceId)?.basis === 'single-interface';
}

function keyOf(context: TraceContext, eni: NetworkInterface): string {
  const { network, topology } = context;
  const { v4, v6 } = addressesOf(eni);
  const open = v4.find(({ publicIp }) => publicIp !== null);
  const instanceId = attachedInstanceId(eni);
  // Where addresses collide or lie outside of the ENI's subnet, the walk may come to somebody else.
  const at = (ip: Ip | undefined): string => (ip === undefined || eni.vpcId === null ? '-' : `${network.subnetAt(eni.vpcId, ip)?.id ?? '?'}${network.interfaceAt(eni.vpcId, ip)?.id === eni.id ? '' : `!${eni.id}`}`);
  const owned = open?.publicIp == null || network.publicOwner(open.publicIp)?.networkInterface?.id === eni.id;
  return [
    eni.vpcId, eni.subnetId, groupsOf(eni), eni.account, eni.region, eni.interfaceType, eni.status, eni.sourceDestCheck, eni.denyAllIgwTraffic, eni.source, eni.attachment === null ? 'loose' : (eni.attachment.status ?? '-'), instanceId === null ? '-' : (topology.hosts.get(instanceId)?.instance?.state ?? '?'),
    v4.length > 0, open === undefined ? '-' : `${open.carrier} ${at(open.ip)}`, owned ? '' : eni.id, v6.length === 0 ? '-' : at(v6[0]?.ip),
  ].join('|');
}
