import 'server-only';
import type { SnapshotMetaDto } from '../contract/snapshots';
import { audit } from './audit';
import type { Client, ServerContext } from './context';
import { getGalleryEntry } from './gallery';
import { requireRoom } from './require-room';
import { toSnapshotDto } from './snapshot-dto';

/** Puts a made account among the snapshots, so that it can be shared like a real one. */
export async function saveGallery(context: ServerContext, client: Client, input: { readonly world: string; readonly name: string | undefined }): Promise<SnapshotMetaDto> {
  const { document, prepared } = await getGalleryEntry(input.world);
  await requireRoom(context, prepared);
  const now = context.now();
  const name = input.name ?? input.world;
  const { created } = await context.store.putSnapshot({ ...prepared, name, source: 'gallery', collectedAt: document.collectedAt, createdAt: now, savedAt: now });
  const meta = await context.store.saveSnapshot(prepared.id, name, now);
  if (meta === null) throw new Error('a snapshot just stored is gone');
  await audit(context, client, 'snapshot.save', created ? 'saved' : 'renamed', { snapshotId: prepared.id });
  return toSnapshotDto(meta, await context.store.listShares(prepared.id), now);
}
