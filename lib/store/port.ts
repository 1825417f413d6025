import 'server-only';
import type { PackedBody, VerifiedBody } from './body';
import type { GuestStore } from './guest-store';
import type { NoteStore } from './note-store';
import type { ScanStore } from './scan-store';
import type { NewSnapshot, SnapshotMeta } from './snapshot-record';
import type { ViewStore } from './view-store';

/**
 * What the product needs of a database: snapshots, shares, scans (scan-store.ts), notes about guests (guest-store.ts), rate counters, audit. One engine implements it (sqlite/);
 * store-contract.test-suite.ts is the test suite any other engine has to pass. Times are milliseconds since 1970 UTC.
 */
export type ShareState = 'active' | 'paused' | 'revoked' | 'expired';
export type SharePreset = 'topology' | 'internal' | 'full';
export interface ShareRecord {
  readonly publicId: string;
  readonly snapshotId: string;
  readonly secretHash: Uint8Array;
  readonly label: string;
  readonly preset: SharePreset;
  readonly viewState: string;
  readonly createdBy: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly pausedAt: number | null;
  readonly revokedAt: number | null;
  readonly lastUsedAt: number | null;
  readonly useCount: number;
  readonly contentHash: string;
}
export interface NewShare extends Omit<ShareRecord, 'pausedAt' | 'revokedAt' | 'lastUsedAt' | 'useCount' | 'contentHash'> {
  readonly body: PackedBody;
}

export type AuditAction = 'share.create' | 'share.open' | 'share.pause' | 'share.resume' | 'share.revoke' | 'share.revoke-all' | 'snapshot.import' | 'snapshot.save' | 'snapshot.delete' | 'view.put' | 'view.remove' | 'note.add' | 'note.edit' | 'note.remove' | GuestAuditAction | ScanAuditAction;
export type GuestAuditAction = 'guest.add' | 'guest.remove' | 'guest.pin' | 'guest.unpin';
export type ScanAuditAction =
  | 'scan.start' | 'scan.cancel' | 'scan.finish' | 'scan.pin' | 'scan-target.create' | 'scan-target.update' | 'scan-target.delete'
  | 'scan-role.create' | 'scan-role.renew' | 'scan-role.check' | 'scan-role.delete' | 'snapshot.expire';
export interface AuditEvent {
  readonly at: number;
  readonly action: AuditAction;
  readonly outcome: string;
  readonly shareId: string | null;
  readonly snapshotId: string | null;
  readonly targetId: string | null;
  readonly scanId: string | null;
  /** Truncated address (IPv4 /24, IPv6 /48). */
  readonly client: string | null;
  readonly userAgent: string | null;
}

/** Made from a stored body for pages, compressed; see server/transfer. */
export interface DerivedParts { readonly overview: Uint8Array; readonly document: Uint8Array }

export interface SnapshotStore extends ScanStore, GuestStore, ViewStore, NoteStore {
  /** Stores once: a second put of the same id changes nothing but the draft's clock. Resolves after COMMIT. */
  putSnapshot(snapshot: NewSnapshot): Promise<{ readonly meta: SnapshotMeta; readonly created: boolean }>;
  lookupSnapshot(id: string): Promise<SnapshotMeta | null>;
  /** Throws StoreError `corrupt` when the bytes are not those that were stored. */
  lookupSnapshotBody(id: string): Promise<VerifiedBody | null>;
  /** Newest first; saved ones only. */
  listSnapshots(): Promise<readonly SnapshotMeta[]>;
  saveSnapshot(id: string, name: string, at: number): Promise<SnapshotMeta | null>;
  /** Bytes of all kept snapshots as stored, drafts too. */
  storedBytes(): Promise<number>;
  /** With its shares. */
  deleteSnapshot(id: string): Promise<boolean>;
  purgeDrafts(before: number): Promise<number>;
  /** `kind` names format and engine; another kind is not there. */
  lookupDerived(contentHash: string, kind: string): Promise<DerivedParts | null>;
  /** Kept while a snapshot or share has a body of that hash; otherwise forgotten at once. */
  putDerived(contentHash: string, kind: string, parts: DerivedParts): Promise<void>;

  insertShare(share: NewShare): Promise<ShareRecord>;
  lookupShare(publicId: string): Promise<ShareRecord | null>;
  lookupShareBody(publicId: string): Promise<VerifiedBody | null>;
  /** Newest first, of one snapshot or of all. */
  listShares(snapshotId: string | null): Promise<readonly ShareRecord[]>;
  setSharePaused(publicId: string, pausedAt: number | null): Promise<ShareRecord | null>;
  /** Final: a revoked share never opens again. */
  revokeShare(publicId: string, at: number): Promise<ShareRecord | null>;
  revokeShares(snapshotId: string | null, at: number): Promise<number>;
  touchShare(publicId: string, at: number): Promise<void>;

  /** Adds one to the counter of this window and answers its new value. */
  bumpCounter(key: string, windowStart: number): Promise<number>;
  readCounter(key: string, windowStart: number): Promise<number>;
  recordAudit(event: AuditEvent): Promise<void>;
  /** Newest first. */
  listAudit(limit: number): Promise<readonly AuditEvent[]>;
  close(): void;
}
