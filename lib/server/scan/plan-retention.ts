import 'server-only';
import type { ScanRetention, ScanSnapshotEntry } from '../../store/scan-store';

/**
 * Which snapshots of a target go: those beyond the newest `keepLast`, and those older than `keepDays`. What a person keeps neither goes nor counts.
 * The newest one always stays, so that a target that fails for weeks still has its last good picture.
 */
export function planRetention(entries: readonly ScanSnapshotEntry[], retention: ScanRetention, now: number): string[] {
  const free = entries.filter((entry) => !entry.kept).sort((a, b) => b.seenAt - a.seenAt);
  const newest = Math.max(0, ...entries.map((entry) => entry.seenAt));
  return free
    .filter((entry, position) => {
      if (entry.seenAt === newest) return false;
      const tooMany = retention.keepLast !== null && position >= retention.keepLast;
      const tooOld = retention.keepDays !== null && now - entry.seenAt > retention.keepDays * 86_400_000;
      return tooMany || tooOld;
    })
    .map((entry) => entry.snapshotId);
}
