import 'server-only';
import type { SnapshotMetaDto } from '../contract/snapshots';
import type { ShareRecord } from '../store/port';
import type { SnapshotMeta } from '../store/snapshot-record';
import { isoTime, isoTimeOrNull } from './iso-time';
import { shareState } from './share-state';

/** A stored snapshot as the API tells about it. */
export function toSnapshotDto(meta: SnapshotMeta, shares: readonly ShareRecord[], now: number, scheduled = false): SnapshotMetaDto {
  const { summary } = meta;
  return {
    id: meta.id,
    name: meta.name,
    source: meta.source,
    scheduled,
    collectedAt: meta.collectedAt,
    createdAt: isoTime(meta.createdAt),
    savedAt: isoTimeOrNull(meta.savedAt),
    accounts: [...summary.accounts],
    regions: [...summary.regions],
    networkInterfaces: summary.networkInterfaces,
    instances: summary.instances,
    multiEniHosts: summary.multiEniHosts,
    findings: summary.findings,
    worst: summary.worst,
    coverage: summary.coverage,
    shares: shares.filter((share) => share.snapshotId === meta.id && shareState(share, now) === 'active').length,
  };
}
