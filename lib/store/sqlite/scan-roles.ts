import 'server-only';
import type { DatabaseSync } from 'node:sqlite';
import { present } from '../../base/assert';
import type { ScanRoleRecord } from '../scan-store';
import { readScanRole } from './scan-rows';
import { transaction } from './transaction';

/** Roles that scans may assume. Which role it is never changes. */
export class ScanRoleTable {
  readonly #database: DatabaseSync;
  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  insert(role: ScanRoleRecord): ScanRoleRecord {
    return transaction(this.#database, () => {
      this.#database
        .prepare('INSERT INTO scan_roles (id, name, kind, role, external_id, source, verified_at, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
        .run(role.id, role.name, role.kind, role.role, role.externalId, JSON.stringify(role.source), role.verifiedAt, role.createdAt);
      return present(this.lookup(role.id), 'role just written');
    });
  }

  update(id: string, change: Partial<Pick<ScanRoleRecord, 'name' | 'externalId' | 'verifiedAt'>>): ScanRoleRecord | null {
    return transaction(this.#database, () => {
      const before = this.lookup(id);
      if (before === null) return null;
      const after = { ...before, ...change };
      this.#database.prepare('UPDATE scan_roles SET name = ?, external_id = ?, verified_at = ? WHERE id = ?').run(after.name, after.externalId, after.verifiedAt, id);
      return after;
    });
  }

  lookup(id: string): ScanRoleRecord | null {
    const row = this.#database.prepare('SELECT * FROM scan_roles WHERE id = ?').get(id);
    return row === undefined ? null : readScanRole(row);
  }

  list(): ScanRoleRecord[] {
    return this.#database.prepare('SELECT * FROM scan_roles ORDER BY name, id').all().map(readScanRole);
  }

  delete(id: string): boolean {
    return transaction(this.#database, () => Number(this.#database.prepare('DELETE FROM scan_roles WHERE id = ?').run(id).changes) > 0);
  }
}
