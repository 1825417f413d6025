import type { GalleryList, SaveAnswer, SnapshotList, SnapshotMetaDto } from '@/lib/contract/snapshots';
import { request } from './request';

/** Snapshots and gallery worlds, as the API names them. Lists on the screen listen to `snapshotChanges`. */
export const snapshotChanges = new EventTarget();
async function changed<T>(call: Promise<T>): Promise<T> {
  const answer = await call;
  snapshotChanges.dispatchEvent(new Event('change'));
  return answer;
}

export const listSnapshots = async (signal?: AbortSignal): Promise<readonly SnapshotMetaDto[]> => (await request<SnapshotList>('/api/snapshots', signal === undefined ? {} : { signal })).snapshots;
export const getSnapshotMeta = async (id: string, signal?: AbortSignal): Promise<SnapshotMetaDto> => (await request<SaveAnswer>(`/api/snapshots/${encodeURIComponent(id)}`, signal === undefined ? {} : { signal })).snapshot;
export const deleteSnapshot = (id: string): Promise<void> => changed(request(`/api/snapshots/${encodeURIComponent(id)}`, { method: 'DELETE' }));
export const saveSnapshot = async (id: string, name: string): Promise<SnapshotMetaDto> => (await changed(request<SaveAnswer>(`/api/snapshots/${encodeURIComponent(id)}/save`, { method: 'POST', json: { name } }))).snapshot;
export const listWorlds = async (signal?: AbortSignal): Promise<GalleryList['worlds']> => (await request<GalleryList>('/api/gallery', signal === undefined ? {} : { signal })).worlds;
export const saveWorld = async (world: string, name: string): Promise<SnapshotMetaDto> => (await changed(request<SaveAnswer>(`/api/gallery/${encodeURIComponent(world)}/save`, { method: 'POST', json: { name } }))).snapshot;
