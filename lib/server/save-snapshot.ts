import 'server-only';
import type { SnapshotMetaDto } from '../contract/snapshots';
import { audit } from './audit';
import type { Client, ServerContext } from './context';
import { ServerError } from './server-error';
import { toSnapshotDto } from './snapshot-dto';

/** Keeps a draft for good; with a name, also renames. */
export async function saveSnapshot(context: ServerContext, client: Client, input: { readonly id: string; readonly name: string | undefined }): Promise<SnapshotMetaDto> {
  const now = context.now();
  const before = await context.store.lookupSnapshot(input.id);
  const meta = before === null ? null : await context.store.saveSnapshot(input.id, input.name ?? before.name, now);
  if (meta === null) throw new ServerError('not-found');
  await audit(context, client, 'snapshot.save', before?.savedAt === null ? 'saved' : 'renamed', { snapshotId: input.id });
  return toSnapshotDto(meta, await context.store.listShares(input.id), now);
}
