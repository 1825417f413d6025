/** Why a document could not be had: the server's own code, `offline`, or `broken` for an answer that is not ours. */
export class LoadError extends Error {
  constructor(readonly code: string) { super(code); }
}
