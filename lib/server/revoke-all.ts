import 'server-only';
import { audit } from './audit';
import type { Client, ServerContext } from './context';

/** Revokes every link of a snapshot, or every link there is. */
export async function revokeAll(context: ServerContext, client: Client, snapshotId: string | null): Promise<number> {
  const revoked = await context.store.revokeShares(snapshotId, context.now());
  await audit(context, client, 'share.revoke-all', String(revoked), snapshotId === null ? {} : { snapshotId });
  return revoked;
}
