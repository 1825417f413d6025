import 'server-only';
import type { DatabaseSync } from 'node:sqlite';
import { present } from '../../base/assert';
import type { ScanTargetChange, ScanTargetRecord } from '../scan-store';
import { readScanTarget } from './scan-rows';
import { transaction } from './transaction';

/** Whom to scan as, and how often. */
export class ScanTargetTable {
  readonly #database: DatabaseSync;
  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  insert(target: ScanTargetRecord): ScanTargetRecord {
    return transaction(this.#database, () => {
      this.#database
        .prepare('INSERT INTO scan_targets (name, source, accounts, account, regions, add_ons, every_minutes, retention, next_run_at, updated_at, created_at, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
        .run(...values(target), target.createdAt, target.id);
      return present(this.lookup(target.id), 'target just written');
    });
  }

  update(id: string, change: ScanTargetChange, at: number): ScanTargetRecord | null {
    return transaction(this.#database, () => {
      const before = this.lookup(id);
      if (before === null) return null;
      this.#database
        .prepare('UPDATE scan_targets SET name = ?, source = ?, accounts = ?, account = ?, regions = ?, add_ons = ?, every_minutes = ?, retention = ?, next_run_at = ?, updated_at = ? WHERE id = ?')
        .run(...values({ ...before, ...change, updatedAt: at }), id);
      return this.lookup(id);
    });
  }

  lookup(id: string): ScanTargetRecord | null {
    const row = this.#database.prepare('SELECT * FROM scan_targets WHERE id = ?').get(id);
    return row === undefined ? null : readScanTarget(row);
  }

  list(): ScanTargetRecord[] {
    return this.#database.prepare('SELECT * FROM scan_targets ORDER BY name, id').all().map(readScanTarget);
  }

  delete(id: string): boolean {
    return transaction(this.#database, () => Number(this.#database.prepare('DELETE FROM scan_targets WHERE id = ?').run(id).changes) > 0);
  }
}

function values(target: ScanTargetRecord): (string | number | null)[] {
  return [
    target.name, JSON.stringify(target.source), JSON.stringify(target.accounts), target.account, JSON.stringify(target.regions), JSON.stringify(target.addOns), target.everyMinutes,
    JSON.stringify(target.retention), target.nextRunAt, target.updatedAt,
  ];
}
