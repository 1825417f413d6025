import { describe, expect, it } from 'vitest';
import { openWorld } from '../../testing/open-world';
import { worlds } from '../../worlds/worlds';
import { treeChildren, treeRoots, treeWay } from './map-tree';
import type { TreeNode } from './map-tree';

describe('the map as a tree', () => {
  it.each(worlds.map((world) => world.id))('holds every ENI in a subnet of %s once, below its own subnet, with the ways to it', async (id) => {
    const { topology, analysis } = await openWorld(worlds.find((world) => world.id === id)!.build());
    const found = new Map<string, TreeNode>();
    const walk = (node: TreeNode): number => {
      expect(found.has(node.key)).toBe(false);
      found.set(node.key, node);
      const below = treeChildren(topology, analysis, node).filter((child) => child.kind !== 'sibling');
      expect(below.every((child) => child.parent === node.key && child.level === node.level + 1)).toBe(true);
      if (node.kind === 'interface') return 1;
      const sum = below.reduce((total, child) => total + walk(child), 0);
      expect(node.count).toBe(sum);
      return sum;
    };
    const inSubnets = [...topology.networkInterfaces.values()].filter((eni) => eni.subnetId !== null);
    expect(treeRoots(topology).reduce((total, root) => total + walk(root), 0)).toBe(inSubnets.length);
    for (const eni of inSubnets) {
      const way = treeWay(topology, eni.id);
      expect(found.get(way.at(-1) ?? '')?.key.endsWith(eni.id)).toBe(true);
      expect(found.get(way.at(-2) ?? '')?.id).toBe(eni.subnetId);
    }
  });
  it('an ENI of a host with several opens to the others and says where they are', async () => {
    const { topology, analysis } = await openWorld(worlds.find((world) => world.id === 'acme')!.build());
    const host = [...topology.hosts.values()].find((one) => one.networkInterfaces.length === 3)!;
    const way = treeWay(topology, host.id);
    let nodes = treeRoots(topology);
    for (const key of way.slice(0, -1)) nodes = treeChildren(topology, analysis, nodes.find((node) => node.key === key)!);
    const node = nodes.find(({ key }) => key === way.at(-1))!;
    expect(node).toMatchObject({ kind: 'interface', name: 'fw-1 eth0', count: 2, alsoIn: ['fw-a', 'erp-a'], worst: 'high' });
    expect(treeChildren(topology, analysis, node).map(({ name }) => name)).toEqual(['fw-1 eth1', 'fw-1 eth2']);
  });
});
