import 'server-only';
import type { Result } from '../../base/result';
import type { RoleTarget, ScanPort, ScanRequest, ScanResult } from '../../collect/live/scan-port';
import type { ScanPolicies } from '../../contract/scans';
import type { CoverageCell } from '../../model/coverage';
import type { AddOn, CredentialSource, Profile, RegionStatus, ScanFailure, ScanIdentity, ScanPlan, ScanProgress } from '../../model/scan';
import type { PreparedSnapshot } from '../import/prepare-snapshot';
import type { AccountKind } from './access-policies';

/** What the server needs of AWS. Behind it: live collection in a process of its own (child-engine.ts), or here (inline-engine.ts). */
export interface ScanEngine {
  listProfiles(): Promise<readonly Profile[]>;
  identify(source: CredentialSource): Promise<Result<ScanIdentity, ScanFailure>>;
  /** Identity and regions in one go. */
  survey(source: CredentialSource): Promise<SourceSurvey>;
  checkRole(source: CredentialSource, role: RoleTarget): Promise<Result<ScanIdentity, ScanFailure>>;
  plan(request: Parameters<ScanPort['plan']>[0]): Promise<ScanPlan>;
  policies(accounts: AccountKind, addOns: readonly AddOn[]): Promise<ScanPolicies>;
  collectScript(): Promise<string>;
  /** Rejects only for mistakes of ours and when the process dies. */
  scan(input: ScanInput, hooks: ScanEngineHooks): Promise<ScanOutput>;
}
export interface SourceSurvey {
  readonly identity: Result<ScanIdentity, ScanFailure>;
  /** `null`: not asked for, nobody is there. */
  readonly regions: Result<readonly RegionStatus[], ScanFailure> | null;
}
export interface ScanInput {
  readonly request: ScanRequest;
  /** Account that the credentials have to belong to. */
  readonly account: string;
}
export interface ScanEngineHooks {
  readonly onProgress: (progress: ScanProgress) => void;
  readonly onCell: (cell: CoverageCell) => void;
  /** Ends the scan early with what was read. */
  readonly signal: AbortSignal;
}
export interface ScanOutput {
  readonly result: ScanResult;
  /** `null`: nothing could be read at all. */
  readonly snapshot: PreparedSnapshot | null;
  readonly items: number;
  /** Hash of what was found, without when it was asked for. */
  readonly fingerprint: string | null;
}
