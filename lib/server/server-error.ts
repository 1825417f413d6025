import 'server-only';
import type { ServerErrorCode } from '../contract/problem-document';
import type { ImportProblem } from '../model/problem';

/** A refusal with a stable code. http/problem.ts turns it into a status and a body; nothing else does. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
  constructor(
    readonly code: ServerErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    readonly problems: readonly ImportProblem[] = [],
  ) {
    super(code);
  }
}
