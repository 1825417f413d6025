import 'server-only';
import type { ShareDto } from '../contract/shares';
import type { ShareRecord, ShareState } from '../store/port';
import { isoTime, isoTimeOrNull } from './iso-time';

/** What a link is right now, by the server's clock. */
export function shareState(share: ShareRecord, now: number): ShareState {
  if (share.revokedAt !== null) return 'revoked';
  if (now >= share.expiresAt) return 'expired';
  return share.pausedAt === null ? 'active' : 'paused';
}

export function toShareDto(share: ShareRecord, snapshotName: string, now: number): ShareDto {
  return {
    id: share.publicId,
    snapshotId: share.snapshotId,
    snapshotName,
    label: share.label,
    preset: share.preset,
    state: shareState(share, now),
    createdAt: isoTime(share.createdAt),
    expiresAt: isoTime(share.expiresAt),
    lastUsedAt: isoTimeOrNull(share.lastUsedAt),
    useCount: share.useCount,
  };
}
