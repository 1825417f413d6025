import 'server-only';
import type { ScanRoleRecord, ScanRunRecord, ScanTargetRecord } from '../scan-store';
import type { Row } from './rows';

/** Rows of the scan tables to records. Lists and objects are JSON columns: they are read and written whole. */
const textOrNull = (row: Row, column: string): string | null => (row[column] === null ? null : String(row[column]));
const numberOrNull = (row: Row, column: string): number | null => (row[column] === null ? null : Number(row[column]));
const parsed = <T>(row: Row, column: string): T => JSON.parse(String(row[column])) as T;

export function readScanRole(row: Row): ScanRoleRecord {
  return {
    id: String(row['id']),
    name: String(row['name']),
    kind: String(row['kind']) as ScanRoleRecord['kind'],
    role: String(row['role']),
    externalId: String(row['external_id']),
    source: parsed(row, 'source'),
    verifiedAt: numberOrNull(row, 'verified_at'),
    createdAt: Number(row['created_at']),
  };
}

export function readScanTarget(row: Row): ScanTargetRecord {
  return {
    id: String(row['id']),
    name: String(row['name']),
    source: parsed(row, 'source'),
    accounts: parsed(row, 'accounts'),
    account: String(row['account']),
    regions: parsed(row, 'regions'),
    addOns: parsed(row, 'add_ons'),
    everyMinutes: numberOrNull(row, 'every_minutes'),
    retention: parsed(row, 'retention'),
    nextRunAt: numberOrNull(row, 'next_run_at'),
    createdAt: Number(row['created_at']),
    updatedAt: Number(row['updated_at']),
  };
}

export const runColumns = 'id, target_id, target_name, trigger, state, created_at, started_at, ended_at, accounts, failure, outcome, snapshot_id, snapshot_name, changed, pinned';
export function readScanRun(row: Row): ScanRunRecord {
  return {
    id: String(row['id']),
    targetId: textOrNull(row, 'target_id'),
    targetName: String(row['target_name']),
    trigger: String(row['trigger']) as ScanRunRecord['trigger'],
    state: String(row['state']) as ScanRunRecord['state'],
    createdAt: Number(row['created_at']),
    startedAt: numberOrNull(row, 'started_at'),
    endedAt: numberOrNull(row, 'ended_at'),
    accounts: parsed(row, 'accounts'),
    failure: parsed(row, 'failure'),
    outcome: parsed(row, 'outcome'),
    snapshotId: textOrNull(row, 'snapshot_id'),
    snapshotName: textOrNull(row, 'snapshot_name'),
    changed: row['changed'] === 1,
    pinned: row['pinned'] === 1,
  };
}
