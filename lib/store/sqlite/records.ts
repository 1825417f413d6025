import 'server-only';
import type { DatabaseSync } from 'node:sqlite';
import type { AuditAction, AuditEvent } from '../port';
import { transaction } from './transaction';

/** Rate counters and the audit trail. Both are bounded, so that failing requests cannot fill the disk. */
const keepWindows = 3_600_000;
const keepAudit = 50_000;

export class RecordTables {
  readonly #database: DatabaseSync;
  #lastSweep = 0;
  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  bump(key: string, windowStart: number): number {
    return transaction(this.#database, () => {
      const row = this.#database
        .prepare('INSERT INTO rate_counters (key, window_start, count) VALUES (?, ?, 1) ON CONFLICT (key, window_start) DO UPDATE SET count = count + 1 RETURNING count')
        .get(key, windowStart);
      if (windowStart !== this.#lastSweep) {
        this.#lastSweep = windowStart;
        this.#database.prepare('DELETE FROM rate_counters WHERE window_start < ?').run(windowStart - keepWindows);
      }
      return Number(row?.['count'] ?? 1);
    });
  }

  read(key: string, windowStart: number): number {
    return Number(this.#database.prepare('SELECT count FROM rate_counters WHERE key = ? AND window_start = ?').get(key, windowStart)?.['count'] ?? 0);
  }

  record(event: AuditEvent): void {
    transaction(this.#database, () => {
      const { lastInsertRowid } = this.#database
        .prepare('INSERT INTO audit (at, action, outcome, share_id, snapshot_id, target_id, scan_id, client, user_agent) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
        .run(event.at, event.action, event.outcome, event.shareId, event.snapshotId, event.targetId, event.scanId, event.client, event.userAgent);
      this.#database.prepare('DELETE FROM audit WHERE seq <= ?').run(Number(lastInsertRowid) - keepAudit);
    });
  }

  list(limit: number): AuditEvent[] {
    return this.#database
      .prepare('SELECT * FROM audit ORDER BY seq DESC LIMIT ?')
      .all(limit)
      .map((row) => ({
        at: Number(row['at']),
        action: String(row['action']) as AuditAction,
        outcome: String(row['outcome']),
        shareId: row['share_id'] === null ? null : String(row['share_id']),
        snapshotId: row['snapshot_id'] === null ? null : String(row['snapshot_id']),
        targetId: row['target_id'] === null ? null : String(row['target_id']),
        scanId: row['scan_id'] === null ? null : String(row['scan_id']),
        client: row['client'] === null ? null : String(row['client']),
        userAgent: row['user_agent'] === null ? null : String(row['user_agent']),
      }));
  }
}
