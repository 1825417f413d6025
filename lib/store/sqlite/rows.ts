import 'server-only';
import type { SQLOutputValue } from 'node:sqlite';
import type { SharePreset, ShareRecord } from '../port';
import type { SnapshotMeta, SnapshotSummary } from '../snapshot-record';
import type { PackedBody } from '../body';

/** Database rows to records. Our own writes only, so the shape is trusted. */
export type Row = Record<string, SQLOutputValue>;

const text = (row: Row, column: string): string => String(row[column]);
const number = (row: Row, column: string): number => Number(row[column]);
const numberOrNull = (row: Row, column: string): number | null => (row[column] === null ? null : Number(row[column]));

export const metaColumns = 'm.id, m.name, m.source, m.collected_at, m.created_at, m.saved_at, m.engine, m.summary, s.content_hash';
export const shareColumns =
  'public_id, snapshot_id, secret_hash, label, preset, view_state, created_by, created_at, expires_at, paused_at, revoked_at, last_used_at, use_count, content_hash';

export function readMeta(row: Row): SnapshotMeta {
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    source: text(row, 'source') as SnapshotMeta['source'],
    collectedAt: row['collected_at'] === null ? null : text(row, 'collected_at'),
    createdAt: number(row, 'created_at'),
    savedAt: numberOrNull(row, 'saved_at'),
    engine: text(row, 'engine'),
    summary: JSON.parse(text(row, 'summary')) as SnapshotSummary,
    contentHash: text(row, 'content_hash'),
  };
}

export function readShare(row: Row): ShareRecord {
  return {
    publicId: text(row, 'public_id'),
    snapshotId: text(row, 'snapshot_id'),
    secretHash: row['secret_hash'] as Uint8Array,
    label: text(row, 'label'),
    preset: text(row, 'preset') as SharePreset,
    viewState: text(row, 'view_state'),
    createdBy: text(row, 'created_by'),
    createdAt: number(row, 'created_at'),
    expiresAt: number(row, 'expires_at'),
    pausedAt: numberOrNull(row, 'paused_at'),
    revokedAt: numberOrNull(row, 'revoked_at'),
    lastUsedAt: numberOrNull(row, 'last_used_at'),
    useCount: number(row, 'use_count'),
    contentHash: text(row, 'content_hash'),
  };
}

export const readBody = (row: Row): PackedBody => ({ contentHash: text(row, 'content_hash'), plainLength: number(row, 'plain_length'), deflated: row['body'] as Uint8Array });
