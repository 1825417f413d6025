// The contract of live collection: what a page, a schedule or the terminal may ask for, what they see meanwhile, and what they get.
// Its words (add-ons, failures, progress …) are model/scan.
// Credentials never pass through here: only where to find them. The implementation is `openScanPort`.
import 'server-only';
import type { Result } from '../../base/result';
import type { CoverageCell } from '../../model/coverage';
import type { AccountId, RegionName } from '../../model/ids';
import type { RawPage } from '../../model/raw-inventory';
import type { AddOn, CredentialSource, Profile, RegionStatus, ScanFailure, ScanIdentity, ScanPlan, ScanProgress, ScanRegions } from '../../model/scan';

export interface RoleTarget {
  /** `arn:aws:iam::<account>:role/<name>`; the account in it is the one that has to answer. */
  readonly roleArn: string;
  /** Set: AssumeRole has to fail without it, else the role is refused. `null`: none is sent (roles of one's own organisation). */
  readonly externalId: string | null;
}
export type ScanAccounts =
  /** `expected`: another account that answers is refused. */
  | { readonly kind: 'current'; readonly source: CredentialSource; readonly expected?: AccountId }
  | { readonly kind: 'roles'; readonly source: CredentialSource; readonly roles: readonly RoleTarget[] }
  /** Every active account of the organisation, through a role of one name. The account of `source` itself is read without a role. */
  | { readonly kind: 'organization'; readonly source: CredentialSource; readonly roleName: string; readonly externalId: string | null; readonly exclude: readonly AccountId[] };

export interface ScanRequest {
  readonly accounts: ScanAccounts;
  readonly regions: ScanRegions;
  readonly addOns: readonly AddOn[];
  /** Of assumed roles: 2-64 characters of `[\w+=,.@-]`; put the snapshot's or job's id in it. `null`: `eni-lens`. */
  readonly sessionName: string | null;
  /** For the whole scan, milliseconds; what is not read by then is a `timeout` cell. `null`: 30 minutes. */
  readonly deadlineMs: number | null;
}

export interface ScanHooks {
  /** Pages as they come, in any order; not held after the call returns. Only of accounts whose identity was confirmed. */
  readonly onPage: (page: RawPage) => void;
  /** At most about ten times a second, and once at the end. */
  readonly onProgress?: (progress: ScanProgress) => void;
  /** Each cell once, when it is decided: the grid of a scan that is still running. */
  readonly onCell?: (cell: CoverageCell) => void;
  /** Ends the scan early; what was read until then is kept, the rest is marked. */
  readonly signal?: AbortSignal;
}

export interface ScannedAccount {
  readonly account: AccountId | null;
  /** Of the role, where one was assumed. */
  readonly roleArn: string | null;
  readonly identity: ScanIdentity | null;
  readonly failure: ScanFailure | null;
  readonly regions: readonly { readonly region: RegionName; readonly status: 'read' | 'disabled' | 'silent' }[];
}
export interface ScanResult {
  /** `failed`: no account could be read at all. Gaps alone are `incomplete`. */
  readonly outcome: 'complete' | 'incomplete' | 'cancelled' | 'failed';
  /** What stopped everything; per account see `accounts`. */
  readonly failure: ScanFailure | null;
  readonly accounts: readonly ScannedAccount[];
  /** One cell per account × region × resource type that was planned; in order. Hand it to the normaliser. */
  readonly coverage: readonly CoverageCell[];
  /** ISO 8601 UTC: everything in the snapshot was true at some time between the two. */
  readonly window: { readonly startedAt: string; readonly endedAt: string };
  readonly calls: { readonly made: number; readonly throttled: number; readonly retried: number };
}

export interface ScanPort {
  /** Profiles of the shared config and credentials files, by name; names only, no secrets. Empty when there are none. */
  readonly listProfiles: () => Promise<readonly Profile[]>;
  readonly identify: (source: CredentialSource, signal?: AbortSignal) => Promise<Result<ScanIdentity, ScanFailure>>;
  readonly listRegions: (source: CredentialSource, signal?: AbortSignal) => Promise<Result<readonly RegionStatus[], ScanFailure>>;
  /** Before a role is registered: it can be assumed with its external id, not without it, and answers for the account in its ARN. */
  readonly checkRole: (source: CredentialSource, role: RoleTarget, signal?: AbortSignal) => Promise<Result<ScanIdentity, ScanFailure>>;
  /** Calls nothing. */
  readonly plan: (request: Pick<ScanRequest, 'accounts' | 'addOns'>) => ScanPlan;
  /** Never rejects for anything AWS or the network does. */
  readonly scan: (request: ScanRequest, hooks: ScanHooks) => Promise<ScanResult>;
}
