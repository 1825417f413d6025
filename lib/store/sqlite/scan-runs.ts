import 'server-only';
import type { DatabaseSync } from 'node:sqlite';
import { present } from '../../base/assert';
import type { CoverageCell } from '../../model/coverage';
import type { NewScanRun, ScanRunChange, ScanRunEnd, ScanRunRecord, ScanSnapshotEntry } from '../scan-store';
import type { NewSnapshot, SnapshotMeta } from '../snapshot-record';
import { readScanRun, runColumns } from './scan-rows';
import type { SnapshotTable } from './snapshots';
import { transaction } from './transaction';

/** What happened: one row a scan. Bounded, so that a schedule of years stays a list one can read. */
const keepRuns = 2_000;
const openStates = "('queued', 'running', 'cancelling')";

export class ScanRunTable {
  readonly #database: DatabaseSync;
  readonly #snapshots: SnapshotTable;
  constructor(database: DatabaseSync, snapshots: SnapshotTable) {
    this.#database = database;
    this.#snapshots = snapshots;
  }

  insert(run: NewScanRun): ScanRunRecord {
    return transaction(this.#database, () => {
      this.#database
        .prepare('INSERT INTO scan_runs (id, target_id, target_name, trigger, state, created_at) VALUES (?, ?, ?, ?, ?, ?)')
        .run(run.id, run.targetId, run.targetName, run.trigger, run.state, run.createdAt);
      // What has a snapshot is needed for retention.
      this.#database
        .prepare(`DELETE FROM scan_runs WHERE snapshot_id IS NULL AND state NOT IN ${openStates} AND id NOT IN (SELECT id FROM scan_runs ORDER BY created_at DESC, id LIMIT ?)`)
        .run(keepRuns);
      return present(this.lookup(run.id), 'scan just written');
    });
  }

  update(id: string, change: ScanRunChange): ScanRunRecord | null {
    return transaction(this.#database, () => this.#write(id, change));
  }

  finish(id: string, end: ScanRunEnd, snapshot: NewSnapshot | null): { run: ScanRunRecord; meta: SnapshotMeta | null } {
    return transaction(this.#database, () => {
      const { cells, ...change } = end;
      const stored = snapshot === null ? null : this.#snapshots.putWithin(snapshot);
      const before = present(this.#write(id, change), 'scan that ends');
      this.#database
        .prepare('UPDATE scan_runs SET cells = ?, snapshot_id = ?, snapshot_name = ?, changed = ? WHERE id = ?')
        .run(JSON.stringify(cells.map((cell) => [cell.account, cell.region, cell.resource, cell.status, cell.count, cell.code])), stored?.meta.id ?? null, snapshot?.name ?? null, this.#isChanged(before) ? 1 : 0, id);
      return { run: present(this.lookup(id), 'scan just finished'), meta: stored?.meta ?? null };
    });
  }

  #isChanged(run: ScanRunRecord): boolean {
    if (run.targetId === null || (run.outcome?.fingerprint ?? null) === null) return true;
    const row = this.#database
      .prepare("SELECT json_extract(outcome, '$.fingerprint') AS fingerprint FROM scan_runs WHERE target_id = ? AND id <> ? AND state = 'done' ORDER BY ended_at DESC, id LIMIT 1")
      .get(run.targetId, run.id);
    return row?.['fingerprint'] !== run.outcome?.fingerprint;
  }

  #write(id: string, change: ScanRunChange): ScanRunRecord | null {
    const before = this.lookup(id);
    if (before === null) return null;
    const after = { ...before, ...change };
    this.#database
      .prepare('UPDATE scan_runs SET state = ?, started_at = ?, ended_at = ?, accounts = ?, failure = ?, outcome = ?, pinned = ? WHERE id = ?')
      .run(after.state, after.startedAt, after.endedAt, JSON.stringify(after.accounts), JSON.stringify(after.failure), JSON.stringify(after.outcome), after.pinned ? 1 : 0, id);
    return after;
  }

  lookup(id: string): ScanRunRecord | null {
    const row = this.#database.prepare(`SELECT ${runColumns} FROM scan_runs WHERE id = ?`).get(id);
    return row === undefined ? null : readScanRun(row);
  }

  lookupCells(id: string): CoverageCell[] {
    const text = this.#database.prepare('SELECT cells FROM scan_runs WHERE id = ?').get(id)?.['cells'];
    type Stored = [CoverageCell['account'], CoverageCell['region'], CoverageCell['resource'], CoverageCell['status'], number, string | null];
    return text === undefined || text === null ? [] : (JSON.parse(String(text)) as Stored[]).map(([account, region, resource, status, count, code]) => ({ account, region, resource, status, count, code }));
  }

  list(limit: number, targetId: string | null): ScanRunRecord[] {
    return this.#database
      .prepare(`SELECT ${runColumns} FROM scan_runs WHERE ?1 IS NULL OR target_id = ?1 ORDER BY created_at DESC, id LIMIT ?2`)
      .all(targetId, limit)
      .map(readScanRun);
  }

  interrupt(at: number): number {
    return transaction(this.#database, () => Number(this.#database.prepare(`UPDATE scan_runs SET state = 'interrupted', ended_at = ? WHERE state IN ${openStates}`).run(at).changes));
  }

  listScheduled(): string[] {
    return this.#database.prepare("SELECT DISTINCT snapshot_id FROM scan_runs WHERE trigger = 'schedule' AND snapshot_id IS NOT NULL ORDER BY snapshot_id").all().map((row) => String(row['snapshot_id']));
  }

  listSnapshots(targetId: string, now: number): ScanSnapshotEntry[] {
    return this.#database
      .prepare(
        `SELECT r.snapshot_id, max(coalesce(r.ended_at, r.created_at)) AS seen_at, ${keptCondition('r.snapshot_id')} AS kept
         FROM scan_runs r WHERE r.target_id = ?1 AND r.snapshot_id IS NOT NULL GROUP BY r.snapshot_id ORDER BY seen_at DESC, r.snapshot_id`,
      )
      .all(targetId, now)
      .map((row) => ({ snapshotId: String(row['snapshot_id']), seenAt: Number(row['seen_at']), kept: row['kept'] === 1 }));
  }

  expire(snapshotId: string, now: number): boolean {
    return transaction(this.#database, () => {
      const kept = this.#database.prepare(`SELECT ${keptCondition('?1')} AS kept`).get(snapshotId, now)?.['kept'] === 1;
      return !kept && this.#snapshots.deleteWithin(snapshotId);
    });
  }
}

/** Pinned by a person, under another name than the scan gave, or shared by a link that is neither revoked nor over (`?2` is now). */
const keptCondition = (id: string): string =>
  `(EXISTS (SELECT 1 FROM scan_runs p WHERE p.snapshot_id = ${id} AND p.pinned = 1)
    OR NOT EXISTS (SELECT 1 FROM scan_runs n JOIN snapshot_meta m ON m.id = n.snapshot_id AND m.name = n.snapshot_name WHERE n.snapshot_id = ${id})
    OR EXISTS (SELECT 1 FROM shares s WHERE s.snapshot_id = ${id} AND s.revoked_at IS NULL AND s.expires_at > ?2))`;
