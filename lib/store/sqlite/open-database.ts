import 'server-only';
import { chmodSync, existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../store-error';

/** Opens the file with the settings durability depends on, reads them back, and refuses to run with others. */
const settings: readonly (readonly [name: string, set: string, expected: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  // NORMAL may lose acknowledged commits at a power cut.
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['busy_timeout', '5000', 5000],
  ['trusted_schema', 'OFF', 0],
];

export function openDatabase(file: string): DatabaseSync {
  let database: DatabaseSync;
  try {
    database = new DatabaseSync(file, { timeout: 5000 });
    for (const [name, value] of settings) database.exec(`PRAGMA ${name} = ${value}`);
  } catch (error) {
    throw new StoreError('unwritable', `the database ${file} cannot be opened (${(error as Error).message})`);
  }
  for (const [name, , expected] of settings) {
    const row = database.prepare(`PRAGMA ${name}`).get();
    const found = row === undefined ? undefined : Object.values(row)[0];
    if (found !== expected) {
      database.close();
      throw new StoreError('settings-refused', `the database refuses ${name}=${expected} (it says ${String(found)}); is ${file} on a network file system?`);
    }
  }
  for (const path of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(/*turbopackIgnore: true*/ path)) chmodSync(/*turbopackIgnore: true*/ path, 0o600);
  return database;
}
