import 'server-only';
import type { Severity } from '../model/analysis';
import type { SnapshotDocument } from '../model/snapshot';
import type { PackedBody } from './body';

/** What lists show about a snapshot without opening it. */
export interface SnapshotSummary {
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  readonly networkInterfaces: number;
  readonly instances: number;
  readonly multiEniHosts: number;
  readonly findings: Readonly<Record<Severity | 'unknown', number>>;
  readonly worst: { readonly rule: string; readonly severity: Severity } | null;
  readonly coverage: { readonly complete: number; readonly total: number };
}
export interface SnapshotMeta {
  readonly id: string;
  readonly name: string;
  readonly source: SnapshotDocument['source'];
  readonly collectedAt: string | null;
  readonly createdAt: number;
  /** `null`: a draft, purged a day after it was last imported. */
  readonly savedAt: number | null;
  readonly engine: string;
  readonly summary: SnapshotSummary;
  /** SHA-256 of the stored body, hex. */
  readonly contentHash: string;
}
export interface NewSnapshot extends Omit<SnapshotMeta, 'contentHash'> {
  readonly body: PackedBody;
}
