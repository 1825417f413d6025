import { describe, expect, it } from 'vitest';
import { openWorld } from '../testing/open-world';
import { worlds } from '../worlds/worlds';
import { visibleIds } from './filter';
import { defaultLayout, placeMap } from './layout/place-map';
import { reduceTopology } from './reduce-topology';
import { emptyFilters } from './view-state';

describe.each(worlds.map((world) => [world.id, world] as const))('%s', (_id, world) => {
  it('with every single ENI alone draws that ENI, its host whole, and nothing that does not belong to it', async () => {
    const { topology, analysis } = await openWorld(world.build());
    for (const eni of [...topology.networkInterfaces.values()].slice(0, 12)) {
      const visible = visibleIds(topology, analysis, emptyFilters, `id:${eni.id}`);
      const reduced = reduceTopology(topology, visible ?? new Set());
      const host = eni.attachment?.instanceId == null ? undefined : topology.hosts.get(eni.attachment.instanceId);
      expect([...reduced.networkInterfaces.keys()].toSorted()).toEqual((host?.networkInterfaces ?? [eni]).map((one) => one.id).toSorted());
      const map = placeMap(reduced, analysis, { ...defaultLayout, expanded: [...reduced.subnets.keys()] });
      const drawn = map.subnets.flatMap((box) => [...box.docks.map((dock) => dock.networkInterfaceId), ...box.chips.map((chip) => chip.networkInterfaceId)]);
      expect(drawn.toSorted()).toEqual([...reduced.networkInterfaces.values()].filter((one) => one.subnetId !== null).map((one) => one.id).toSorted());
    }
  });
});
