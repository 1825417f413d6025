import { describe, expect, it } from 'vitest';
import { openWorld } from '../../testing/open-world';
import { worlds } from '../../worlds/worlds';
import { placeMap } from './place-map';
import { rowTierOf } from './row-tier';

describe('the row of a subnet', () => {
  it.each(worlds.map((world) => world.id))('%s: rows are public, private, isolated, then special; only plumbing is special', async (id) => {
    const { topology, analysis } = await openWorld(worlds.find((world) => world.id === id)!.build());
    const map = placeMap(topology, analysis);
    const order = ['public', 'private', 'isolated', 'special', 'unknown'];
    for (const vpc of topology.vpcs.values()) {
      const rows = new Map<string, number[]>();
      for (const node of vpc.subnets) {
        const row = rowTierOf(node, analysis.kinds);
        if (row === 'special') expect(node.networkInterfaces.every((eni) => analysis.kinds.get(eni.id)!.kind !== 'customer' && eni.attachment?.instanceId == null)).toBe(true);
        else expect(row).toBe(node.tier);
        rows.set(row, [...(rows.get(row) ?? []), map.subnets.find((box) => box.id === node.id)!.y]);
      }
      const present = order.filter((row) => rows.has(row));
      present.slice(1).forEach((row, i) => expect(Math.min(...rows.get(row)!)).toBeGreaterThan(Math.max(...rows.get(present[i]!)!)));
    }
  });
  it('an attachment subnet is special, one with an instance, a public or an empty one is not', async () => {
    const { topology, analysis } = await openWorld(worlds.find((world) => world.id === 'transit-inspection')!.build());
    const nodes = [...topology.subnets.values()];
    const special = nodes.filter((node) => rowTierOf(node, analysis.kinds) === 'special');
    expect(special.length).toBeGreaterThan(0);
    const mixed = nodes.find((node) => node.networkInterfaces.some((eni) => eni.attachment?.instanceId != null) && node.tier !== 'public')!;
    expect(rowTierOf({ ...special[0]!, networkInterfaces: [...special[0]!.networkInterfaces, ...mixed.networkInterfaces] }, analysis.kinds)).toBe(special[0]!.tier);
    expect(rowTierOf({ ...special[0]!, tier: 'public' }, analysis.kinds)).toBe('public');
    expect(rowTierOf({ ...special[0]!, networkInterfaces: [] }, analysis.kinds)).toBe(special[0]!.tier);
    expect(placeMap(topology, analysis).tierLabels.some(({ tier }) => tier === 'special')).toBe(true);
  });
});
