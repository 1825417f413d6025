// ENIs that a packet from the internet cannot tell apart: one of each class is walked. Whatever the walk looks at is part of the key;
// where it looks at the address itself (a gateway route table, a guest's choice, a translation) an ENI is a class of its own.
import { compareText } from '../../../base/order';
import type { NetworkInterface } from '../../../model/inventory';
import type { Topology } from '../../../model/topology';
import { attachedInstanceId } from '../../../graph/host-nodes';
import type { Ip } from '../../../net/ip';
import { addressesOf } from '../interface-addresses';
import type { TraceContext } from '../trace-context';

export function internetClasses(context: TraceContext): readonly (readonly string[])[] {
  const { topology } = context;
  const edges = new Set<string | null>();
  for (const table of topology.routeTables.values()) if (table.gatewayIds.length > 0) edges.add(table.vpcId);
  const nats = natInterfaces(context);
  const open = new Map<string, string[]>();
  const rest: NetworkInterface[] = [];
  const closed: string[][] = [];
  // Most ENIs are closed: by subnet and groups, without a key made for each. A subnet is in one VPC, and its ENIs mostly have the groups of the one before.
  for (const enis of bySubnet(topology)) {
    const byGroups = new Map<string, string[]>();
    let lastGroups = '';
    let last: string[] | undefined;
    for (const eni of enis) {
      if (!isClosed(nats, eni)) rest.push(eni);
      else {
        const groups = groupsOf(eni);
        if (last === undefined || groups !== lastGroups) {
          last = byGroups.get((lastGroups = groups));
          if (last === undefined) byGroups.set(groups, (last = []));
        }
        last.push(eni.id);
      }
    }
    closed.push(...byGroups.values());
  }
  // A public address keeps an ENI from being closed: all that have one are here.
  rest.sort((a, b) => compareText(a.id, b.id));
  context.network.knowPublic(rest);
  for (const eni of rest) push(open, isPlain(context, eni, edges) ? keyOf(context, eni) : eni.id, eni.id);
  return [...closed, ...open.values()];
}

/** All ENIs: of each subnet, then those in none, by VPC. */
function* bySubnet({ subnets, networkInterfaces }: Topology): Generator<readonly NetworkInterface[]> {
  for (const { networkInterfaces: enis } of subnets.values()) yield enis;
  const homeless = new Map<string | null, NetworkInterface[]>();
  for (const eni of networkInterfaces.values()) if (eni.subnetId === null) homeless.set(eni.vpcId, [...(homeless.get(eni.vpcId) ?? []), eni]);
  yield* homeless.values();
}

function natInterfaces({ topology, network }: TraceContext): ReadonlySet<NetworkInterface> {
  const found = new Set<NetworkInterface>();
  for (const { addresses } of topology.natGateways.values()) {
    for (const { networkInterfaceId } of addresses) {
      const eni = networkInterfaceId === null ? undefined : topology.networkInterfaces.get(networkInterfaceId);
      if (eni !== undefined && network.natOf(eni.id) !== null) found.add(eni);
    }
  }
  return found;
}

function push(map: Map<string, string[]>, key: string, id: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [id]);
  else list.push(id);
}

const groupsOf = (eni: NetworkInterface): string => (eni.groups.length > 1 ? [...eni.groups].sort().join(' ') : (eni.groups[0] ?? ''));

/** No public address and no IPv6: the internet gateway ends it, whatever is behind. */
function isClosed(nats: ReadonlySet<NetworkInterface>, eni: NetworkInterface): boolean {
  const { vpcId, privateIps } = eni;
  if (vpcId === null || privateIps.length === 0 || eni.ipv4Prefixes.length + eni.ipv6.length + eni.ipv6Prefixes.length > 0 || nats.has(eni)) return false;
  for (let i = 0; i < privateIps.length; i++) if (privateIps[i]?.association !== null) return false;
  return true;
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
