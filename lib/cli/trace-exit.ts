import 'server-only';
import type { Trace } from '../model/trace';

export type TraceExit = 0 | 1 | 2 | 3;

/** 0 request and reply arrive; 1 one of them is surely dropped; 3 it cannot be told. 2 is bad input. */
export function traceExitCode({ forward, return: back }: Pick<Trace, 'forward' | 'return'>): 0 | 1 | 3 {
  if (forward.verdict === 'blocked') return 1;
  // An open request leaves the answer open, whatever the reply would do.
  if (forward.verdict === 'unknown') return 3;
  return back.verdict === 'blocked' ? 1 : back.verdict === 'unknown' ? 3 : 0;
}
