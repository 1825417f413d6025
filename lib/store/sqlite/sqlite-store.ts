import 'server-only';
import { join } from 'node:path';
import type { AuditEvent, NewShare, SnapshotStore } from '../port';
import type { NewSnapshot } from '../snapshot-record';
import { DerivedTable } from './derived';
import { guestVerbs } from './guest-notes';
import { migrate } from './migrate';
import { openDatabase } from './open-database';
import { RecordTables } from './records';
import { noteVerbs } from './resource-notes';
import { viewVerbs } from './saved-views';
import { ScanLock } from './scan-lock';
import { scanVerbs } from './scan-verbs';
import { ShareTable } from './shares';
import { SnapshotTable } from './snapshots';

/** The store on SQLite of the Node runtime: one file, nothing native to install, every acknowledged write on disk. */
export function openSqliteStore(folder: string, now: number = Date.now()): SnapshotStore {
  const database = openDatabase(join(/*turbopackIgnore: true*/ folder, 'eni-lens.db'));
  try {
    migrate(database, now);
  } catch (error) {
    database.close();
    throw error;
  }
  const snapshots = new SnapshotTable(database);
  const shares = new ShareTable(database);
  const derived = new DerivedTable(database);
  const records = new RecordTables(database);
  const scanLock = new ScanLock(folder);
  return {
    putSnapshot: async (snapshot: NewSnapshot) => snapshots.put(snapshot),
    lookupSnapshot: async (id) => snapshots.lookup(id),
    lookupSnapshotBody: (id) => snapshots.lookupBody(id),
    listSnapshots: async () => snapshots.list(),
    saveSnapshot: async (id, name, at) => snapshots.save(id, name, at),
    storedBytes: async () => snapshots.bytes(),
    deleteSnapshot: async (id) => snapshots.delete(id),
    purgeDrafts: async (before) => snapshots.purgeDrafts(before),
    lookupDerived: async (contentHash, kind) => derived.lookup(contentHash, kind),
    putDerived: async (contentHash, kind, parts) => derived.put(contentHash, kind, parts),
    insertShare: async (share: NewShare) => shares.insert(share),
    lookupShare: async (publicId) => shares.lookup(publicId),
    lookupShareBody: (publicId) => shares.lookupBody(publicId),
    listShares: async (snapshotId) => shares.list(snapshotId),
    setSharePaused: async (publicId, pausedAt) => shares.setPaused(publicId, pausedAt),
    revokeShare: async (publicId, at) => shares.revoke(publicId, at),
    revokeShares: async (snapshotId, at) => shares.revokeAll(snapshotId, at),
    touchShare: async (publicId, at) => shares.touch(publicId, at),
    ...scanVerbs(database, snapshots, scanLock),
    ...guestVerbs(database),
    ...viewVerbs(database),
    ...noteVerbs(database),
    bumpCounter: async (key, windowStart) => records.bump(key, windowStart),
    readCounter: async (key, windowStart) => records.read(key, windowStart),
    recordAudit: async (event: AuditEvent) => records.record(event),
    listAudit: async (limit) => records.list(limit),
    close: () => {
      scanLock.release();
      if (database.isOpen) database.close();
    },
  };
}
