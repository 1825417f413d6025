import { writeFileSync } from 'node:fs';
import type { ELK, ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api';
import elkModule from 'elkjs/lib/elk.bundled.js';
import { attachedInstanceId } from '../../lib/graph/host-nodes';
import { buildTopology } from '../../lib/graph/build-topology';
import { openWorld } from '../../lib/testing/open-world';
import { nameOf } from '../../lib/view/resource-kind';
import { getWorld } from '../../lib/worlds/worlds';
import { readMadeAccount } from '../shared/made-account';

/**
 * A made account (a gallery one, or `made:ENIS`) as nodes and edges for React Flow, placed by ELK's layered algorithm as well as its settings let it: VPCs hold subnets, subnets hold ENIs,
 * an instance stands in the subnet of its only ENI, else in its VPC; parts that are not joined are packed for the shape of the window. `layered-graph ACCOUNT FILE`
 */
const [account = '', file = ''] = process.argv.slice(2);
const topology = account.startsWith('made:') ? buildTopology((await readMadeAccount(Number(account.slice(5)))).inventory) : (await openWorld(getWorld(account).build())).topology;
const box = { width: 150, height: 40 };
const labels = new Map<string, string>();
const leaf = (id: string, label: string): ElkNode => { labels.set(id, label); return { id, ...box }; };
const group = (id: string, children: ElkNode[], edges: ElkExtendedEdge[] = []): ElkNode => {
  labels.set(id, nameOf(topology, id));
  return { id, children, edges, layoutOptions: { 'elk.algorithm': 'layered', 'elk.padding': '[top=36,left=12,bottom=12,right=12]', 'elk.aspectRatio': '1.6', 'elk.spacing.nodeNode': '12', 'elk.spacing.componentComponent': '12', 'elk.layered.spacing.nodeNodeBetweenLayers': '40' } };
};
const drawn: { readonly id: string; readonly source: string; readonly target: string }[] = [];
const vpcs = [...topology.vpcs.values()].map((vpc) => {
  const across: ElkExtendedEdge[] = [];
  const hosts = new Set<string>();
  const subnets = vpc.subnets.map((subnet) => {
    const inside: ElkExtendedEdge[] = [];
    const children = subnet.networkInterfaces.flatMap((eni) => {
      const node = leaf(eni.id, eni.privateIps[0]?.address ?? eni.id);
      const host = attachedInstanceId(eni);
      if (host === null) return [node];
      drawn.push({ id: eni.id, source: eni.id, target: host });
      if (topology.hosts.get(host)?.networkInterfaces.length === 1) {
        inside.push({ id: `e/${eni.id}`, sources: [eni.id], targets: [host] });
        return [node, leaf(host, nameOf(topology, host))];
      }
      // In one VPC only: the first that meets it.
      if (topology.hosts.get(host)?.networkInterfaces[0]?.vpcId === vpc.id) { hosts.add(host); across.push({ id: `e/${eni.id}`, sources: [subnet.id], targets: [host] }); }
      return [node];
    });
    return group(subnet.id, children, inside);
  });
  return group(vpc.id, [...subnets, ...[...hosts].map((id) => leaf(id, nameOf(topology, id)))], across);
});
const elk = new (elkModule as unknown as { new (): ELK })();
const placed = await elk.layout({ ...group('root', vpcs), id: 'root' });
const nodes: unknown[] = [];
const walk = (node: ElkNode, parentId: string | null): void => {
  for (const child of node.children ?? []) {
    const size = { width: child.width, height: child.height };
    nodes.push({ id: child.id, type: child.children === undefined ? 'default' : 'group', position: { x: child.x ?? 0, y: child.y ?? 0 }, data: { label: labels.get(child.id) ?? child.id }, style: size, sourcePosition: 'right', targetPosition: 'left', ...(parentId === null ? {} : { parentId }) });
    walk(child, child.id);
  }
};
walk(placed, null);
const there = new Set((nodes as { readonly id: string }[]).map(({ id }) => id));
writeFileSync(file, JSON.stringify({ nodes, edges: drawn.filter(({ source, target }) => there.has(source) && there.has(target)) }));
