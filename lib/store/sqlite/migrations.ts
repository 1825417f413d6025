import 'server-only';

/** Schema changes, oldest first. An applied one is never edited: its checksum is stored and compared at every start. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

export const migrations: readonly Migration[] = [
  {
    version: 1,
    name: 'snapshots, shares, counters, audit',
    sql: `
CREATE TABLE snapshots (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
  plain_length INTEGER NOT NULL,
  body BLOB NOT NULL
) STRICT;
CREATE TABLE snapshot_meta (
  id TEXT PRIMARY KEY REFERENCES snapshots (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  collected_at TEXT,
  created_at INTEGER NOT NULL,
  touched_at INTEGER NOT NULL,
  saved_at INTEGER,
  engine TEXT NOT NULL,
  summary TEXT NOT NULL
) STRICT;
CREATE INDEX snapshot_meta_saved ON snapshot_meta (saved_at, touched_at);
CREATE TABLE shares (
  public_id TEXT PRIMARY KEY CHECK (length(public_id) = 22),
  snapshot_id TEXT NOT NULL REFERENCES snapshots (id) ON DELETE CASCADE,
  secret_hash BLOB NOT NULL CHECK (length(secret_hash) = 32),
  label TEXT NOT NULL,
  preset TEXT NOT NULL CHECK (preset IN ('topology', 'internal', 'full')),
  view_state TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  paused_at INTEGER,
  revoked_at INTEGER,
  last_used_at INTEGER,
  use_count INTEGER NOT NULL DEFAULT 0,
  content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
  plain_length INTEGER NOT NULL,
  body BLOB NOT NULL
) STRICT;
CREATE INDEX shares_snapshot ON shares (snapshot_id);
CREATE TABLE delete_permits (snapshot_id TEXT PRIMARY KEY) STRICT;
CREATE TABLE rate_counters (
  key TEXT NOT NULL,
  window_start INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (key, window_start)
) STRICT, WITHOUT ROWID;
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  action TEXT NOT NULL,
  outcome TEXT NOT NULL,
  share_id TEXT,
  snapshot_id TEXT,
  client TEXT,
  user_agent TEXT
) STRICT;
CREATE TRIGGER snapshots_immutable BEFORE UPDATE ON snapshots
BEGIN SELECT RAISE(ABORT, 'a snapshot is immutable'); END;
CREATE TRIGGER snapshots_keep BEFORE DELETE ON snapshots
WHEN NOT EXISTS (SELECT 1 FROM delete_permits WHERE snapshot_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a snapshot is deleted through its verb only'); END;
CREATE TRIGGER shares_immutable BEFORE UPDATE OF public_id, snapshot_id, secret_hash, label, preset, view_state, created_by, created_at, expires_at, content_hash, plain_length, body ON shares
BEGIN SELECT RAISE(ABORT, 'a share is immutable'); END;
CREATE TRIGGER shares_stay_revoked BEFORE UPDATE OF revoked_at ON shares
WHEN OLD.revoked_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a revoked share stays revoked'); END;
CREATE TRIGGER shares_keep BEFORE DELETE ON shares
WHEN NOT EXISTS (SELECT 1 FROM delete_permits WHERE snapshot_id = OLD.snapshot_id)
BEGIN SELECT RAISE(ABORT, 'a share goes with its snapshot only'); END;
`,
  },
  {
    version: 2,
    name: 'scan roles, targets and runs',
    sql: `
CREATE TABLE scan_roles (
  id TEXT PRIMARY KEY CHECK (length(id) = 22),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('role', 'organization')),
  role TEXT NOT NULL,
  external_id TEXT NOT NULL UNIQUE CHECK (length(external_id) >= 22),
  source TEXT NOT NULL,
  verified_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE scan_targets (
  id TEXT PRIMARY KEY CHECK (length(id) = 22),
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  accounts TEXT NOT NULL,
  account TEXT NOT NULL,
  regions TEXT NOT NULL,
  add_ons TEXT NOT NULL,
  every_minutes INTEGER,
  retention TEXT NOT NULL,
  next_run_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE TABLE scan_runs (
  id TEXT PRIMARY KEY CHECK (length(id) = 22),
  target_id TEXT REFERENCES scan_targets (id) ON DELETE SET NULL,
  target_name TEXT NOT NULL,
  trigger TEXT NOT NULL CHECK (trigger IN ('person', 'schedule')),
  state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'cancelling', 'done', 'failed', 'cancelled', 'interrupted')),
  created_at INTEGER NOT NULL,
  started_at INTEGER,
  ended_at INTEGER,
  accounts TEXT NOT NULL DEFAULT '[]',
  failure TEXT NOT NULL DEFAULT 'null',
  outcome TEXT NOT NULL DEFAULT 'null',
  cells TEXT,
  snapshot_id TEXT REFERENCES snapshots (id) ON DELETE SET NULL,
  snapshot_name TEXT,
  changed INTEGER NOT NULL DEFAULT 1,
  pinned INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX scan_runs_time ON scan_runs (created_at);
CREATE INDEX scan_runs_target ON scan_runs (target_id, created_at);
CREATE INDEX scan_runs_snapshot ON scan_runs (snapshot_id);
ALTER TABLE audit ADD COLUMN target_id TEXT;
ALTER TABLE audit ADD COLUMN scan_id TEXT;
`,
  },
  {
    version: 3,
    name: 'what is made from bodies for pages',
    sql: `
CREATE TABLE derived (
  content_hash TEXT PRIMARY KEY CHECK (length(content_hash) = 64),
  kind TEXT NOT NULL,
  overview BLOB NOT NULL,
  document BLOB NOT NULL
) STRICT;
CREATE INDEX snapshots_content ON snapshots (content_hash);
CREATE INDEX shares_content ON shares (content_hash);
CREATE TRIGGER derived_of_snapshots AFTER DELETE ON snapshots WHEN NOT EXISTS (SELECT 1 FROM shares WHERE content_hash = OLD.content_hash)
BEGIN DELETE FROM derived WHERE content_hash = OLD.content_hash; END;
CREATE TRIGGER derived_of_shares AFTER DELETE ON shares WHEN NOT EXISTS (SELECT 1 FROM snapshots WHERE content_hash = OLD.content_hash) AND NOT EXISTS (SELECT 1 FROM shares WHERE content_hash = OLD.content_hash)
BEGIN DELETE FROM derived WHERE content_hash = OLD.content_hash; END;
`,
  },
  {
    version: 4,
    name: 'evidence from guests, pins of beliefs',
    sql: `
CREATE TABLE guest_evidence (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  instance_id TEXT NOT NULL,
  author TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  evidence TEXT NOT NULL
) STRICT;
CREATE INDEX guest_evidence_instance ON guest_evidence (instance_id, created_at);
CREATE TABLE belief_pins (
  instance_id TEXT PRIMARY KEY,
  routing TEXT NOT NULL CHECK (routing IN ('policy-routing', 'single-default-route')),
  reason TEXT NOT NULL,
  author TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE TRIGGER guest_evidence_immutable BEFORE UPDATE ON guest_evidence
BEGIN SELECT RAISE(ABORT, 'evidence is removed, not changed'); END;
`,
  },
  {
    version: 5,
    name: 'saved views',
    sql: `
CREATE TABLE saved_views (
  snapshot_id TEXT NOT NULL REFERENCES snapshots (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  state TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (snapshot_id, name)
) STRICT;
`,
  },
  {
    version: 6,
    name: 'notes on resources',
    sql: `
CREATE TABLE resource_notes (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  resource_id TEXT NOT NULL,
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  author TEXT NOT NULL CHECK (length(author) BETWEEN 1 AND 80),
  created_at INTEGER NOT NULL,
  edited_at INTEGER
) STRICT;
CREATE INDEX resource_notes_resource ON resource_notes (resource_id, created_at);
`,
  },
];
