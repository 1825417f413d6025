import 'server-only';
import type { DatabaseSync } from 'node:sqlite';
import type { ScanStore } from '../scan-store';
import type { ScanLock } from './scan-lock';
import { ScanRoleTable } from './scan-roles';
import { ScanRunTable } from './scan-runs';
import { ScanTargetTable } from './scan-targets';
import type { SnapshotTable } from './snapshots';

/** The scan half of the store. */
export function scanVerbs(database: DatabaseSync, snapshots: SnapshotTable, lock: ScanLock): ScanStore {
  const roles = new ScanRoleTable(database);
  const targets = new ScanTargetTable(database);
  const runs = new ScanRunTable(database, snapshots);
  return {
    insertScanRole: async (role) => roles.insert(role),
    updateScanRole: async (id, change) => roles.update(id, change),
    lookupScanRole: async (id) => roles.lookup(id),
    listScanRoles: async () => roles.list(),
    deleteScanRole: async (id) => roles.delete(id),
    insertScanTarget: async (target) => targets.insert(target),
    updateScanTarget: async (id, change, at) => targets.update(id, change, at),
    lookupScanTarget: async (id) => targets.lookup(id),
    listScanTargets: async () => targets.list(),
    deleteScanTarget: async (id) => targets.delete(id),
    insertScanRun: async (run) => runs.insert(run),
    updateScanRun: async (id, change) => runs.update(id, change),
    finishScanRun: async (id, end, snapshot) => runs.finish(id, end, snapshot),
    lookupScanRun: async (id) => runs.lookup(id),
    lookupScanCells: async (id) => runs.lookupCells(id),
    listScanRuns: async (limit, targetId) => runs.list(limit, targetId ?? null),
    holdScans: async () => lock.hold(),
    interruptScanRuns: async (at) => runs.interrupt(at),
    listScheduledSnapshots: async () => runs.listScheduled(),
    listScanSnapshots: async (targetId, now) => runs.listSnapshots(targetId, now),
    expireScanSnapshot: async (snapshotId, now) => runs.expire(snapshotId, now),
  };
}
