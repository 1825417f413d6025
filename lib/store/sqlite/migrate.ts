import 'server-only';
import type { DatabaseSync } from 'node:sqlite';
import { sha256Hex } from '../body';
import { StoreError } from '../store-error';
import { migrations, type Migration } from './migrations';
import { transaction } from './transaction';

/** Brings the schema to this program's version in one transaction; a newer or edited schema is refused. */
export function migrate(database: DatabaseSync, now: number, steps: readonly Migration[] = migrations): void {
  transaction(database, () => {
    database.exec('CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT');
    const applied = new Map<number, string>();
    for (const row of database.prepare('SELECT version, checksum FROM migrations').all()) applied.set(Number(row['version']), String(row['checksum']));
    const newest = Math.max(0, ...applied.keys());
    const known = Math.max(0, ...steps.map((step) => step.version));
    if (newest > known) throw new StoreError('newer-schema', `the data folder was written by a newer version (schema ${newest}, this program knows ${known}); start that version or use another folder`);
    for (const step of steps) {
      const checksum = sha256Hex(step.sql);
      const before = applied.get(step.version);
      if (before === undefined) {
        database.exec(step.sql);
        database.prepare('INSERT INTO migrations VALUES (?, ?, ?, ?)').run(step.version, step.name, checksum, now);
      } else if (before !== checksum) {
        throw new StoreError('changed-migration', `schema step ${step.version} of the data folder is not the one this program knows`);
      }
    }
  });
}
