import 'server-only';

/** The views half of the store: what somebody was looking at, by name, in one snapshot. Gone with the snapshot. Times are milliseconds since 1970 UTC. */
export interface ViewRecord {
  readonly snapshotId: string;
  readonly name: string;
  /** As the address has it, without `?`. */
  readonly state: string;
  readonly updatedAt: number;
}
export interface ViewStore {
  /** One a name: a new one replaces the old one. */
  putView(view: ViewRecord): Promise<void>;
  /** By name. */
  listViews(snapshotId: string): Promise<readonly ViewRecord[]>;
  deleteView(snapshotId: string, name: string): Promise<boolean>;
}
