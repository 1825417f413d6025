import { getSnapshotMeta } from '@/components/api/snapshots';
import type { SnapshotMetaDto } from '@/lib/contract/snapshots';

/** What a share is to be made of. */
export interface ShareSource {
  readonly kind: 'snapshot' | 'gallery';
  readonly id: string;
}

/** A gallery world is not a snapshot yet, so there is nothing to ask for. */
export const loadShareSubject = (source: ShareSource): ((signal: AbortSignal) => Promise<SnapshotMetaDto | null>) =>
  (signal) => (source.kind === 'gallery' ? Promise.resolve(null) : getSnapshotMeta(source.id, signal));
