import 'server-only';
import { ServerError } from './server-error';
import type { ServerContext } from './context';

/** Fixed windows of a minute, counted in the store, so that restarts and several processes share them. */
const windowMilliseconds = 60_000;
const windowStart = (context: ServerContext): number => Math.floor(context.now() / windowMilliseconds) * windowMilliseconds;

export const limits = { failedPerClient: 10, unknownGlobal: 100, goodPerShare: 60, importsPerClient: 60, createPerClient: 30, scansPerClient: 20, awsChecksPerClient: 60, guestPerClient: 60 } as const;

export async function countUp(context: ServerContext, key: string): Promise<number> {
  return context.store.bumpCounter(key, windowStart(context));
}

export async function readCount(context: ServerContext, key: string): Promise<number> {
  return context.store.readCounter(key, windowStart(context));
}

export async function limitRate(context: ServerContext, key: string, limit: number): Promise<void> {
  if ((await countUp(context, key)) > limit) throw new ServerError('rate-limited', { retryAfter: 60 });
}
