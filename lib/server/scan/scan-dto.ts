import 'server-only';
import type { ScanCell, ScanDto, ScanFailureDto, ScanProgressDto, ScanRoleDto, ScanTargetDto } from '../../contract/scans';
import type { CoverageCell } from '../../model/coverage';
import type { ScanFailure, ScanProgress } from '../../model/scan';
import type { RunFailure, ScanRoleRecord, ScanRunRecord, ScanTargetRecord } from '../../store/scan-store';
import { isoTime, isoTimeOrNull } from '../iso-time';

/** Records of scans as the API tells about them. */
export function toScanDto(run: ScanRunRecord, progress: ScanProgress | null): ScanDto {
  const { outcome } = run;
  return {
    id: run.id,
    targetId: run.targetId,
    targetName: run.targetName,
    trigger: run.trigger,
    state: run.state,
    createdAt: isoTime(run.createdAt),
    startedAt: isoTimeOrNull(run.startedAt),
    endedAt: isoTimeOrNull(run.endedAt),
    accounts: [...run.accounts],
    failure: run.failure === null ? null : toFailureDto(run.failure),
    outcome: outcome === null ? null : {
      cells: outcome.cells.total, complete: outcome.cells.byStatus.complete ?? 0, byStatus: { ...outcome.cells.byStatus }, requests: outcome.requests, throttles: outcome.throttles, items: outcome.items,
      unread: outcome.unread.map(({ account, failure }) => ({ account, failure: toFailureDto(failure) })), from: isoTime(outcome.from), to: isoTime(outcome.to),
    },
    snapshotId: run.snapshotId,
    changed: run.changed,
    pinned: run.pinned,
    progress: progress === null ? null : toProgressDto(progress),
  };
}

export const toProgressDto = (progress: ScanProgress): ScanProgressDto => ({ ...progress, current: progress.current === null ? null : { ...progress.current } });

export const toCellDto = ({ account, region, resource, status, count, code }: CoverageCell): ScanCell => ({ account, region, resource, status, count, code });

/** Of live collection, or as the store keeps it. */
export function toFailureDto(failure: ScanFailure | RunFailure): ScanFailureDto {
  const awsCode = 'awsCode' in failure ? failure.awsCode : null;
  return { code: failure.code as ScanFailureDto['code'], params: { ...failure.params, ...(awsCode === null ? {} : { awsCode }) } };
}

export function toTargetDto(target: ScanTargetRecord, lastScan: ScanDto | null): ScanTargetDto {
  const { id, name, source, accounts, account, regions, addOns, everyMinutes, retention, nextRunAt, createdAt } = target;
  return {
    id, name, source: { ...source }, account, everyMinutes, retention: { ...retention }, lastScan,
    accounts: accounts.kind === 'roles' ? { kind: 'roles', roleIds: [...accounts.roleIds] } : accounts.kind === 'organization' ? { ...accounts, exclude: [...accounts.exclude] } : { kind: 'current' },
    regions: regions.kind === 'enabled' ? { kind: 'enabled' } : { kind: regions.kind, regions: [...regions.regions] },
    addOns: [...addOns], nextRunAt: isoTimeOrNull(nextRunAt), createdAt: isoTime(createdAt),
  };
}

/** Without the ExternalId: it is told once, by the verbs that make one. */
export function toRoleDto(role: ScanRoleRecord, targets: readonly ScanTargetRecord[]): ScanRoleDto {
  return {
    id: role.id, name: role.name, kind: role.kind, role: role.role, source: { ...role.source }, verifiedAt: isoTimeOrNull(role.verifiedAt), createdAt: isoTime(role.createdAt),
    usedBy: targets.filter((target) => usesRole(target, role.id)).map((target) => target.name),
  };
}

export function usesRole({ accounts }: ScanTargetRecord, roleId: string): boolean {
  return accounts.kind === 'roles' ? accounts.roleIds.includes(roleId) : accounts.kind === 'organization' && accounts.roleId === roleId;
}
