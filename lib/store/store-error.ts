import 'server-only';

/** Why the store refused; `message` is one line for whoever starts the server. */
export type StoreErrorCode = 'unwritable' | 'newer-schema' | 'changed-migration' | 'settings-refused' | 'corrupt' | 'busy';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
