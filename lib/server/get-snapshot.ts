import 'server-only';
import type { SnapshotMetaDto } from '../contract/snapshots';
import type { ServerContext } from './context';
import { ServerError } from './server-error';
import { toSnapshotDto } from './snapshot-dto';

/** What is known about one snapshot, draft or saved. */
export async function getSnapshot(context: ServerContext, id: string): Promise<SnapshotMetaDto> {
  const meta = await context.store.lookupSnapshot(id);
  if (meta === null) throw new ServerError('not-found');
  return toSnapshotDto(meta, await context.store.listShares(id), context.now());
}
