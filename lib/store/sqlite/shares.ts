import 'server-only';
import type { DatabaseSync } from 'node:sqlite';
import { present } from '../../base/assert';
import { verifyBody, type VerifiedBody } from '../body';
import type { NewShare, ShareRecord } from '../port';
import { readBody, readShare, shareColumns } from './rows';
import { transaction } from './transaction';

/** Share links: a redacted document each, opened by a secret of which only the SHA-256 is kept. */
export class ShareTable {
  readonly #database: DatabaseSync;
  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  insert(share: NewShare): ShareRecord {
    return transaction(this.#database, () => {
      this.#database
        .prepare(
          `INSERT INTO shares (public_id, snapshot_id, secret_hash, label, preset, view_state, created_by, created_at, expires_at, content_hash, plain_length, body)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          share.publicId, share.snapshotId, share.secretHash, share.label, share.preset, share.viewState, share.createdBy, share.createdAt, share.expiresAt,
          share.body.contentHash, share.body.plainLength, share.body.deflated,
        );
      return present(this.lookup(share.publicId), 'share just written');
    });
  }

  lookup(publicId: string): ShareRecord | null {
    const row = this.#database.prepare(`SELECT ${shareColumns} FROM shares WHERE public_id = ?`).get(publicId);
    return row === undefined ? null : readShare(row);
  }

  async lookupBody(publicId: string): Promise<VerifiedBody | null> {
    const row = this.#database.prepare('SELECT content_hash, plain_length, body FROM shares WHERE public_id = ?').get(publicId);
    return row === undefined ? null : verifyBody(readBody(row), `share ${publicId}`);
  }

  list(snapshotId: string | null): ShareRecord[] {
    return this.#database
      .prepare(`SELECT ${shareColumns} FROM shares WHERE ?1 IS NULL OR snapshot_id = ?1 ORDER BY created_at DESC, public_id`)
      .all(snapshotId)
      .map(readShare);
  }

  setPaused(publicId: string, pausedAt: number | null): ShareRecord | null {
    return transaction(this.#database, () => {
      this.#database.prepare('UPDATE shares SET paused_at = ? WHERE public_id = ? AND revoked_at IS NULL').run(pausedAt, publicId);
      return this.lookup(publicId);
    });
  }

  revoke(publicId: string, at: number): ShareRecord | null {
    return transaction(this.#database, () => {
      this.#database.prepare('UPDATE shares SET revoked_at = ? WHERE public_id = ? AND revoked_at IS NULL').run(at, publicId);
      return this.lookup(publicId);
    });
  }

  revokeAll(snapshotId: string | null, at: number): number {
    return transaction(this.#database, () =>
      Number(this.#database.prepare('UPDATE shares SET revoked_at = ?1 WHERE revoked_at IS NULL AND (?2 IS NULL OR snapshot_id = ?2)').run(at, snapshotId).changes),
    );
  }

  touch(publicId: string, at: number): void {
    transaction(this.#database, () => this.#database.prepare('UPDATE shares SET last_used_at = ?, use_count = use_count + 1 WHERE public_id = ?').run(at, publicId));
  }
}
