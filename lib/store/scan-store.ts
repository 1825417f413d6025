import 'server-only';
import type { CoverageCell, CoverageStatus } from '../model/coverage';
import type { AddOn, CredentialSource, ScanRegions } from '../model/scan';
import type { NewSnapshot, SnapshotMeta } from './snapshot-record';

/**
 * What is kept about scans: roles an admin registered, whom to scan (targets) and what happened (runs). Never a credential:
 * a profile is a name, a role is an ARN with the ExternalId of its trust policy, which AWS documents as no secret.
 */
export interface ScanRoleRecord {
  readonly id: string;
  readonly name: string;
  /** `role`: one account. `organization`: the role of that name in every account of the organisation. */
  readonly kind: 'role' | 'organization';
  /** ARN, or name of the role in every account. */
  readonly role: string;
  readonly externalId: string;
  /** Whose credentials assume it. */
  readonly source: CredentialSource;
  /** When AssumeRole was last seen to work with the ExternalId and to fail without. `null`: never; the role is not used. */
  readonly verifiedAt: number | null;
  readonly createdAt: number;
}
export type ScanTargetAccounts =
  | { readonly kind: 'current' }
  | { readonly kind: 'roles'; readonly roleIds: readonly string[] }
  | { readonly kind: 'organization'; readonly roleId: string; readonly exclude: readonly string[] };
export interface ScanRetention {
  readonly keepLast: number | null;
  readonly keepDays: number | null;
}
export interface ScanTargetSettings {
  readonly name: string;
  readonly source: CredentialSource;
  readonly accounts: ScanTargetAccounts;
  /** Account that `source` has to belong to before anything is stored. */
  readonly account: string;
  readonly regions: ScanRegions;
  readonly addOns: readonly AddOn[];
  /** `null`: only by hand. */
  readonly everyMinutes: number | null;
  readonly retention: ScanRetention;
}
export interface ScanTargetRecord extends ScanTargetSettings {
  readonly id: string;
  readonly nextRunAt: number | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}
export type ScanTargetChange = Partial<ScanTargetSettings & Pick<ScanTargetRecord, 'nextRunAt'>>;

export const scanStates = ['queued', 'running', 'cancelling', 'done', 'failed', 'cancelled', 'interrupted'] as const;
export type ScanState = (typeof scanStates)[number];

/** Why nothing was stored: a code of live collection or of ours. Texts: `messages/*` `scanPage.failures.<code>`. */
export interface RunFailure {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
export interface ScanOutcome {
  readonly cells: { readonly total: number; readonly byStatus: Readonly<Partial<Record<CoverageStatus, number>>> };
  readonly requests: number;
  readonly throttles: number;
  readonly items: number;
  /** Accounts that could not be read, with the reason; their cells are not among `cells`. */
  readonly unread: readonly { readonly account: string | null; readonly failure: RunFailure }[];
  /** Hash of what was found without when it was asked for; two scans with the same found the same. */
  readonly fingerprint: string | null;
  /** Milliseconds: first and last answer. */
  readonly from: number;
  readonly to: number;
}
export interface ScanRunRecord {
  readonly id: string;
  /** `null` once the target is deleted. */
  readonly targetId: string | null;
  readonly targetName: string;
  readonly trigger: 'person' | 'schedule';
  readonly state: ScanState;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly accounts: readonly string[];
  readonly failure: RunFailure | null;
  readonly outcome: ScanOutcome | null;
  readonly snapshotId: string | null;
  /** The name the scan gave; when the snapshot has another now, a person renamed it. */
  readonly snapshotName: string | null;
  /** False: the run before it of this target found the same. */
  readonly changed: boolean;
  /** Retention leaves its snapshot alone. */
  readonly pinned: boolean;
}
export interface NewScanRun extends Pick<ScanRunRecord, 'id' | 'targetId' | 'targetName' | 'trigger' | 'createdAt'> {
  readonly state: 'queued' | 'running';
}
export type ScanRunChange = Partial<Pick<ScanRunRecord, 'state' | 'startedAt' | 'endedAt' | 'accounts' | 'failure' | 'outcome' | 'pinned'>>;
export interface ScanRunEnd extends Required<Omit<ScanRunChange, 'startedAt' | 'pinned'>> {
  readonly cells: readonly CoverageCell[];
}

/** A snapshot of a target, as retention sees it. */
export interface ScanSnapshotEntry {
  readonly snapshotId: string;
  /** End of the newest run that found this content. */
  readonly seenAt: number;
  /** Pinned, renamed, or opened by a link that still works: retention leaves it alone. */
  readonly kept: boolean;
}

export interface ScanStore {
  insertScanRole(role: ScanRoleRecord): Promise<ScanRoleRecord>;
  updateScanRole(id: string, change: Partial<Pick<ScanRoleRecord, 'name' | 'externalId' | 'verifiedAt'>>): Promise<ScanRoleRecord | null>;
  lookupScanRole(id: string): Promise<ScanRoleRecord | null>;
  /** By name. */
  listScanRoles(): Promise<readonly ScanRoleRecord[]>;
  deleteScanRole(id: string): Promise<boolean>;

  insertScanTarget(target: ScanTargetRecord): Promise<ScanTargetRecord>;
  updateScanTarget(id: string, change: ScanTargetChange, at: number): Promise<ScanTargetRecord | null>;
  lookupScanTarget(id: string): Promise<ScanTargetRecord | null>;
  /** By name. */
  listScanTargets(): Promise<readonly ScanTargetRecord[]>;
  /** Its runs and snapshots stay. */
  deleteScanTarget(id: string): Promise<boolean>;

  insertScanRun(run: NewScanRun): Promise<ScanRunRecord>;
  updateScanRun(id: string, change: ScanRunChange): Promise<ScanRunRecord | null>;
  /** The end of a run and its snapshot in one transaction: both are there or neither. */
  finishScanRun(id: string, end: ScanRunEnd, snapshot: NewSnapshot | null): Promise<{ readonly run: ScanRunRecord; readonly meta: SnapshotMeta | null }>;
  lookupScanRun(id: string): Promise<ScanRunRecord | null>;
  lookupScanCells(id: string): Promise<readonly CoverageCell[]>;
  /** Newest first, of one target or of all. */
  listScanRuns(limit: number, targetId?: string): Promise<readonly ScanRunRecord[]>;
  /** Whether this process looks after the scans of the store from now on: one at a time, until it closes the store or ends. */
  holdScans(): Promise<boolean>;
  /** Runs that a dead process left open end as `interrupted`. */
  interruptScanRuns(at: number): Promise<number>;
  /** Ids of snapshots that a scan on schedule found. */
  listScheduledSnapshots(): Promise<readonly string[]>;
  /** Newest first. */
  listScanSnapshots(targetId: string, now: number): Promise<readonly ScanSnapshotEntry[]>;
  /** Deletes unless somebody pinned, renamed or shared it; false when it stays. */
  expireScanSnapshot(snapshotId: string, now: number): Promise<boolean>;
}
