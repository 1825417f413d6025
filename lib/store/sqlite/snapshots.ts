import 'server-only';
import type { DatabaseSync } from 'node:sqlite';
import { present } from '../../base/assert';
import { verifyBody, type VerifiedBody } from '../body';
import type { NewSnapshot, SnapshotMeta } from '../snapshot-record';
import { metaColumns, readBody, readMeta } from './rows';
import { transaction } from './transaction';

/** Snapshots and what is listed about them. The body is written once; only its name and saved time may change, in snapshot_meta. */
export class SnapshotTable {
  readonly #database: DatabaseSync;
  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  put(snapshot: NewSnapshot): { meta: SnapshotMeta; created: boolean } {
    return transaction(this.#database, () => this.putWithin(snapshot));
  }

  /** For a transaction that is open already. A snapshot put as saved is saved, also when it was a draft before. */
  putWithin(snapshot: NewSnapshot): { meta: SnapshotMeta; created: boolean } {
    if (this.lookup(snapshot.id) !== null) {
      this.#database.prepare('UPDATE snapshot_meta SET touched_at = ?, saved_at = coalesce(saved_at, ?) WHERE id = ?').run(snapshot.createdAt, snapshot.savedAt, snapshot.id);
      return { meta: present(this.lookup(snapshot.id), 'snapshot just found'), created: false };
    }
    this.#database
      .prepare('INSERT INTO snapshots (id, content_hash, plain_length, body) VALUES (?, ?, ?, ?)')
      .run(snapshot.id, snapshot.body.contentHash, snapshot.body.plainLength, snapshot.body.deflated);
    this.#database
      .prepare('INSERT INTO snapshot_meta (id, name, source, collected_at, created_at, touched_at, saved_at, engine, summary) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(snapshot.id, snapshot.name, snapshot.source, snapshot.collectedAt, snapshot.createdAt, snapshot.createdAt, snapshot.savedAt, snapshot.engine, JSON.stringify(snapshot.summary));
    return { meta: present(this.lookup(snapshot.id), 'snapshot just written'), created: true };
  }

  lookup(id: string): SnapshotMeta | null {
    const row = this.#database.prepare(`SELECT ${metaColumns} FROM snapshot_meta m JOIN snapshots s ON s.id = m.id WHERE m.id = ?`).get(id);
    return row === undefined ? null : readMeta(row);
  }

  async lookupBody(id: string): Promise<VerifiedBody | null> {
    const row = this.#database.prepare('SELECT content_hash, plain_length, body FROM snapshots WHERE id = ?').get(id);
    return row === undefined ? null : verifyBody(readBody(row), `snapshot ${id}`);
  }

  list(): SnapshotMeta[] {
    return this.#database
      .prepare(`SELECT ${metaColumns} FROM snapshot_meta m JOIN snapshots s ON s.id = m.id WHERE m.saved_at IS NOT NULL ORDER BY m.saved_at DESC, m.id`)
      .all()
      .map(readMeta);
  }

  bytes(): number {
    return Number(this.#database.prepare('SELECT coalesce(sum(length(body)), 0) AS bytes FROM snapshots').get()?.['bytes'] ?? 0);
  }

  save(id: string, name: string, at: number): SnapshotMeta | null {
    return transaction(this.#database, () => {
      this.#database.prepare('UPDATE snapshot_meta SET name = ?, saved_at = coalesce(saved_at, ?) WHERE id = ?').run(name, at, id);
      return this.lookup(id);
    });
  }

  delete(id: string): boolean {
    return transaction(this.#database, () => this.deleteWithin(id));
  }

  purgeDrafts(before: number): number {
    const stale = 'SELECT id FROM snapshot_meta WHERE saved_at IS NULL AND touched_at < ?';
    if (this.#database.prepare(stale).get(before) === undefined) return 0;
    return transaction(this.#database, () => {
      const rows = this.#database.prepare(stale).all(before);
      for (const row of rows) this.deleteWithin(String(row['id']));
      return rows.length;
    });
  }

  /** For a transaction that is open already. */
  deleteWithin(id: string): boolean {
    this.#database.prepare('INSERT INTO delete_permits (snapshot_id) VALUES (?)').run(id);
    const { changes } = this.#database.prepare('DELETE FROM snapshots WHERE id = ?').run(id);
    this.#database.prepare('DELETE FROM delete_permits WHERE snapshot_id = ?').run(id);
    return Number(changes) > 0;
  }
}
