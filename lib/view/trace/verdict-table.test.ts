import { describe, expect, it } from 'vitest';
import { openWorld } from '../../testing/open-world';
import { getWorld } from '../../worlds/worlds';
import { headlineOf } from './headline';
import { droppedReply, fineBetween, hopAt, pathOf, traceOf } from './testing-traces';
import { buildVerdictTable } from './verdict-table';
import type { VerdictCell } from './verdict-table';

const cell = (value: VerdictCell): string => (value.kind === 'step' ? String(value.step.number) : value.kind);
const rows = (trace: Parameters<typeof buildVerdictTable>[0]): string[] => buildVerdictTable(trace).map((row) => `${row.kind} ${cell(row.request)} ${cell(row.reply)}`);

describe('request and reply side by side', () => {
  it('stand in the same rows, also when they use different ENIs; what the reply never reached is said', async () => {
    const { topology } = await openWorld(getWorld('elastic-ip-no-answer').build());
    expect(rows(droppedReply(topology, 'portal-1'))).toEqual([
      'internet 1 not-reached', 'internet-gateway 2 not-reached', 'network-acl 3 not-reached', 'source-dest-check 4 3', 'security-group 5 2', 'guest 6 1',
    ]);
  });

  it('what only one way meets has an empty cell', async () => {
    const { topology } = await openWorld(getWorld('elastic-ip-no-answer').build());
    const enis = [...topology.hosts.values()].filter((host) => host.networkInterfaces.length === 1).flatMap((host) => host.networkInterfaces);
    const a = enis[0];
    const b = enis.find((eni) => eni.subnetId !== a?.subnetId);
    if (a === undefined || b === undefined) throw new Error('two subnets expected');
    const list = rows(fineBetween(topology, a, b));
    expect(list[0]).toBe('guest 1 7');
    expect(list.at(-1)).toBe('guest 7 1');
    expect(list).toContain('route-table none 3');
    expect(list).toContain('route-table 3 none');
    expect(list.filter((row) => row.includes('not-reached'))).toEqual([]);
  });

  it('what cannot be told is not what is not reached', () => {
    const forward = pathOf([hopAt('internet', 'internet', 'forward', 'from-internet', null), hopAt('network-acl', 'acl-1', 'unknown', 'acl-not-read', null)], 'unknown');
    const back = pathOf([hopAt('guest', 'i-1', 'forward', 'only-interface', null), hopAt('network-acl', 'acl-1', 'pass', 'acl-allows', null), hopAt('internet', 'internet', 'deliver', 'to-internet', null)]);
    expect(rows(traceOf(forward, back))).toEqual(['internet 1 3', 'network-acl 2 2', 'guest cannot-tell 1']);
  });
});

describe('headline', () => {
  it('names the ENI by which the reply leaves', async () => {
    const { topology } = await openWorld(getWorld('elastic-ip-no-answer').build());
    expect(headlineOf(topology, droppedReply(topology, 'portal-1'))).toEqual({ code: 'dropped-reply-leaves-other-interface', tone: 'bad', params: { device: 'eth0', place: expect.any(String) }, givenBelief: false });
  });

  it('unknown is never blocked', async () => {
    const { topology } = await openWorld(getWorld('elastic-ip-no-answer').build());
    const fine = droppedReply(topology, 'portal-1');
    const ok = pathOf(fine.forward.hops);
    expect(headlineOf(topology, { ...fine, forward: { ...ok, verdict: 'unknown' } })).toMatchObject({ code: 'request-unknown', tone: 'unknown' });
    expect(headlineOf(topology, { ...fine, return: { ...ok, verdict: 'unknown' } })).toMatchObject({ code: 'reply-unknown', tone: 'unknown' });
    expect(headlineOf(topology, { ...fine, return: ok, symmetric: true, asymmetry: null })).toMatchObject({ code: 'works', tone: 'ok' });
    expect(headlineOf(topology, { ...fine, return: ok, symmetric: null, asymmetry: null })).toMatchObject({ code: 'works-unsure', tone: 'unknown' });
    expect(headlineOf(topology, { ...fine, return: ok })).toMatchObject({ code: 'asymmetric-reply-leaves-other-interface', tone: 'warn' });
    expect(headlineOf(topology, { ...fine, forward: { ...ok, verdict: 'blocked' } })).toMatchObject({ code: 'request-blocked', tone: 'bad' });
  });
});
