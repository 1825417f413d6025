// The contract of live collection: what a page, a schedule or the terminal may ask for, what they see meanwhile, and what they get.
// Credentials never pass through here: only where to find them. The implementation is `openScanPort`.
import 'server-only';
import type { Result } from '../../base/result';
import type { CoverageCell, ResourceType } from '../../model/coverage';
import type { AccountId, RegionName } from '../../model/ids';
import type { RawPage } from '../../model/raw-inventory';

/** Groups of calls that are off by default, each with permissions of its own. */
export const addOns = ['target-health', 'images', 'guest-facts', 'vpn-connections', 'block-public-access', 'route-servers'] as const;
export type AddOn = (typeof addOns)[number];

/** Where the SDK finds credentials: its default chain (environment, SSO, container, instance), or a profile of the shared files. */
export type CredentialSource = { readonly kind: 'default' } | { readonly kind: 'profile'; readonly profile: string };

export interface RoleTarget {
  /** `arn:aws:iam::<account>:role/<name>`; the account in it is the one that has to answer. */
  readonly roleArn: string;
  /** Set: AssumeRole has to fail without it, else the role is refused. `null`: none is sent (roles of one's own organisation). */
  readonly externalId: string | null;
}
export type ScanAccounts =
  | { readonly kind: 'current'; readonly source: CredentialSource }
  | { readonly kind: 'roles'; readonly source: CredentialSource; readonly roles: readonly RoleTarget[] }
  /** Every active account of the organisation, through a role of one name. The account of `source` itself is read without a role. */
  | { readonly kind: 'organization'; readonly source: CredentialSource; readonly roleName: string; readonly externalId: string | null; readonly exclude: readonly AccountId[] };

/** Disabled regions are a fact and never called. `include` names win over the account's list only where that could not be read. */
export type ScanRegions =
  | { readonly kind: 'enabled' }
  | { readonly kind: 'include'; readonly regions: readonly RegionName[] }
  | { readonly kind: 'exclude'; readonly regions: readonly RegionName[] };

export interface ScanRequest {
  readonly accounts: ScanAccounts;
  readonly regions: ScanRegions;
  readonly addOns: readonly AddOn[];
  /** Of assumed roles: 2-64 characters of `[\w+=,.@-]`; put the snapshot's or job's id in it. `null`: `eni-lens`. */
  readonly sessionName: string | null;
  /** For the whole scan, milliseconds; what is not read by then is a `timeout` cell. `null`: 30 minutes. */
  readonly deadlineMs: number | null;
}

/** Why an account, or everything, could not be read. Texts: `messages/*` `scan.failures.<code>`. */
export const scanFailureCodes = [
  'credentials-missing', 'credentials-expired', 'profile-unknown', 'identity-denied', 'unreachable', 'wrong-account',
  'role-arn-invalid', 'role-denied', 'external-id-not-required', 'organization-denied', 'cancelled', 'deadline', 'unexpected',
] as const;
export type ScanFailureCode = (typeof scanFailureCodes)[number];
export interface ScanFailure {
  readonly code: ScanFailureCode;
  /** AWS's own error code, when AWS answered. */
  readonly awsCode: string | null;
  /** Facts for the text (`account`, `expected`, `role`, `profile`, `detail`); never a credential. */
  readonly params: Readonly<Record<string, string>>;
}

export interface ScanIdentity {
  readonly account: AccountId;
  /** The caller, such as `arn:aws:sts::123456789012:assumed-role/eni-lens/session`. */
  readonly arn: string;
  /** `aws`, `aws-cn`, `aws-us-gov`. */
  readonly partition: string;
}
export interface Profile {
  readonly name: string;
  readonly region: RegionName | null;
  /** How the shared files say its credentials are made. */
  readonly kind: 'keys' | 'sso' | 'role' | 'process' | 'web-identity' | 'unknown';
}
export interface RegionStatus {
  readonly region: RegionName;
  readonly enabled: boolean;
}

/** One kind of call, before anything is called. */
export interface PlannedCall {
  /** `ec2:DescribeSubnets`: the action, which is also the IAM permission. */
  readonly action: string;
  /** `null` for calls that only steer the scan (identity, regions, accounts, roles). */
  readonly resource: ResourceType | null;
  readonly addOn: AddOn | null;
  /** How often: once per scan, account, region, or thing found before (`parent`). */
  readonly each: 'scan' | 'account' | 'region' | 'parent';
  readonly parent: ResourceType | null;
  /** Largest page of the call; `null`: it answers in one piece. */
  readonly pageSize: number | null;
}
export interface ScanPlan {
  readonly calls: readonly PlannedCall[];
  /** Sorted, each once. */
  readonly permissions: readonly string[];
}

export interface ScanProgress {
  readonly phase: 'identity' | 'regions' | 'collecting' | 'second-look' | 'finished';
  readonly cellsDone: number;
  /** Grows while accounts and regions become known. */
  readonly cellsTotal: number;
  readonly accountsDone: number;
  readonly accountsTotal: number;
  /** Account × region. */
  readonly placesDone: number;
  readonly placesTotal: number;
  readonly callsMade: number;
  /** Answers that said "too many requests". */
  readonly throttles: number;
  readonly itemsRead: number;
  /** Cells that ended with a gap so far. */
  readonly gaps: number;
  /** What was touched last. */
  readonly current: { readonly account: AccountId; readonly region: RegionName; readonly resource: ResourceType } | null;
  readonly elapsedMs: number;
  /** Estimate; `null` while there is nothing to estimate from. */
  readonly remainingMs: number | null;
}
export interface ScanHooks {
  /** Pages as they come, in any order; not held after the call returns. Only of accounts whose identity was confirmed. */
  readonly onPage: (page: RawPage) => void;
  /** At most about ten times a second, and once at the end. */
  readonly onProgress?: (progress: ScanProgress) => void;
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
