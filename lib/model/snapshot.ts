import type { GuestAnnotations } from './guest';
import type { Inventory } from './inventory';
import type { ImportProblem } from './problem';

/** What a page, a share or the CLI opens: one immutable record. Analysis is derived from it wherever it is opened. */
export interface SnapshotDocument {
  readonly schema: 'eni-lens/snapshot@1';
  readonly name: string;
  /** ISO 8601 UTC; when the data was collected, or imported when the files do not say. */
  readonly collectedAt: string | null;
  /** Live scans only: when collecting began; everything was true at some time from then to `collectedAt`. */
  readonly collectedFrom?: string;
  readonly source: 'files' | 'gallery' | 'scan';
  readonly inventory: Inventory;
  readonly problems: readonly ImportProblem[];
  /** Shares only: what was known from inside guests when the link was made. Elsewhere it is asked for apart, because it may change. */
  readonly annotations?: GuestAnnotations;
  /** Present in a share: what was taken out. */
  readonly redaction: 'topology' | 'internal' | 'full' | null;
}
