import 'server-only';
import type { DatabaseSync } from 'node:sqlite';
import type { NoteRecord, NoteStore } from '../note-store';
import type { Row } from './rows';
import { transaction } from './transaction';

export function noteVerbs(database: DatabaseSync): NoteStore {
  const change = (sql: string, ...values: readonly (string | number | null)[]): number => transaction(database, () => Number(database.prepare(sql).run(...values).changes));
  return {
    insertNote: async ({ id, resourceId, text, author, createdAt, editedAt }) => {
      change('INSERT INTO resource_notes (id, resource_id, text, author, created_at, edited_at) VALUES (?, ?, ?, ?, ?, ?)', id, resourceId, text, author, createdAt, editedAt);
    },
    updateNote: async (id, text, author, editedAt) => change('UPDATE resource_notes SET text = ?, author = ?, edited_at = ? WHERE id = ?', text, author, editedAt, id) > 0,
    listNotes: async () => database.prepare('SELECT * FROM resource_notes ORDER BY resource_id, created_at, id').all().map(readNote),
    countNotes: async () => Number(database.prepare('SELECT count(*) AS n FROM resource_notes').get()?.['n'] ?? 0),
    deleteNote: async (id) => change('DELETE FROM resource_notes WHERE id = ?', id) > 0,
  };
}

const readNote = (row: Row): NoteRecord => ({
  id: String(row['id']), resourceId: String(row['resource_id']), text: String(row['text']), author: String(row['author']), createdAt: Number(row['created_at']), editedAt: row['edited_at'] === null ? null : Number(row['edited_at']),
});
