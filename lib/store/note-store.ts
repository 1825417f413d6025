import 'server-only';

/** The notes half of the store: what people wrote about resources. They follow the resource through all snapshots and stay when one goes. Times are milliseconds since 1970 UTC. */
export interface NoteRecord {
  readonly id: string;
  /** Id as AWS has it, or `account/region`. */
  readonly resourceId: string;
  readonly text: string;
  readonly author: string;
  readonly createdAt: number;
  /** `null`: as it was first written. */
  readonly editedAt: number | null;
}
export interface NoteStore {
  insertNote(note: NoteRecord): Promise<void>;
  /** `false`: no such note. */
  updateNote(id: string, text: string, author: string, editedAt: number): Promise<boolean>;
  /** By resource, oldest first. */
  listNotes(): Promise<readonly NoteRecord[]>;
  countNotes(): Promise<number>;
  deleteNote(id: string): Promise<boolean>;
}
