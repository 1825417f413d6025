import 'server-only';
import type { DatabaseSync } from 'node:sqlite';

/** One write transaction. IMMEDIATE: a second writer waits at the start instead of failing in the middle. Returns after COMMIT. */
export function transaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
