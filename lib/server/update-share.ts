import 'server-only';
import type { ShareAction, ShareDto } from '../contract/shares';
import type { ShareRecord } from '../store/port';
import { audit } from './audit';
import type { Client, ServerContext } from './context';
import { ServerError } from './server-error';
import { toShareDto } from './share-state';

/** Pauses, resumes or revokes a link; in force at the next request. */
export async function updateShare(context: ServerContext, client: Client, publicId: string, action: ShareAction): Promise<ShareDto> {
  const before = await context.store.lookupShare(publicId);
  if (before === null) throw new ServerError('not-found');
  if (before.revokedAt !== null && action !== 'revoke') throw new ServerError('share-revoked');
  const now = context.now();
  const share = await change(context, publicId, action, now);
  if (share === null) throw new ServerError('not-found');
  await audit(context, client, `share.${action}`, 'done', { shareId: publicId, snapshotId: share.snapshotId });
  const meta = await context.store.lookupSnapshot(share.snapshotId);
  return toShareDto(share, meta?.name ?? '', now);
}

function change(context: ServerContext, publicId: string, action: ShareAction, now: number): Promise<ShareRecord | null> {
  switch (action) {
    case 'pause': return context.store.setSharePaused(publicId, now);
    case 'resume': return context.store.setSharePaused(publicId, null);
    case 'revoke': return context.store.revokeShare(publicId, now);
  }
}
