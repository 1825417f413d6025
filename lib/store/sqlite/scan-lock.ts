import 'server-only';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * One process at a time looks after the scans of a data folder. The lock is a write transaction that is never committed, in a file of its own:
 * the operating system lets go of it with the process, however that ends, which a file with a process id in it does not.
 */
export class ScanLock {
  readonly #file: string;
  #held: DatabaseSync | null = null;

  constructor(folder: string) {
    this.#file = join(/*turbopackIgnore: true*/ folder, 'scans.lock');
  }

  /** True when it is ours now, or was already. */
  hold(): boolean {
    if (this.#held !== null) return true;
    const database = new DatabaseSync(this.#file, { timeout: 0 });
    try {
      chmodSync(/*turbopackIgnore: true*/ this.#file, 0o600);
      database.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      database.close();
      if ((error as { errcode?: number }).errcode === sqliteBusy) return false;
      throw error;
    }
    this.#held = database;
    return true;
  }

  release(): void {
    this.#held?.close();
    this.#held = null;
  }
}
/** https://www.sqlite.org/rescode.html#busy */
const sqliteBusy = 5;
