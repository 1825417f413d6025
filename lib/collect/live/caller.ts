// Makes calls: at their pace, each with a deadline, again where that helps. The SDK's own retries are off; this is the only place that repeats anything.
import 'server-only';
import { CallFailure, readFailure } from './call-failure';
import type { Clock } from './clock';
import type { BucketLimits } from './token-bucket';
import { TokenBucket } from './token-bucket';

export interface CallLimits extends BucketLimits {
  readonly callTimeoutMs: number;
  /** How often in all one call is made for the reasons that usually pass. */
  readonly attempts: { readonly transient: number; readonly timeout: number; readonly clock: number };
  /** "Too many requests" is waited out this long from the first one. */
  readonly throttleMs: number;
  /** Waits are random between 0 and `base × 2^n`, at most `cap` (full jitter). */
  readonly backoff: { readonly baseMs: number; readonly capMs: number };
}
export const callLimits: CallLimits = {
  rate: 5, burst: 10, callTimeoutMs: 30_000, attempts: { transient: 4, timeout: 2, clock: 3 }, throttleMs: 300_000, backoff: { baseMs: 500, capMs: 20_000 },
};

export interface CallCounts {
  made: number;
  throttled: number;
  retried: number;
}

/** What a scan was told to stop for; every wait and call ends with it. */
export const stopped = (signal: AbortSignal): CallFailure => (signal.reason instanceof CallFailure ? signal.reason : new CallFailure('cancelled', 'scan-cancelled'));

export class Caller {
  readonly counts: CallCounts = { made: 0, throttled: 0, retried: 0 };
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(readonly clock: Clock, readonly random: () => number, readonly limits: CallLimits) {}

  /** `bucket` names account, region and action. Rejects with `CallFailure` only. */
  async call<T>(bucket: string, send: (signal: AbortSignal) => Promise<T>, signal: AbortSignal, timeoutMs = this.limits.callTimeoutMs): Promise<T> {
    const pace = this.#bucket(bucket);
    const tries = { transient: 0, timeout: 0, clock: 0, denied: 0, throttled: 0 };
    let throttledSince: number | null = null;
    for (;;) {
      try {
        await pace.take(signal);
        return await this.#once(send, signal, timeoutMs);
      } catch (thrown) {
        if (signal.aborted) throw stopped(signal);
        const failure = readFailure(thrown);
        if (failure.kind === 'throttled') {
          this.counts.throttled++;
          pace.throttled();
          throttledSince ??= this.clock.now();
          if (this.clock.now() - throttledSince >= this.limits.throttleMs) throw failure;
          await this.#pause(tries.throttled++, signal);
        } else if (failure.kind === 'transient' || failure.kind === 'timeout' || failure.kind === 'clock') {
          if (++tries[failure.kind] >= this.limits.attempts[failure.kind]) throw failure;
          if (failure.kind === 'transient') await this.#pause(tries.transient, signal);
        } else if (failure.code === 'AuthFailure' && tries.denied++ === 0) {
          // EC2 says so too when this machine's clock is wrong; the SDK has learnt the difference from the answer by now.
        } else throw failure;
        this.counts.retried++;
      }
    }
  }
  #bucket(key: string): TokenBucket {
    let bucket = this.#buckets.get(key);
    if (bucket === undefined) this.#buckets.set(key, (bucket = new TokenBucket(this.clock, this.limits)));
    return bucket;
  }
  async #once<T>(send: (signal: AbortSignal) => Promise<T>, signal: AbortSignal, timeoutMs: number): Promise<T> {
    this.counts.made++;
    const timeout = new AbortController();
    const done = new AbortController();
    this.clock.sleep(timeoutMs, done.signal).then(() => timeout.abort(new CallFailure('timeout', 'no-answer')), () => undefined);
    const both = AbortSignal.any([signal, timeout.signal]);
    let give: () => void = () => undefined;
    const given = new Promise<never>((_, reject) => {
      give = () => reject(timeout.signal.aborted ? (timeout.signal.reason as Error) : stopped(signal));
      both.addEventListener('abort', give, { once: true });
    });
    try {
      return await Promise.race([this.clock.io(send(both)), given]);
    } catch (error) {
      throw timeout.signal.aborted && !signal.aborted ? (timeout.signal.reason as Error) : error;
    } finally {
      both.removeEventListener('abort', give);
      done.abort();
    }
  }
  async #pause(attempt: number, signal: AbortSignal): Promise<void> {
    const { baseMs, capMs } = this.limits.backoff;
    try {
      await this.clock.sleep(this.random() * Math.min(capMs, baseMs * 2 ** Math.min(attempt, 16)), signal);
    } catch {
      throw stopped(signal);
    }
  }
}
