import 'server-only';
import type { AuditAction } from '../store/port';
import type { Client, ServerContext } from './context';

/** Writes down who did what to which snapshot or link. Never a secret: there is no parameter that could hold one. */
export async function audit(
  context: ServerContext, client: Client, action: AuditAction, outcome: string, about: { readonly shareId?: string; readonly snapshotId?: string; readonly targetId?: string; readonly scanId?: string },
): Promise<void> {
  await context.store.recordAudit({
    at: context.now(), action, outcome, shareId: about.shareId ?? null, snapshotId: about.snapshotId ?? null,
    targetId: about.targetId ?? null, scanId: about.scanId ?? null, client: client.truncated, userAgent: client.userAgent,
  });
}
