import 'server-only';
import type { ShareList } from '../contract/shares';
import type { ServerContext } from './context';
import { toShareDto } from './share-state';

/** Links of one snapshot or of all, newest first. */
export async function listShares(context: ServerContext, snapshotId: string | null): Promise<ShareList> {
  const shares = await context.store.listShares(snapshotId);
  const names = new Map<string, string>();
  for (const share of shares) if (!names.has(share.snapshotId)) names.set(share.snapshotId, (await context.store.lookupSnapshot(share.snapshotId))?.name ?? '');
  const now = context.now();
  return {
    shares: shares.map((share) => toShareDto(share, names.get(share.snapshotId) ?? '', now)),
    sharing: context.config.sharing,
    maximumExpirySeconds: context.config.maximumExpirySeconds,
  };
}
