import 'server-only';
import type { DatabaseSync } from 'node:sqlite';
import type { ViewRecord, ViewStore } from '../view-store';
import type { Row } from './rows';
import { transaction } from './transaction';

export function viewVerbs(database: DatabaseSync): ViewStore {
  const change = (sql: string, ...values: readonly (string | number)[]): number => transaction(database, () => Number(database.prepare(sql).run(...values).changes));
  return {
    putView: async ({ snapshotId, name, state, updatedAt }) => {
      change('INSERT INTO saved_views (snapshot_id, name, state, updated_at) VALUES (?, ?, ?, ?) ON CONFLICT (snapshot_id, name) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at', snapshotId, name, state, updatedAt);
    },
    listViews: async (snapshotId) => database.prepare('SELECT * FROM saved_views WHERE snapshot_id = ? ORDER BY name').all(snapshotId).map(readView),
    deleteView: async (snapshotId, name) => change('DELETE FROM saved_views WHERE snapshot_id = ? AND name = ?', snapshotId, name) > 0,
  };
}

const readView = (row: Row): ViewRecord => ({ snapshotId: String(row['snapshot_id']), name: String(row['name']), state: String(row['state']), updatedAt: Number(row['updated_at']) });
