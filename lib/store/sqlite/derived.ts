import 'server-only';
import type { DatabaseSync } from 'node:sqlite';
import type { DerivedParts } from '../port';
import { transaction } from './transaction';

/** What is made from a stored body and can be made again: kept for speed, gone with the body (triggers). A gallery account has no body here and is not kept. */
export class DerivedTable {
  readonly #database: DatabaseSync;
  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  lookup(contentHash: string, kind: string): DerivedParts | null {
    const row = this.#database.prepare('SELECT overview, document FROM derived WHERE content_hash = ? AND kind = ?').get(contentHash, kind);
    return row === undefined ? null : { overview: row['overview'] as Uint8Array, document: row['document'] as Uint8Array };
  }

  put(contentHash: string, kind: string, { overview, document }: DerivedParts): void {
    transaction(this.#database, () => this.#database
      .prepare('INSERT INTO derived (content_hash, kind, overview, document) SELECT ?1, ?2, ?3, ?4 WHERE EXISTS (SELECT 1 FROM snapshots WHERE content_hash = ?1) OR EXISTS (SELECT 1 FROM shares WHERE content_hash = ?1) ON CONFLICT (content_hash) DO UPDATE SET kind = ?2, overview = ?3, document = ?4')
      .run(contentHash, kind, overview, document));
  }
}
