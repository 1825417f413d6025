import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { moveSides } from '../../model/map-model';
import type { Box, FrameMove, LayoutOptions, Lead, MapModel, SubnetBox } from '../../model/map-model';
import type { Inventory } from '../../model/inventory';
import { openInventory, openWorld, type OpenedWorld } from '../../testing/open-world';
import { makeTangle } from '../../testing/tangle';
import { makeAccount } from '../../worlds/made-account';
import { worlds } from '../../worlds/worlds';
import { rowsAround } from '../arrange/drop-spot';
import { defaultLayout, placeMap } from './place-map';

const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width + 0.01 && inner.y + inner.height <= outer.y + outer.height + 0.01;
const apart = (a: Box, b: Box): boolean => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

function overlaps(boxes: readonly (Box & { readonly what: string })[]): string[] {
  const sorted = [...boxes].sort((a, b) => a.x - b.x);
  const bad: string[] = [];
  for (let i = 0; i < sorted.length; i++) {
    const a = sorted[i]!;
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j]!;
      if (b.x >= a.x + a.width) break;
      if (!apart(a, b)) bad.push(`${a.what} over ${b.what}`);
    }
  }
  return bad;
}

const name = <T extends Box>(box: T, what: string): Box & { what: string } => ({ x: box.x, y: box.y, width: box.width, height: box.height, what });

function checkBoxes(map: MapModel): string[] {
  const bad: string[] = [];
  const frames = new Map(map.frames.map((frame) => [frame.id, frame]));
  const places = map.frames.filter((frame) => frame.kind === 'place');
  bad.push(...overlaps(places.map((frame) => name(frame, frame.id))), ...overlaps(map.frames.filter((frame) => frame.kind === 'vpc').map((frame) => name(frame, frame.id))));
  bad.push(...overlaps([...map.subnets.map((box) => name(box, box.id)), ...map.hosts.map((box) => name(box, box.id))]));
  for (const frame of map.frames) if (!inside(frame, { x: 0, y: 0, width: map.width, height: map.height })) bad.push(`${frame.id} outside the picture`);
  for (const box of map.subnets) {
    const vpc = box.vpcId === null ? undefined : frames.get(box.vpcId);
    if (vpc !== undefined && !inside(box, vpc)) bad.push(`${box.id} outside its VPC`);
    bad.push(...overlaps([...box.chips.map((chip) => name(chip, chip.id)), ...box.docks.map((dock) => name(dock, dock.networkInterfaceId))]));
    for (const part of [...box.chips, ...box.docks]) if (!inside(part, box)) bad.push(`part of ${box.id} outside it`);
    for (const part of [...box.chips, ...box.docks]) if (part.y < box.y + (box.acl === undefined ? 24 : 40)) bad.push(`part of ${box.id} on its header`);
    for (const dot of box.dots) if (dot.x < box.x || dot.x > box.x + box.width || dot.y < box.y || dot.y > box.y + box.height) bad.push(`dot outside ${box.id}`);
  }
  for (const frame of map.frames) if (frame.kind === 'vpc' && !places.some((place) => inside(frame, place))) bad.push(`${frame.id} outside its place`);
  for (const host of map.hosts) if (!map.frames.some((frame) => frame.kind === 'vpc' && inside(host, frame))) bad.push(`${host.id} outside a VPC`);
  return bad;
}

/** A lead may touch its own card, port and pill; nothing else. */
function checkLeads(map: MapModel): string[] {
  const bad: string[] = [];
  const docks = new Map(map.subnets.flatMap((box) => box.docks.map((dock) => [dock.networkInterfaceId, { dock, box }] as const)));
  const solid: (Box & { what: string })[] = [
    ...map.hosts.map((host) => name(host, host.id)),
    ...map.subnets.flatMap((box) => [...box.chips.map((chip) => name(chip, chip.id)), ...box.docks.map((dock) => name(dock, dock.networkInterfaceId)), ...(box.placeholder ? [] : [name({ x: box.x + 8, y: box.y + 4, width: 60, height: 14 }, `header of ${box.id}`)])]),
  ];
  for (const lead of map.leads) {
    const own = docks.get(lead.networkInterfaceId)!;
    const last = lead.points.at(-1)!;
    if (lead.kind !== 'candidate' && (last[0] !== own.dock.dotX || last[1] !== own.dock.y + own.dock.height / 2)) bad.push(`${lead.id} does not end at its dot`);
    const segments = lead.points.slice(1).map((to, i) => [lead.points[i]!, to] as const);
    for (const [[x1, y1], [x2, y2]] of segments) {
      if (x1 !== x2 && y1 !== y2) bad.push(`${lead.id} is slanted`);
      const line = { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x1 - x2), height: Math.abs(y1 - y2) };
      for (const box of solid) {
        if (box.what === lead.networkInterfaceId || box.what === `header of ${own.box.id}`) continue;
        if (line.x < box.x + box.width && line.x + line.width > box.x && line.y < box.y + box.height && line.y + line.height > box.y) bad.push(`${lead.id} through ${box.what}`);
      }
    }
  }
  return [...bad, ...shared(map.leads)];
}

/** Two leads may cross, never run on top of each other. */
function shared(leads: readonly Lead[]): string[] {
  const runs = new Map<string, { from: number; to: number; id: string }[]>();
  for (const lead of leads) {
    for (let i = 1; i < lead.points.length; i++) {
      const [x1, y1] = lead.points[i - 1]!;
      const [x2, y2] = lead.points[i]!;
      const key = x1 === x2 ? `x${x1}` : `y${y1}`;
      const run = x1 === x2 ? { from: Math.min(y1, y2), to: Math.max(y1, y2), id: lead.id } : { from: Math.min(x1, x2), to: Math.max(x1, x2), id: lead.id };
      runs.set(key, [...(runs.get(key) ?? []), run]);
    }
  }
  const bad: string[] = [];
  for (const [key, list] of runs) {
    list.sort((a, b) => a.from - b.from);
    for (let i = 1; i < list.length; i++) if (list[i]!.from < list[i - 1]!.to - 0.01 && list[i]!.id !== list[i - 1]!.id) bad.push(`${list[i]!.id} on ${list[i - 1]!.id} at ${key}`);
  }
  return bad;
}

function checkEnis({ topology, analysis }: OpenedWorld, map: MapModel): void {
  const docked = map.subnets.flatMap((box) => box.docks.map((dock) => dock.networkInterfaceId));
  const leads = map.leads.filter((lead) => lead.kind !== 'candidate').map((lead) => lead.networkInterfaceId);
  expect(new Set(docked).size).toBe(docked.length);
  expect([...leads].sort()).toEqual([...docked].sort());
  for (const host of analysis.hosts.values()) {
    if (host.multiHomed) for (const id of host.counted) if (topology.networkInterfaces.get(id)?.subnetId !== null) expect(docked).toContain(id);
  }
  const chips = map.subnets.flatMap((box) => box.chips.flatMap((chip): readonly (string | null)[] => (chip.kind === 'more' ? chip.hidden : [chip.networkInterfaceId])));
  const expected = [...topology.networkInterfaces.values()].filter((eni) => eni.subnetId !== null).map((eni) => eni.id);
  expect([...docked, ...chips].sort()).toEqual(expected.sort());
  expect(map.subnets.flatMap((box) => box.dots.map((dot) => dot.networkInterfaceId)).sort()).toEqual(expected);
}

const allExpanded = (world: OpenedWorld): LayoutOptions => ({ ...defaultLayout, expanded: [...world.topology.subnets.keys()] });
const opened = new Map<string, OpenedWorld>();
beforeAll(async () => {
  for (const world of worlds) opened.set(world.id, await openWorld(world.build()));
  opened.set('made', await openWorld(makeAccount({ eni: 2000, instances: 900, seed: 3 })));
}, 60_000);

describe('placeMap', () => {
  it.each([...worlds.map((world) => world.id), 'made'])('%s: boxes nest and never overlap, leads are free, every ENI is drawn once', (id) => {
    const world = opened.get(id)!;
    for (const options of [defaultLayout, allExpanded(world), { ...defaultLayout, showAcls: true, showAllows: true }]) {
      const map = placeMap(world.topology, world.analysis, options);
      expect(checkBoxes(map)).toEqual([]);
      expect(checkLeads(map)).toEqual([]);
      checkEnis(world, map);
    }
  });

  it('a hundred made accounts of any size keep the same promises', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 8, max: 160 }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 500 }), async (instances, extra, seed) => {
        const world = await openWorld(makeAccount({ eni: instances * 2 + extra, instances, seed }));
        const map = placeMap(world.topology, world.analysis);
        expect([...checkBoxes(map), ...checkLeads(map)]).toEqual([]);
        checkEnis(world, map);
      }),
      { numRuns: 25, seed: 20260914 },
    );
  }, 120_000);

  it('hosts with ENIs anywhere keep the same promises: other rows, shelves, regions, accounts', () => {
    const shape = fc.record({
      places: fc.integer({ min: 1, max: 3 }), vpcs: fc.integer({ min: 1, max: 7 }), zones: fc.integer({ min: 1, max: 3 }), ghostSubnets: fc.boolean(),
      hosts: fc.array(fc.array(fc.nat(60), { minLength: 2, maxLength: 8 }), { maxLength: 14 }), singles: fc.array(fc.nat(60), { maxLength: 30 }),
    });
    fc.assert(
      fc.property(shape, (tangle) => {
        const world = openInventory(makeTangle(tangle));
        const map = placeMap(world.topology, world.analysis);
        expect([...checkBoxes(map), ...checkLeads(map)]).toEqual([]);
        checkEnis(world, map);
      }),
      { numRuns: 150, seed: 20260914 },
    );
  }, 120_000);

  it('frames moved by hand keep the same promises, stand where they were put, and nothing is lost', () => {
    const shape = fc.record({
      places: fc.integer({ min: 1, max: 3 }), vpcs: fc.integer({ min: 2, max: 7 }), zones: fc.integer({ min: 1, max: 3 }), ghostSubnets: fc.boolean(),
      hosts: fc.array(fc.array(fc.nat(60), { minLength: 2, maxLength: 8 }), { maxLength: 14 }), singles: fc.array(fc.nat(60), { maxLength: 30 }),
    });
    const hands = fc.array(fc.record({ frame: fc.nat(200), anchor: fc.nat(200), side: fc.constantFrom(...moveSides) }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(shape, hands, (tangle, made) => {
        const world = openInventory(makeTangle(tangle));
        const plain = placeMap(world.topology, world.analysis);
        const moves: FrameMove[] = made.map(({ frame, anchor, side }) => ({ id: plain.frames[frame % plain.frames.length]!.id, side, anchor: plain.frames[anchor % plain.frames.length]!.id }));
        const map = placeMap(world.topology, world.analysis, { ...defaultLayout, moves });
        expect([...checkBoxes(map), ...checkLeads(map)]).toEqual([]);
        checkEnis(world, map);
        expect(map.frames.map(({ id }) => id).sort()).toEqual(plain.frames.map(({ id }) => id).sort());
        const last = moves.at(-1)!;
        const [frame, anchor] = [last.id, last.anchor].map((id) => map.frames.find((one) => one.id === id)!);
        const together = rowsAround(plain.frames, last.id)?.flat().some(({ id }) => id === last.anchor) === true;
        if (!together || last.id === last.anchor) return;
        if (last.side === 'left') expect([frame!.y, frame!.x < anchor!.x]).toEqual([anchor!.y, true]);
        if (last.side === 'right') expect([frame!.y, frame!.x > anchor!.x]).toEqual([anchor!.y, true]);
        if (last.side === 'above') expect(frame!.y + frame!.height).toBeLessThan(anchor!.y);
        if (last.side === 'below') expect(frame!.y).toBeGreaterThan(anchor!.y + anchor!.height);
      }),
      { numRuns: 150, seed: 20261125 },
    );
  }, 120_000);

  it('shuffled input gives the same picture', () => {
    const { inventory, topology, analysis } = opened.get('acme')!;
    const expected = JSON.stringify(placeMap(topology, analysis));
    const reversed = Object.fromEntries(Object.entries(inventory).map(([key, value]) => [key, Array.isArray(value) ? [...value].reverse() : value])) as unknown as Inventory;
    const again = openInventory(reversed);
    expect(JSON.stringify(placeMap(again.topology, again.analysis))).toBe(expected);
  });

  it('one more single-homed ENI in a full subnet moves nothing', () => {
    const { inventory, topology, analysis } = opened.get('acme')!;
    const before = placeMap(topology, analysis);
    const crowded = [...topology.subnets.values()].sort((a, b) => b.networkInterfaces.length - a.networkInterfaces.length)[0]!;
    const model = crowded.networkInterfaces.find((eni) => eni.attachment?.instanceId != null)!;
    const eni = { ...model, id: 'eni-0fffffffffffffff1', attachment: null, privateIps: [{ address: '10.0.15.200', primary: true, dnsName: null, association: null }], status: 'available' };
    const next = openInventory({ ...inventory, networkInterfaces: [...inventory.networkInterfaces, eni].sort((a, b) => (a.id < b.id ? -1 : 1)) });
    const after = placeMap(next.topology, next.analysis);
    const shape = (map: MapModel) => ({ frames: map.frames.map(({ id, x, y, width, height }) => [id, x, y, width, height]), subnets: map.subnets.map(({ id, x, y, width, height }) => [id, x, y, width, height]), hosts: map.hosts.map(({ id, x, y }) => [id, x, y]), leads: map.leads.map((lead) => lead.points) });
    expect(shape(after)).toEqual(shape(before));
  });

  it('the network ACL of a subnet is what guards it; an unread one is said', () => {
    const { inventory, topology, analysis } = opened.get('acme')!;
    const map = placeMap(topology, analysis, { ...defaultLayout, showAcls: true });
    for (const box of map.subnets.filter((one) => !one.placeholder)) {
      const acl = topology.subnets.get(box.id)!.acl?.acl ?? null;
      expect(box.acl?.id ?? null).toBe(acl?.id ?? null);
      if (acl !== null) expect([box.acl?.rules, box.acl?.denies]).toEqual([acl.entries.filter((entry) => entry.ruleNumber < 32767).length, acl.entries.filter((entry) => entry.ruleNumber < 32767 && entry.action === 'deny').length]);
    }
    const unread = openInventory({ ...inventory, networkAcls: [] });
    expect(placeMap(unread.topology, unread.analysis, { ...defaultLayout, showAcls: true }).subnets.filter((one) => !one.placeholder).every((box) => box.acl === null)).toBe(true);
    expect(placeMap(topology, analysis).subnets.every((box) => box.acl === undefined)).toBe(true);
  });

  it('layers take their chips out and nothing else', () => {
    const { topology, analysis } = opened.get('acme')!;
    const kinds = (options: LayoutOptions): Set<string> => new Set(placeMap(topology, analysis, options).subnets.flatMap((box: SubnetBox) => box.chips.filter((chip) => chip.kind !== 'more').map((chip) => chip.kind)));
    expect(kinds(defaultLayout)).toEqual(new Set(['instance', 'eni', 'orphan']));
    expect(kinds({ ...defaultLayout, showManaged: false, showOrphans: false })).toEqual(new Set(['instance']));
    expect(placeMap(topology, analysis, { ...defaultLayout, showSingleHomed: false }).hosts).toHaveLength(placeMap(topology, analysis).hosts.length);
  });
});

describe('the showcase', () => {
  it('is drawn as designed: rows, pairs, a lead across two frames', () => {
    const { topology, analysis } = opened.get('acme')!;
    const map = placeMap(topology, analysis);
    const host = (label: string) => map.hosts.find((card) => card.name === label)!;
    expect(host('db-1').role).toBe('active');
    expect(host('db-2').role).toBe('standby');
    expect(host('db-2').x - host('db-1').x).toBe(188);
    expect(map.leads.filter((lead) => lead.kind === 'candidate')).toHaveLength(1);
    expect(map.leads.filter((lead) => lead.crossings.length === 2)).toHaveLength(1);
    expect(host('www-1').y).toBe(host('edge-7').y);
    expect(map.subnets.filter((box) => box.placeholder)).toHaveLength(1);
    // Straight leads everywhere but across the frames.
    expect(map.leads.filter((lead) => lead.kind !== 'candidate' && lead.points.length > 2)).toHaveLength(1);
  });
});
