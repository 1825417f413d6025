import 'server-only';
import { audit } from '../audit';
import type { ServerContext } from '../context';
import { systemClient } from './system-client';
import { planRetention } from './plan-retention';

/** Deletes what the target's retention no longer wants; the store asks again, in the same transaction, whether somebody keeps it. */
export async function applyRetention(context: ServerContext, targetId: string): Promise<readonly string[]> {
  const target = await context.store.lookupScanTarget(targetId);
  if (target === null || (target.retention.keepLast === null && target.retention.keepDays === null)) return [];
  const gone: string[] = [];
  for (const id of planRetention(await context.store.listScanSnapshots(targetId, context.now()), target.retention, context.now())) {
    if (!(await context.store.expireScanSnapshot(id, context.now()))) continue;
    gone.push(id);
    await audit(context, systemClient, 'snapshot.expire', 'deleted', { snapshotId: id, targetId });
  }
  return gone;
}
