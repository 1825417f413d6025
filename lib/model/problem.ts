/** What a file import refused or changed. Codes are stable; `messages/*.json` `problems.<code>` has the text and the hint. */
export const importProblemCodes = [
  'file-empty', 'file-too-large', 'not-json', 'json-truncated', 'json-too-deep', 'json-trailing-garbage', 'json-forbidden-key',
  'json-duplicate-key', 'json-too-many-values', 'number-out-of-range',
  'encoding-invalid', 'encoding-replaced', 'encoding-assumed', 'unrecognised-content', 'wrong-shape', 'item-invalid', 'duplicate-item',
  'zip-invalid', 'zip-entry-refused', 'zip-too-large', 'zip-ratio', 'zip-nested', 'zip-encrypted', 'too-many-problems',
  'secret-removed', 'region-unknown', 'account-unknown', 'page-missing', 'total-too-large', 'path-not-found', 'unreadable',
] as const;
export type ImportProblemCode = (typeof importProblemCodes)[number];

/** `error`: this file or item is not in the snapshot. `partial`: some of it is. `note`: everything is, something was changed. */
export type ImportProblemLevel = 'error' | 'partial' | 'note';

export interface ImportProblem {
  readonly code: ImportProblemCode;
  readonly level: ImportProblemLevel;
  /** Path of the file inside the import, for display only. */
  readonly file: string;
  /** JSON path such as `$.Reservations[3].Instances[0]`, when there is one. */
  readonly path: string | null;
  /** Byte offset in the file, when there is one. */
  readonly byte: number | null;
  /** Facts for the message (`expected`, `found`, `count`, `limit`…). */
  readonly params: Readonly<Record<string, string | number>>;
}
