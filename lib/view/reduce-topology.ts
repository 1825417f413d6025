// The graph without what a filter leaves out, for a map that shows only the rest. What is drawn changes, never what is concluded.
import { attachedInstanceId } from '../graph/host-nodes';
import type { ResourceId } from '../model/ids';
import type { HostNode, SubnetNode, Topology, VpcNode } from '../model/topology';

/** Keeps the ENIs named, all ENIs of their hosts (a host is drawn whole or not at all), and the frames around them. */
export function reduceTopology(t: Topology, keep: ReadonlySet<ResourceId>): Topology {
  const enis = new Set<ResourceId>();
  const hosts = new Map<ResourceId, HostNode>();
  for (const eni of t.networkInterfaces.values()) {
    if (!keep.has(eni.id)) continue;
    enis.add(eni.id);
    const hostId = attachedInstanceId(eni);
    const host = hostId === null ? undefined : t.hosts.get(hostId);
    if (host === undefined || hosts.has(host.id)) continue;
    hosts.set(host.id, host);
    for (const own of host.networkInterfaces) enis.add(own.id);
  }
  const subnets = new Map<ResourceId, SubnetNode>();
  for (const subnet of t.subnets.values()) {
    const inside = subnet.networkInterfaces.filter((eni) => enis.has(eni.id));
    if (inside.length > 0 || keep.has(subnet.id)) subnets.set(subnet.id, inside.length === subnet.networkInterfaces.length ? subnet : { ...subnet, networkInterfaces: inside });
  }
  const vpcs = new Map<ResourceId, VpcNode>();
  for (const vpc of t.vpcs.values()) {
    const inside = vpc.subnets.flatMap((subnet) => subnets.get(subnet.id) ?? []);
    if (inside.length > 0) vpcs.set(vpc.id, { ...vpc, subnets: inside });
  }
  // Hosts keep the order of the whole.
  const ordered = new Map([...t.hosts].filter(([id]) => hosts.has(id)));
  return { ...t, vpcs, subnets, hosts: ordered, networkInterfaces: new Map([...t.networkInterfaces].filter(([id]) => enis.has(id))) };
}
