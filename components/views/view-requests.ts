import { request } from '@/components/api/request';
import type { SnapshotSource } from '@/components/snapshot/snapshot-context';
import type { SavedView } from '@/lib/contract/views';
import { formatViewState, parseViewState } from '@/lib/view/view-state';

/** Saved views of a stored snapshot are on the server; those of a made account in this browser, because nothing of it is stored. */
export interface ViewRequests {
  list(): Promise<readonly SavedView[]>;
  put(name: string, state: string): Promise<readonly SavedView[]>;
  remove(name: string): Promise<readonly SavedView[]>;
}
interface Answer { readonly views: readonly SavedView[] }

export function viewRequests({ kind, id }: SnapshotSource): ViewRequests {
  return kind === 'snapshot' ? onServer(`/api/snapshots/${encodeURIComponent(id)}/views`) : inBrowser(`eni-lens.views.${id}`);
}

function onServer(base: string): ViewRequests {
  return {
    list: async () => (await request<Answer>(base)).views,
    put: async (name, state) => (await request<Answer>(base, { method: 'PUT', json: { name, state } })).views,
    remove: async (name) => (await request<Answer>(`${base}?name=${encodeURIComponent(name)}`, { method: 'DELETE' })).views,
  };
}

function inBrowser(key: string): ViewRequests {
  const read = (): SavedView[] => {
    try {
      const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
      return Array.isArray(found) ? found.filter((view): view is SavedView => typeof view?.name === 'string' && typeof view.state === 'string' && typeof view.at === 'string') : [];
    } catch {
      return [];
    }
  };
  const write = (views: SavedView[]): SavedView[] => {
    views.sort((a, b) => (a.name < b.name ? -1 : 1));
    localStorage.setItem(key, JSON.stringify(views));
    return views;
  };
  return {
    list: async () => read(),
    put: async (name, state) => write([...read().filter((view) => view.name !== name), { name, state: formatViewState(parseViewState(new URLSearchParams(state))), at: new Date().toISOString() }]),
    remove: async (name) => write(read().filter((view) => view.name !== name)),
  };
}
