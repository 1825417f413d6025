// Words of live scans that collection, the store of schedules and the page share. What a scan does: collect/live/scan-port.
import type { ResourceType } from './coverage';
import type { AccountId, RegionName } from './ids';

/** Groups of calls that are off by default, each with permissions of its own. */
export const addOns = ['target-health', 'images', 'guest-facts', 'vpn-connections', 'block-public-access', 'route-servers', 'lattice'] as const;
export type AddOn = (typeof addOns)[number];

/** Where the SDK finds credentials: its default chain (environment, SSO, container, instance), or a profile of the shared files. */
export type CredentialSource = { readonly kind: 'default' } | { readonly kind: 'profile'; readonly profile: string };

/** Disabled regions are a fact and never called. `include` names win over the account's list only where that could not be read. */
export type ScanRegions =
  | { readonly kind: 'enabled' }
  | { readonly kind: 'include'; readonly regions: readonly RegionName[] }
  | { readonly kind: 'exclude'; readonly regions: readonly RegionName[] };

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
