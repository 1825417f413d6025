import { writeFileSync } from 'node:fs';
import { openWorld } from '../../lib/testing/open-world';
import { nameOf } from '../../lib/view/resource-kind';
import { getWorld } from '../../lib/worlds/worlds';

/** A made account as nodes and edges, the way a generic drawing gets it: VPC → subnet → ENI → instance. `layered-graph WORLD FILE` */
const [world = '', file = ''] = process.argv.slice(2);
const { topology } = await openWorld(getWorld(world).build());
const nodes: { id: string; label: string }[] = [];
const edges: { from: string; to: string }[] = [];
const add = (id: string, label = nameOf(topology, id)): void => { nodes.push({ id, label }); };
for (const vpc of topology.vpcs.values()) add(vpc.id);
for (const subnet of topology.subnets.values()) { add(subnet.id); if (subnet.vpcId !== null) edges.push({ from: subnet.vpcId, to: subnet.id }); }
for (const host of topology.hosts.values()) add(host.id);
for (const eni of topology.networkInterfaces.values()) {
  add(eni.id, eni.privateIps[0]?.address ?? eni.id);
  if (eni.subnetId !== null) edges.push({ from: eni.subnetId, to: eni.id });
  if (eni.attachment?.instanceId != null) edges.push({ from: eni.id, to: eni.attachment.instanceId });
}
writeFileSync(file, JSON.stringify({ nodes, edges }));
