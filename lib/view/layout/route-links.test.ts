import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Box, MapLink, MapModel } from '../../model/map-model';
import { openInventory, openWorld, type OpenedWorld } from '../../testing/open-world';
import { makeTangle } from '../../testing/tangle';
import { worlds } from '../../worlds/worlds';
import { listAllowEdges } from '../layers/allow-edges';
import { defaultLayout, placeMap } from './place-map';
import { textWidth } from './text-width';

interface Solid extends Box { readonly what: string }

/** Boxes and texts that a route edge must leave alone. */
function solidsOf(map: MapModel): Solid[] {
  const solids: Solid[] = [];
  const add = (what: string, x: number, y: number, width: number, height: number): void => { solids.push({ what, x, y, width, height }); };
  for (const host of map.hosts) {
    add(host.id, host.x, host.y, host.width, host.height);
    for (const port of host.ports) add(`port of ${host.id}`, port.x - 16, port.y, 32, 16);
  }
  for (const box of map.subnets) {
    for (const chip of box.chips) add(chip.kind === 'more' ? chip.id : (chip.networkInterfaceId ?? chip.id), chip.x, chip.y, chip.width, chip.height);
    for (const dock of box.docks) add(dock.networkInterfaceId, dock.x, dock.y, dock.width, dock.height);
    if (box.acl !== undefined && !box.placeholder) add(`ACL of ${box.id}`, box.x + 8, box.y + 24, 20, 14);
    if (!box.placeholder) add(`header of ${box.id}`, box.x + 8, box.y + 4, Math.min(box.width - 16, textWidth(box.name, 11, true) + 6 + textWidth(box.cidr, 11)), 15);
  }
  for (const frame of map.frames) {
    if (frame.kind === 'vpc') {
      add(`name of ${frame.id}`, frame.x + 10, frame.y + 12, textWidth(frame.name, 12, true) + 6 + textWidth(frame.details[0] ?? '', 12), 14);
      const count = textWidth(String(frame.eniCount), 12);
      add(`count of ${frame.id}`, frame.x + frame.width - 10 - count, frame.y + 12, count, 14);
    }
  }
  for (const zone of map.zoneLabels) { const width = textWidth(zone.text, 11); add(`zone ${zone.id}`, zone.x + (zone.width - width) / 2, zone.y + 1, width, 14); }
  return solids;
}

function lying(map: MapModel, links: readonly MapLink[], allowed: (link: MapLink, solid: Solid) => boolean): string[] {
  const solids = solidsOf(map);
  const bad: string[] = [];
  for (const link of links) {
    link.points.slice(1).forEach(([x2, y2], i) => {
      const [x1, y1] = link.points[i]!;
      if (x1 !== x2 && y1 !== y2) bad.push(`${link.id} is slanted`);
      const line = { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x1 - x2), height: Math.abs(y1 - y2) };
      for (const solid of solids) {
        if (line.x < solid.x + solid.width && line.x + line.width > solid.x && line.y < solid.y + solid.height && line.y + line.height > solid.y && !allowed(link, solid)) bad.push(`${link.id} over ${solid.what}`);
      }
    });
  }
  return bad;
}

const routesOf = (map: MapModel): MapLink[] => map.links.filter((link) => link.kind !== 'attachment');
const layered = { ...defaultLayout, showAllows: true, showAcls: true };
const opened = new Map<string, OpenedWorld>();
beforeAll(async () => {
  for (const world of worlds) opened.set(world.id, await openWorld(world.build()));
}, 60_000);

describe('route edges', () => {
  it.each(worlds.map((world) => world.id))('%s: never over a box or a text', (id) => {
    const { topology, analysis } = opened.get(id)!;
    for (const options of [defaultLayout, { ...defaultLayout, expanded: [...topology.subnets.keys()] }, { ...defaultLayout, showManaged: false }, layered]) {
      const map = placeMap(topology, analysis, options);
      expect(lying(map, routesOf(map), () => false)).toEqual([]);
    }
  });

  it('hosts with ENIs anywhere: never over a box', () => {
    const shape = fc.record({
      places: fc.integer({ min: 1, max: 2 }), vpcs: fc.integer({ min: 1, max: 5 }), zones: fc.integer({ min: 1, max: 3 }), ghostSubnets: fc.boolean(),
      hosts: fc.array(fc.array(fc.nat(60), { minLength: 2, maxLength: 8 }), { maxLength: 14 }), singles: fc.array(fc.nat(60), { maxLength: 30 }),
    });
    fc.assert(
      fc.property(shape, (tangle) => {
        const world = openInventory(makeTangle(tangle));
        const map = placeMap(world.topology, world.analysis);
        expect(lying(map, routesOf(map), () => false)).toEqual([]);
        const more = placeMap(world.topology, world.analysis, layered);
        expect(lying(more, routesOf(more), () => false)).toEqual([]);
      }),
      { numRuns: 40, seed: 20260914 },
    );
  }, 60_000);

  it('lines of the security group layer go from edge to edge of two subnets, also between shelves, and are counted', () => {
    let crossing = 0;
    let lines = 0;
    for (const { topology, analysis } of opened.values()) {
      const map = placeMap(topology, analysis, layered);
      const allows = map.links.filter((link) => link.kind === 'allow');
      const { edges, wide } = listAllowEdges(topology);
      expect(map.allows).toMatchObject({ drawn: allows.length, notDrawn: edges.length - allows.length, wide });
      lines += allows.length;
      for (const link of allows) {
        const [from, to] = [link.from, link.to].map((id) => map.subnets.find((box) => box.id === id));
        const onEdge = (box: Box | undefined, [x, y]: readonly [number, number]): boolean => box === undefined || (x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height);
        expect(onEdge(from, link.points[0]!)).toBe(true);
        expect(onEdge(to, link.points.at(-1)!)).toBe(true);
        if (from !== undefined && to !== undefined && from.vpcId !== to.vpcId) crossing++;
      }
      expect(placeMap(topology, analysis).links.some((link) => link.kind === 'allow')).toBe(false);
    }
    expect(lines).toBeGreaterThan(20);
    expect(crossing).toBeGreaterThan(0);
  });

  it('end at the thing they go to', () => {
    const { topology, analysis } = opened.get('acme')!;
    const map = placeMap(topology, analysis);
    const end = (from: string, to: string): readonly [number, number] | undefined => routesOf(map).find((link) => topology.subnets.get(link.from)?.subnet?.tags.Name === from && link.to === to)?.points.at(-1);
    const nat = [...topology.natGateways.values()].find((gateway) => gateway.tags.Name === 'nat-b') ?? [...topology.natGateways.values()][0]!;
    const chip = map.subnets.flatMap((box) => box.chips).find((entry) => nat.addresses.some((address) => address.networkInterfaceId === entry.networkInterfaceId))!;
    const links = routesOf(map).filter((link) => link.to === nat.id);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const [x, y] = link.points.at(-1)!;
      expect(x >= chip.x && x <= chip.x + chip.width && y >= chip.y && y <= chip.y + chip.height).toBe(true);
    }
    const gateway = map.gateways.find((node) => node.kind === 'internet-gateway')!;
    expect(end('web-a', gateway.id)).toEqual([gateway.x, gateway.y + gateway.radius]);
    const hub = map.gateways.find((node) => node.kind === 'transit-gateway')!;
    for (const link of routesOf(map).filter((entry) => entry.to === hub.id)) {
      const [x, y] = link.points.at(-1)!;
      expect(Math.hypot(x - hub.x, y - hub.y)).toBeLessThanOrEqual(hub.radius + 1);
    }
  });

  it.each(worlds.map((world) => world.id))('%s: gateways on a border leave the header of their VPC clear', (id) => {
    const { topology, analysis } = opened.get(id)!;
    const map = placeMap(topology, analysis);
    for (const node of map.gateways) {
      const frame = map.frames.find((entry) => entry.kind === 'vpc' && Math.abs(entry.y - node.y) < 1 && node.x > entry.x && node.x < entry.x + entry.width);
      if (frame === undefined) continue;
      const text = textWidth(frame.name, 12, true) + 8 + textWidth(frame.details[0] ?? '', 12);
      expect(node.x - node.radius).toBeGreaterThanOrEqual(frame.x + 8 + text);
      expect(node.x + node.radius).toBeLessThanOrEqual(frame.x + frame.width - 12 - textWidth(String(frame.eniCount), 12));
    }
  });
});
