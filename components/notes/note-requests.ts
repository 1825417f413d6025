import { request } from '@/components/api/request';
import type { SnapshotSource } from '@/components/snapshot/snapshot-context';
import type { Note, NoteDraft } from '@/lib/contract/notes';

/** Notes of stored snapshots are on the server; those of a made account in this browser, because nothing of it is stored. Each call answers with all notes there are. */
export interface NoteRequests {
  list(signal: AbortSignal): Promise<readonly Note[]>;
  put(draft: NoteDraft): Promise<readonly Note[]>;
  remove(id: string): Promise<readonly Note[]>;
}
interface Answer { readonly notes: readonly Note[] }
const base = '/api/notes';

export function noteRequests({ kind, id }: SnapshotSource): NoteRequests | null {
  return kind === 'share' ? null : kind === 'snapshot' ? onServer : inBrowser(`eni-lens.notes.${id}`);
}

const onServer: NoteRequests = {
  list: async (signal) => (await request<Answer>(base, { signal })).notes,
  put: async (draft) => (await request<Answer>(base, { method: 'PUT', json: draft })).notes,
  remove: async (id) => (await request<Answer>(`${base}?id=${encodeURIComponent(id)}`, { method: 'DELETE' })).notes,
};

const isNote = (note: Partial<Note> | null): note is Note => [note?.id, note?.resourceId, note?.text, note?.author, note?.at].every((part) => typeof part === 'string') && (note?.edited === null || typeof note?.edited === 'string');

function inBrowser(key: string): NoteRequests {
  const read = (): Note[] => {
    try {
      const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
      return Array.isArray(found) ? found.filter(isNote) : [];
    } catch {
      return [];
    }
  };
  const write = (notes: Note[]): Note[] => { localStorage.setItem(key, JSON.stringify(notes)); return notes; };
  return {
    list: async () => read(),
    put: async ({ id, resourceId, text, author }) => {
      const now = new Date().toISOString();
      return write(id === null ? [...read(), { id: crypto.randomUUID(), resourceId, text, author, at: now, edited: null }] : read().map((note) => (note.id === id ? { ...note, text, author, edited: now } : note)));
    },
    remove: async (id) => write(read().filter((note) => note.id !== id)),
  };
}
