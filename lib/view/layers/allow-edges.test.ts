import { describe, expect, it } from 'vitest';
import type { Inventory } from '../../model/inventory';
import { openInventory, openWorld, type OpenedWorld } from '../../testing/open-world';
import { worlds } from '../../worlds/worlds';
import { portText, listAllowEdges } from './allow-edges';

const open = (id: string): Promise<OpenedWorld> => openWorld(worlds.find((world) => world.id === id)!.build());

describe('portText', () => {
  it('names protocol and ports', () => {
    expect([['6', 443, 443], ['tcp', 1000, 2000], ['-1', null, null], ['udp', 0, 65535], ['icmp', -1, -1], ['47', null, null], ['tcp', null, null]].map(([protocol, fromPort, toPort]) => portText({ protocol, fromPort, toPort } as never))).toEqual(['tcp/443', 'tcp/1000-2000', 'all', 'udp', 'icmp', '47', 'tcp']);
  });
});

describe('listAllowEdges', () => {
  it.each(worlds.map((world) => world.id))('%s: every edge is said by an inbound rule, and nothing twice', async (id) => {
    const { topology } = await open(id);
    const { edges, wide, within } = listAllowEdges(topology);
    expect(new Set(edges.map(({ from, to }) => `${from} ${to}`)).size).toBe(edges.length);
    expect(Math.min(wide, within)).toBeGreaterThanOrEqual(0);
    for (const edge of edges) {
      expect(edge.from).not.toBe(edge.to);
      expect(topology.subnets.has(edge.to)).toBe(true);
      const members = new Set(topology.subnets.get(edge.to)!.networkInterfaces.flatMap((eni) => eni.groups));
      for (const group of edge.groups) expect(members.has(group)).toBe(true);
      const rules = edge.groups.flatMap((group) => topology.securityGroups.get(group)!.ingress);
      for (const ports of edge.ports) expect(rules.map(portText)).toContain(ports);
      if (topology.subnets.has(edge.from)) continue;
      expect(topology.internetGateways.get(edge.from)?.vpcIds).toContain(topology.subnets.get(edge.to)!.vpcId);
      expect(rules.some((rule) => [...rule.cidrs, ...rule.ipv6Cidrs].some((cidr) => cidr === '0.0.0.0/0' || cidr === '::/0'))).toBe(true);
    }
  });

  it('does not depend on the order of the input', async () => {
    const { inventory, topology } = await open('acme');
    const reversed = Object.fromEntries(Object.entries(inventory).map(([key, value]) => [key, Array.isArray(value) ? [...value].reverse() : value])) as unknown as Inventory;
    expect(listAllowEdges(openInventory(reversed).topology)).toEqual(listAllowEdges(topology));
  });

  it('a group names the subnets of its members, a range few subnets or none, everybody the internet gateway', async () => {
    const { topology } = await open('group-references');
    const subnetsOf = (id: string) => [...topology.subnets.values()].filter((node) => node.networkInterfaces.some((eni) => eni.groups.includes(id))).map((node) => node.id);
    const group = [...topology.securityGroups.values()].find((one) => subnetsOf(one.id).length > 0 && one.ingress.some((rule) => rule.groups.some(({ groupId }) => subnetsOf(groupId).length > 0)));
    const source = group!.ingress.flatMap((rule) => rule.groups).find(({ groupId }) => subnetsOf(groupId).length > 0)!.groupId;
    const { edges } = listAllowEdges(topology);
    for (const from of subnetsOf(source)) for (const to of subnetsOf(group!.id)) if (from !== to) expect(edges.some((edge) => edge.from === from && edge.to === to && edge.groups.includes(group!.id))).toBe(true);
    const wide = { ...topology, securityGroups: new Map([[group!.id, { ...group!, ingress: [{ protocol: '-1', fromPort: null, toPort: null, cidrs: ['198.51.100.0/24'], ipv6Cidrs: [], prefixListIds: [], groups: [], descriptions: [] }] }]]) };
    expect(listAllowEdges(wide)).toEqual({ edges: [], wide: 1, within: 0 });
  });
});
