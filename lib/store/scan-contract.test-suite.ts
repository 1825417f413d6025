import 'server-only';
import { expect, it } from 'vitest';
import type { CoverageCell } from '../model/coverage';
import type { SnapshotStore } from './port';
import type { NewScanRun, ScanRoleRecord, ScanRunEnd, ScanTargetRecord } from './scan-store';
import { sampleShare, sampleSnapshot } from './store-contract.test-suite';

/** The tests of the scan half of the port, for every engine behind it. */
export const sampleTarget = (id: string, change: Partial<ScanTargetRecord> = {}): ScanTargetRecord => ({
  id: id.padEnd(22, '0'), name: `target ${id}`, source: { kind: 'profile', profile: 'acme-ro' }, accounts: { kind: 'current' }, account: '123456789012',
  regions: { kind: 'exclude', regions: ['eu-north-1'] }, addOns: ['images'],
  everyMinutes: null, retention: { keepLast: 3, keepDays: null }, nextRunAt: null, createdAt: 1000, updatedAt: 1000, ...change,
});
const run = (id: string, target: ScanTargetRecord, createdAt: number): NewScanRun => ({ id: id.padEnd(22, '0'), targetId: target.id, targetName: target.name, trigger: 'schedule', state: 'running', createdAt });
const cells: readonly CoverageCell[] = [
  { account: '123456789012', region: 'us-east-1', resource: 'Subnets', status: 'complete', count: 4, code: null },
  { account: '123456789012', region: 'us-east-1', resource: 'RouteTables', status: 'denied', count: 0, code: 'UnauthorizedOperation' },
];
const end = (endedAt: number, fingerprint: string | null = null): ScanRunEnd => ({
  state: 'done', endedAt, accounts: ['123456789012'], failure: null, cells,
  outcome: { cells: { total: 2, byStatus: { complete: 1, denied: 1 } }, requests: 2, throttles: 0, items: 4, unread: [], fingerprint, from: endedAt - 10, to: endedAt },
});

export function testScanStoreContract(open: () => SnapshotStore): void {
  it('keeps roles; which role one is never changes', async () => {
    const store = open();
    const role: ScanRoleRecord = { id: 'r'.repeat(22), name: 'prod', kind: 'role', role: 'arn:aws:iam::123456789012:role/eni-lens', externalId: 'x'.repeat(22), source: { kind: 'default' }, verifiedAt: null, createdAt: 1000 };
    expect(await store.insertScanRole(role)).toEqual(role);
    await expect(store.insertScanRole({ ...role, id: 's'.repeat(22) })).rejects.toThrow();
    await expect(store.insertScanRole({ ...role, id: 's'.repeat(22), externalId: 'short' })).rejects.toThrow();
    expect(await store.updateScanRole(role.id, { verifiedAt: 2000 })).toEqual({ ...role, verifiedAt: 2000 });
    expect(await store.listScanRoles()).toEqual([{ ...role, verifiedAt: 2000 }]);
    expect(await store.updateScanRole('f'.repeat(22), { name: 'x' })).toBeNull();
    expect(await store.deleteScanRole(role.id)).toBe(true);
    expect(await store.lookupScanRole(role.id)).toBeNull();
  });

  it('keeps targets, changes what is named and lists them by name', async () => {
    const store = open();
    const role = sampleTarget('t1', { name: 'b', source: { kind: 'default' }, accounts: { kind: 'roles', roleIds: ['r'.repeat(22)] } });
    expect(await store.insertScanTarget(role)).toEqual(role);
    await store.insertScanTarget(sampleTarget('t2', { name: 'a' }));
    expect((await store.listScanTargets()).map((target) => target.name)).toEqual(['a', 'b']);
    expect(await store.updateScanTarget(role.id, { everyMinutes: 60, nextRunAt: 5000, addOns: [] }, 4500)).toEqual({ ...role, everyMinutes: 60, nextRunAt: 5000, addOns: [], updatedAt: 4500 });
    expect(await store.updateScanTarget('f'.repeat(22), { name: 'x' }, 1)).toBeNull();
    expect(await store.deleteScanTarget(role.id)).toBe(true);
    expect(await store.deleteScanTarget(role.id)).toBe(false);
    expect(await store.lookupScanTarget(role.id)).toBeNull();
  });

  it('stores the end of a run and its snapshot together', async () => {
    const store = open();
    const target = await store.insertScanTarget(sampleTarget('t1'));
    const { id } = await store.insertScanRun(run('r1', target, 2000));
    expect(await store.updateScanRun(id, { startedAt: 2001 })).toMatchObject({ state: 'running', startedAt: 2001, outcome: null });
    const snapshot = await sampleSnapshot('a1', { source: 'scan', name: 'acme 1', savedAt: 2500 });
    const { run: done, meta } = await store.finishScanRun(id, end(2500), snapshot);
    expect(done).toMatchObject({ state: 'done', endedAt: 2500, snapshotId: snapshot.id, snapshotName: 'acme 1', changed: true, outcome: { requests: 2, cells: { byStatus: { denied: 1 } } } });
    expect(meta).toMatchObject({ name: 'acme 1', savedAt: 2500, source: 'scan' });
    expect(await store.lookupScanCells(id)).toEqual(cells);
    expect(await store.lookupScanCells('f'.repeat(22))).toEqual([]);
    expect((await store.listSnapshots()).map((entry) => entry.id)).toEqual([snapshot.id]);
  });

  it('stores neither when one of them cannot be', async () => {
    const store = open();
    const target = await store.insertScanTarget(sampleTarget('t1'));
    const { id } = await store.insertScanRun(run('r1', target, 2000));
    await expect(store.finishScanRun(id, end(2500), await sampleSnapshot('a1', { id: 'too short' }))).rejects.toThrow();
    expect(await store.lookupScanRun(id)).toMatchObject({ state: 'running', snapshotId: null });
    await expect(store.finishScanRun('f'.repeat(22), end(2500), await sampleSnapshot('a1'))).rejects.toThrow();
    expect(await store.lookupSnapshot('a1'.padEnd(32, '0'))).toBeNull();
  });

  it('says when a scan found nothing new', async () => {
    const store = open();
    const target = await store.insertScanTarget(sampleTarget('t1'));
    await store.putSnapshot(await sampleSnapshot('a1', { name: 'draft' }));
    const outcomes: [boolean, string | undefined, number | null | undefined][] = [];
    for (const [at, snapshot, fingerprint] of [[2000, 'a1', 'same'], [3000, 'a2', 'same'], [4000, 'a3', 'other'], [5000, 'a4', null]] as const) {
      const { id } = await store.insertScanRun(run(`r${at}`, target, at));
      const { run: ended, meta } = await store.finishScanRun(id, end(at + 500, fingerprint), await sampleSnapshot(snapshot, { name: `acme ${at}`, savedAt: at + 500 }));
      outcomes.push([ended.changed, meta?.name, meta?.savedAt]);
    }
    expect(outcomes).toEqual([[true, 'draft', 2500], [false, 'acme 3000', 3500], [true, 'acme 4000', 4500], [true, 'acme 5000', 5500]]);
  });

  it('lists runs newest first, keeps them without their target, and ends what a dead process left open', async () => {
    const store = open();
    const target = await store.insertScanTarget(sampleTarget('t1'));
    const other = await store.insertScanTarget(sampleTarget('t2'));
    await store.insertScanRun(run('r1', target, 2000));
    await store.insertScanRun(run('r2', other, 3000));
    await store.updateScanRun('r2'.padEnd(22, '0'), { state: 'cancelling' });
    const third = await store.insertScanRun(run('r3', target, 4000));
    await store.finishScanRun(third.id, { ...end(4500), state: 'failed', failure: { code: 'expired-credentials', params: { profile: 'acme-ro' } }, outcome: null }, null);
    expect((await store.listScanRuns(10)).map((entry) => entry.id.slice(0, 2))).toEqual(['r3', 'r2', 'r1']);
    expect((await store.listScanRuns(10, target.id)).map((entry) => entry.id.slice(0, 2))).toEqual(['r3', 'r1']);
    expect(await store.listScanRuns(1)).toHaveLength(1);
    expect(await store.holdScans()).toBe(true);
    expect(await store.holdScans()).toBe(true);
    expect(await store.interruptScanRuns(9000)).toBe(2);
    expect(await store.lookupScanRun('r2'.padEnd(22, '0'))).toMatchObject({ state: 'interrupted', endedAt: 9000 });
    expect(await store.lookupScanRun(third.id)).toMatchObject({ state: 'failed', failure: { code: 'expired-credentials', params: { profile: 'acme-ro' } } });
    await store.deleteScanTarget(target.id);
    expect(await store.lookupScanRun(third.id)).toMatchObject({ targetId: null, targetName: 'target t1' });
  });

  it('lets retention delete what nobody pinned, renamed or shares', async () => {
    const store = open();
    const target = await store.insertScanTarget(sampleTarget('t1'));
    const ids: string[] = [];
    for (const [at, name] of [[1000, 'plain'], [2000, 'pinned'], [3000, 'renamed'], [4000, 'shared'], [5000, 'revoked'], [6000, 'expired']] as const) {
      const { id } = await store.insertScanRun(run(`r${at}`, target, at));
      const snapshot = await sampleSnapshot(`a${at}`, { name, savedAt: at });
      await store.finishScanRun(id, end(at), snapshot);
      ids.push(snapshot.id);
      if (name === 'pinned') await store.updateScanRun(id, { pinned: true });
      if (name === 'renamed') await store.saveSnapshot(snapshot.id, 'before the change', at);
      if (name === 'shared' || name === 'revoked' || name === 'expired') await store.insertShare(await sampleShare(name, snapshot.id, { expiresAt: name === 'expired' ? 7000 : 90_000 }));
      if (name === 'revoked') await store.revokeShare(name.padEnd(22, 'A'), 6500);
    }
    const entries = await store.listScanSnapshots(target.id, 8000);
    expect(entries.map((entry) => [entry.seenAt, entry.kept])).toEqual([[6000, false], [5000, false], [4000, true], [3000, true], [2000, true], [1000, false]]);
    const gone: boolean[] = [];
    for (const id of ids) gone.push(await store.expireScanSnapshot(id, 8000));
    expect(gone).toEqual([true, false, false, false, true, true]);
    expect((await store.listSnapshots()).map((entry) => entry.name).sort()).toEqual(['before the change', 'pinned', 'shared']);
    expect(await store.lookupScanRun('r1000'.padEnd(22, '0'))).toMatchObject({ state: 'done', snapshotId: null });
    expect(await store.listScanSnapshots(target.id, 8000)).toHaveLength(3);
    expect(await store.listScheduledSnapshots()).toEqual([ids[1], ids[2], ids[3]].sort());
    expect(await store.expireScanSnapshot('f'.repeat(32), 8000)).toBe(false);
  });
}
