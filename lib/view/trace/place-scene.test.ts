import { describe, expect, it } from 'vitest';
import { openWorld } from '../../testing/open-world';
import type { OpenedWorld } from '../../testing/open-world';
import { getWorld, worlds } from '../../worlds/worlds';
import { placeScene } from './place-scene';
import { checkScene, shownSteps } from './testing-scene';
import { droppedReply, fineBetween, hopAt, pathOf, traceOf } from './testing-traces';

const open = (id: string): Promise<OpenedWorld> => openWorld(getWorld(id).build());

describe('a reply that leaves by the other ENI', () => {
  it('is drawn to the check that drops it, and dotted from there', async () => {
    const { topology, analysis } = await open('elastic-ip-no-answer');
    const scene = placeScene(topology, analysis, droppedReply(topology, 'portal-1'));
    checkScene(scene);
    expect(shownSteps(scene)).toEqual(['reply/0', 'reply/1', 'reply/2', 'request/0', 'request/1', 'request/2', 'request/3', 'request/4', 'request/5']);
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
        expect(shownSteps(scene)).toHaveLength(trace.forward.hops.length + trace.return.hops.length);
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
