import 'server-only';
import type { SnapshotList } from '../contract/snapshots';
import type { ServerContext } from './context';
import { toSnapshotDto } from './snapshot-dto';

/** Saved snapshots, newest first. */
export async function listSnapshots(context: ServerContext): Promise<SnapshotList> {
  const shares = await context.store.listShares(null);
  const scheduled = new Set(await context.store.listScheduledSnapshots());
  return { snapshots: (await context.store.listSnapshots()).map((meta) => toSnapshotDto(meta, shares, context.now(), scheduled.has(meta.id))) };
}
