import { describe, expect, it } from 'vitest';
import { openWorld } from '../../testing/open-world';
import type { OpenedWorld } from '../../testing/open-world';
import type { Box } from '../../model/map-model';
import { getWorld, worlds } from '../../worlds/worlds';
import { placeScene } from './place-scene';
import type { SceneLine, TraceScene } from './scene';
import { droppedReply, fineBetween, hopAt, pathOf, traceOf } from './testing-traces';

const open = (id: string): Promise<OpenedWorld> => openWorld(getWorld(id).build());

const touches = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const within = (a: Box, b: Box): boolean => a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
interface Segment { readonly line: string; readonly way: string; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
const segmentsOf = ({ id, way, points }: SceneLine): Segment[] => points.slice(1).map(([x2, y2], i) => ({ line: id, way, x1: points[i]![0], y1: points[i]![1], x2, y2 }));

export function checkScene(scene: TraceScene): void {
  const segments = scene.lines.flatMap(segmentsOf);
  for (const { line, x1, y1, x2, y2 } of segments) {
    expect((x1 === x2) !== (y1 === y2), `${line} is level or upright, and has a length`).toBe(true);
    for (const card of scene.cards) {
      const inner = { x: card.x + 1, y: card.y + 1, width: card.width - 2, height: card.height - 2 };
      expect(touches(inner, { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1) + 0.01, height: Math.abs(y2 - y1) + 0.01 }), `${line} goes around the card ${card.id}`).toBe(false);
    }
  }
  // Two lines never run on top of each other.
  for (const a of segments) {
    for (const b of segments) {
      if (a.line >= b.line || a.line.split('/rest')[0] === b.line.split('/rest')[0]) continue;
      const upright = a.x1 === a.x2 && b.x1 === b.x2 && a.x1 === b.x1 && Math.min(Math.max(a.y1, a.y2), Math.max(b.y1, b.y2)) - Math.max(Math.min(a.y1, a.y2), Math.min(b.y1, b.y2)) > 0;
      const level = a.y1 === a.y2 && b.y1 === b.y2 && a.y1 === b.y1 && Math.min(Math.max(a.x1, a.x2), Math.max(b.x1, b.x2)) - Math.max(Math.min(a.x1, a.x2), Math.min(b.x1, b.x2)) > 0;
      expect(upright || level, `${a.line} and ${b.line} lie on each other`).toBe(false);
    }
  }
  const boxes: readonly Box[] = [...scene.uppers, ...scene.subnets, ...scene.hosts];
  boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(touches(a, b), 'boxes do not overlap').toBe(false)));
  for (const card of scene.cards) expect(scene.subnets.some((subnet) => within(card, subnet)), `${card.id} lies in a subnet`).toBe(true);
  for (const host of scene.hosts) for (const box of host.boxes) expect(within(box, host)).toBe(true);
  for (const box of [...boxes, ...scene.frames]) expect(within(box, { x: 0, y: 0, width: scene.width, height: scene.height })).toBe(true);
}

/** Steps that can be seen: as discs, as rows, as ends. */
const shown = (scene: TraceScene): string[] => [
  ...scene.badges.map((badge) => badge.step), ...scene.cards.flatMap((card) => card.steps), ...scene.uppers.flatMap((upper) => upper.steps), ...scene.hosts.flatMap((host) => host.boxes.flatMap((box) => box.steps)),
].map((step) => `${step.way}/${step.index}`).sort();

describe('a reply that leaves by the other ENI', () => {
  it('is drawn to the check that drops it, and dotted from there', async () => {
    const { topology, analysis } = await open('elastic-ip-no-answer');
    const scene = placeScene(topology, analysis, droppedReply(topology, 'portal-1'));
    checkScene(scene);
    expect(shown(scene)).toEqual(['reply/0', 'reply/1', 'reply/2', 'request/0', 'request/1', 'request/2', 'request/3', 'request/4', 'request/5']);
    expect(scene.ends).toHaveLength(1);
    const [end] = scene.ends;
    expect(end).toMatchObject({ kind: 'drop', step: { way: 'reply', index: 2 } });
    const eth0 = scene.cards.find((card) => card.device === 'eth0');
    expect(end?.y).toBe(eth0?.y);
    const never = scene.lines.filter((line) => line.state === 'never');
    expect(never.map((line) => line.way)).toEqual(['reply', 'reply']);
    expect(never[0]?.points[0]).toEqual([end?.x, end?.y]);
    expect(never.at(-1)?.points.at(-1)?.[1]).toBe(scene.uppers[0]!.y + scene.uppers[0]!.height);
    expect(scene.lines.filter((line) => line.state === 'sent' && line.way === 'reply').length).toBeGreaterThan(0);
  });

  it('draws two ENIs of one subnet in one box', async () => {
    const { topology, analysis } = await open('two-enis-one-subnet');
    const host = [...topology.hosts.values()].find((node) => node.networkInterfaces.length === 2 && node.networkInterfaces[0]?.subnetId === node.networkInterfaces[1]?.subnetId);
    const scene = placeScene(topology, analysis, droppedReply(topology, host?.instance?.tags['Name'] ?? ''));
    checkScene(scene);
    expect(scene.subnets).toHaveLength(1);
    expect(scene.hosts).toHaveLength(1);
  });

  it('lets the lead of an ENI in another VPC cross the frames', async () => {
    const { topology, analysis } = await open('dual-homed-vpcs');
    const host = [...topology.hosts.values()].find((node) => new Set(node.networkInterfaces.map((eni) => eni.vpcId)).size > 1);
    const scene = placeScene(topology, analysis, droppedReply(topology, host?.instance?.tags['Name'] ?? ''));
    checkScene(scene);
    expect(scene.frames.filter((frame) => frame.kind === 'vpc')).toHaveLength(2);
    expect(scene.hosts).toHaveLength(1);
    expect(scene.hosts[0]?.boxes).toHaveLength(2);
  });
});

describe('any two single-homed ENIs', () => {
  it.each(worlds.map((world) => world.id))('%s: both ways side by side', async (id) => {
    const { topology, analysis } = await open(id);
    const singles = [...topology.hosts.values()].filter((host) => host.networkInterfaces.length === 1).flatMap((host) => host.networkInterfaces).slice(0, 5);
    for (const a of singles) {
      for (const b of singles) {
        if (a === b) continue;
        const trace = fineBetween(topology, a, b);
        const scene = placeScene(topology, analysis, trace);
        checkScene(scene);
        expect(scene).toEqual(placeScene(topology, analysis, trace));
        expect(scene.ends).toEqual([]);
        expect(shown(scene)).toHaveLength(trace.forward.hops.length + trace.return.hops.length);
        expect(new Set(scene.lines.map((line) => line.state))).toEqual(new Set(['sent']));
      }
    }
  });
});

describe('where the request ends', () => {
  it('is marked on its line when a network ACL drops it; the rest and the reply are only what would be', async () => {
    const { topology, analysis } = await open('elastic-ip-no-answer');
    const fine = droppedReply(topology, 'portal-1');
    const hops = fine.forward.hops.slice(0, 3).map((hop, i) => (i === 2 ? { ...hop, action: 'drop' as const, code: 'acl-denies' } : hop));
    const scene = placeScene(topology, analysis, { ...fine, forward: pathOf(hops, 'blocked', 'SUBNET_ACL_RESTRICTION') });
    checkScene(scene);
    const badge = scene.badges.find((candidate) => candidate.step.way === 'request' && candidate.step.index === 2);
    expect(scene.ends.find((end) => end.step.way === 'request')).toMatchObject({ kind: 'drop', x: badge?.x, y: badge?.y });
    expect(scene.lines.some((line) => line.way === 'request' && line.state === 'never')).toBe(true);
    expect(scene.lines.some((line) => line.way === 'reply' && line.state === 'sent')).toBe(false);
  });

  it('keeps what cannot be told apart from what is dropped', async () => {
    const { topology, analysis } = await open('elastic-ip-no-answer');
    const fine = droppedReply(topology, 'portal-1');
    const hops = fine.forward.hops.slice(0, 3).map((hop, i) => (i === 2 ? { ...hop, action: 'unknown' as const, code: 'acl-not-read' } : hop));
    const scene = placeScene(topology, analysis, { ...fine, forward: pathOf(hops, 'unknown') });
    checkScene(scene);
    expect(scene.ends.find((end) => end.step.way === 'request')?.kind).toBe('unknown');
    expect(scene.lines.filter((line) => line.way === 'request').map((line) => line.state)).not.toContain('never');
    expect(scene.lines.some((line) => line.way === 'request' && line.state === 'unknown')).toBe(true);
  });

  it('draws a hub above the VPCs it joins, with a ring at each border', async () => {
    const { topology, analysis } = await open('overlapping-vpcs');
    const enis = [...topology.hosts.values()].flatMap((host) => host.networkInterfaces);
    const a = enis[0];
    const b = enis.find((eni) => eni.vpcId !== a?.vpcId);
    if (a === undefined || b === undefined) throw new Error('two VPCs expected');
    const way = (from: typeof a, to: typeof a) => pathOf([
      hopAt('security-group', 'sg-1', 'pass', 'group-allows', from), hopAt('route-table', 'rtb-1', 'forward', 'route-matched', from),
      hopAt('vpc-peering', 'pcx-1', 'forward', 'peering-forwards', null), hopAt('network-acl', 'acl-1', 'pass', 'acl-allows', to), hopAt('security-group', 'sg-1', 'pass', 'group-allows', to),
    ]);
    const scene = placeScene(topology, analysis, traceOf(way(a, b), way(b, a)));
    checkScene(scene);
    expect(scene.uppers.map((upper) => upper.kind)).toEqual(['hub']);
    expect(scene.crossings).toHaveLength(4);
  });
});
