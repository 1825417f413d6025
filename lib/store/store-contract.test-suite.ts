import 'server-only';
import { expect, it } from 'vitest';
import { packBody, type PackedBody } from './body';
import type { NewShare, SnapshotStore } from './port';
import type { NewSnapshot, SnapshotSummary } from './snapshot-record';

/** The tests every engine behind the port has to pass. Called by the engine's own test file. */
export const sampleSummary: SnapshotSummary = {
  accounts: ['123456789012'], regions: ['us-east-1'], networkInterfaces: 2, instances: 1, multiEniHosts: 1,
  findings: { high: 1, medium: 0, low: 0, info: 0, unknown: 0 }, worst: { rule: 'AR-01', severity: 'high' }, coverage: { complete: 3, total: 4 },
};
export const sampleBody = (text: string): Promise<PackedBody> => packBody(new TextEncoder().encode(text));

export async function sampleSnapshot(id: string, change: Partial<NewSnapshot> = {}): Promise<NewSnapshot> {
  return {
    id: id.padEnd(32, '0'), name: `name ${id}`, source: 'files', collectedAt: null, createdAt: 1000, savedAt: null, engine: 'test', summary: sampleSummary,
    body: await sampleBody(`body of ${id}`), ...change,
  };
}
export async function sampleShare(publicId: string, snapshotId: string, change: Partial<NewShare> = {}): Promise<NewShare> {
  return {
    publicId: publicId.padEnd(22, 'A'), snapshotId, secretHash: new Uint8Array(32).fill(7), label: 'for the auditor', preset: 'topology', viewState: '', createdBy: 'local',
    createdAt: 2000, expiresAt: 9000, body: await sampleBody(`share ${publicId}`), ...change,
  };
}

export function testStoreContract(open: () => SnapshotStore): void {
  it('gives back what was put, byte for byte', async () => {
    const store = open();
    const snapshot = await sampleSnapshot('a1');
    expect(await store.putSnapshot(snapshot)).toMatchObject({ created: true, meta: { id: snapshot.id, name: 'name a1', savedAt: null, summary: sampleSummary } });
    const body = await store.lookupSnapshotBody(snapshot.id);
    expect(new TextDecoder().decode(body?.plain)).toBe('body of a1');
    expect(body?.contentHash).toBe(snapshot.body.contentHash);
    expect(await store.lookupSnapshot('f'.repeat(32))).toBeNull();
    expect(await store.lookupSnapshotBody('f'.repeat(32))).toBeNull();
  });

  it('keeps what is made from a body as long as a snapshot or share has it, and no longer', async () => {
    const store = open();
    const snapshot = await sampleSnapshot('d1');
    const hash = snapshot.body.contentHash;
    const parts = { overview: Uint8Array.of(1, 2), document: Uint8Array.of(3) };
    await store.putDerived(hash, 'k1', parts);
    expect(await store.lookupDerived(hash, 'k1')).toBeNull();
    await store.putSnapshot(snapshot);
    await store.insertShare(await sampleShare('dd', snapshot.id));
    const ofShare = (await sampleShare('dd', snapshot.id)).body.contentHash;
    await store.putDerived(hash, 'k1', parts);
    await store.putDerived(ofShare, 'k1', parts);
    const found = await store.lookupDerived(hash, 'k1');
    expect([[...(found?.overview ?? [])], [...(found?.document ?? [])]]).toEqual([[1, 2], [3]]);
    expect(await store.lookupDerived(hash, 'k2')).toBeNull();
    await store.putDerived(hash, 'k2', { ...parts, document: Uint8Array.of(9) });
    expect(await store.lookupDerived(hash, 'k1')).toBeNull();
    expect([...((await store.lookupDerived(hash, 'k2'))?.document ?? [])]).toEqual([9]);
    await store.deleteSnapshot(snapshot.id);
    expect(await store.lookupDerived(hash, 'k2')).toBeNull();
    expect(await store.lookupDerived(ofShare, 'k1')).toBeNull();
  });

  it('stores the same id once and keeps its name and saved time', async () => {
    const store = open();
    const snapshot = await sampleSnapshot('a1');
    await store.putSnapshot(snapshot);
    await store.saveSnapshot(snapshot.id, 'Production', 1500);
    const again = await store.putSnapshot(await sampleSnapshot('a1', { name: 'other', createdAt: 5000, body: await sampleBody('other') }));
    expect(again).toMatchObject({ created: false, meta: { name: 'Production', savedAt: 1500, createdAt: 1000 } });
    expect(new TextDecoder().decode((await store.lookupSnapshotBody(snapshot.id))?.plain)).toBe('body of a1');
  });

  it('lists saved snapshots newest first and purges drafts by their last import', async () => {
    const store = open();
    for (const id of ['a1', 'a2', 'a3', 'a4']) await store.putSnapshot(await sampleSnapshot(id));
    await store.saveSnapshot('a1'.padEnd(32, '0'), 'one', 10);
    await store.saveSnapshot('a2'.padEnd(32, '0'), 'two', 20);
    await store.putSnapshot(await sampleSnapshot('a4', { createdAt: 4000 }));
    expect((await store.listSnapshots()).map((meta) => meta.name)).toEqual(['two', 'one']);
    expect(await store.purgeDrafts(3000)).toBe(1);
    expect(await store.lookupSnapshot('a3'.padEnd(32, '0'))).toBeNull();
    expect(await store.lookupSnapshot('a4'.padEnd(32, '0'))).not.toBeNull();
    expect(await store.lookupSnapshot('a1'.padEnd(32, '0'))).not.toBeNull();
    expect(await store.saveSnapshot('f'.repeat(32), 'none', 1)).toBeNull();
  });

  it('counts the bytes of what it keeps', async () => {
    const store = open();
    expect(await store.storedBytes()).toBe(0);
    const [one, two] = [await sampleSnapshot('a1'), await sampleSnapshot('a2', { body: await sampleBody('another body, of another length') })];
    for (const snapshot of [one, two, one]) await store.putSnapshot(snapshot);
    expect(await store.storedBytes()).toBe(one.body.deflated.byteLength + two.body.deflated.byteLength);
    await store.deleteSnapshot(one.id);
    expect(await store.storedBytes()).toBe(two.body.deflated.byteLength);
  });

  it('deletes a snapshot with its shares', async () => {
    const store = open();
    const snapshot = await sampleSnapshot('a1');
    await store.putSnapshot(snapshot);
    const share = await store.insertShare(await sampleShare('s1', snapshot.id));
    expect(await store.deleteSnapshot(snapshot.id)).toBe(true);
    expect(await store.deleteSnapshot(snapshot.id)).toBe(false);
    expect(await store.lookupShare(share.publicId)).toBeNull();
    expect(await store.lookupShareBody(share.publicId)).toBeNull();
  });

  it('pauses, resumes and revokes shares, and never un-revokes one', async () => {
    const store = open();
    const snapshot = await sampleSnapshot('a1');
    await store.putSnapshot(snapshot);
    const { publicId } = await store.insertShare(await sampleShare('s1', snapshot.id));
    expect(await store.setSharePaused(publicId, 3000)).toMatchObject({ pausedAt: 3000 });
    expect(await store.setSharePaused(publicId, null)).toMatchObject({ pausedAt: null });
    await store.touchShare(publicId, 3500);
    expect(await store.revokeShare(publicId, 4000)).toMatchObject({ revokedAt: 4000, useCount: 1, lastUsedAt: 3500 });
    expect(await store.revokeShare(publicId, 5000)).toMatchObject({ revokedAt: 4000 });
    expect(await store.setSharePaused(publicId, null)).toMatchObject({ revokedAt: 4000 });
    expect(await store.setSharePaused('missing', null)).toBeNull();
    expect(await store.revokeShare('missing', 1)).toBeNull();
  });

  it('keeps several shares of a snapshot apart and revokes all of one or of everything', async () => {
    const store = open();
    for (const id of ['a1', 'a2']) await store.putSnapshot(await sampleSnapshot(id));
    const first = 'a1'.padEnd(32, '0');
    const second = 'a2'.padEnd(32, '0');
    await store.insertShare(await sampleShare('s1', first));
    await store.insertShare(await sampleShare('s2', first, { label: 'two', createdAt: 2500 }));
    await store.insertShare(await sampleShare('s3', second));
    expect((await store.listShares(first)).map((share) => share.label)).toEqual(['two', 'for the auditor']);
    expect(await store.listShares(null)).toHaveLength(3);
    expect(await store.revokeShares(first, 6000)).toBe(2);
    expect(await store.revokeShares(null, 7000)).toBe(1);
    expect((await store.listShares(null)).map((share) => share.revokedAt)).toEqual([6000, 6000, 7000]);
  });

  it('refuses a share of a snapshot that is not there, and a second share with the same id', async () => {
    const store = open();
    await expect(store.insertShare(await sampleShare('s1', 'f'.repeat(32)))).rejects.toThrow();
    const snapshot = await sampleSnapshot('a1');
    await store.putSnapshot(snapshot);
    await store.insertShare(await sampleShare('s1', snapshot.id));
    await expect(store.insertShare(await sampleShare('s1', snapshot.id))).rejects.toThrow();
  });

  it('counts per key and window', async () => {
    const store = open();
    expect(await store.bumpCounter('a', 0)).toBe(1);
    expect(await store.bumpCounter('a', 0)).toBe(2);
    expect(await store.bumpCounter('b', 0)).toBe(1);
    expect(await store.bumpCounter('a', 60_000)).toBe(1);
    expect(await store.readCounter('a', 0)).toBe(2);
    expect(await store.readCounter('none', 0)).toBe(0);
  });

  it('keeps the audit trail, newest first', async () => {
    const store = open();
    const event = { at: 1, action: 'share.open', outcome: 'opened', shareId: 's', snapshotId: null, targetId: null, scanId: 'scan-1', client: '192.0.2.0/24', userAgent: 'test' } as const;
    await store.recordAudit(event);
    await store.recordAudit({ ...event, at: 2, outcome: 'wrong-secret' });
    expect((await store.listAudit(10)).map((entry) => entry.outcome)).toEqual(['wrong-secret', 'opened']);
    expect(await store.listAudit(1)).toHaveLength(1);
  });
}
