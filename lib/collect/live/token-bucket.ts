// How fast one action of one account and region may be called. AWS's own buckets hold 100 and refill 20 a second; they are shared with the customer's tools, so we take a quarter.
// https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html
import 'server-only';
import type { Clock } from './clock';

export interface BucketLimits {
  /** Calls a second. */
  readonly rate: number;
  /** Calls at once after a rest. */
  readonly burst: number;
}
const slowestShare = 1 / 32;
const recoveryPerMinute = 0.1;

export class TokenBucket {
  readonly #clock: Clock;
  readonly #limits: BucketLimits;
  #rate: number;
  #tokens: number;
  #at: number;
  /** Whoever came first is served first. */
  #queue: Promise<void> = Promise.resolve();

  constructor(clock: Clock, limits: BucketLimits) {
    this.#clock = clock;
    this.#limits = limits;
    this.#rate = limits.rate;
    this.#tokens = limits.burst;
    this.#at = clock.now();
  }
  get rate(): number {
    this.#refill();
    return this.#rate;
  }
  take(signal: AbortSignal): Promise<void> {
    const turn = this.#queue.then(() => this.#wait(signal));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
  /** AWS said "too many": half the pace, nothing saved up. */
  throttled(): void {
    this.#refill();
    this.#rate = Math.max(this.#limits.rate * slowestShare, this.#rate / 2);
    this.#tokens = Math.min(this.#tokens, 0);
  }
  async #wait(signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      this.#refill();
      if (this.#tokens >= 1) break;
      await this.#clock.sleep(Math.max(1, Math.ceil(((1 - this.#tokens) / this.#rate) * 1000)), signal);
    }
    this.#tokens -= 1;
  }
  #refill(): void {
    const now = this.#clock.now();
    const passed = Math.max(0, now - this.#at);
    this.#at = now;
    this.#tokens = Math.min(this.#limits.burst, this.#tokens + (passed / 1000) * this.#rate);
    this.#rate = Math.min(this.#limits.rate, this.#rate + this.#limits.rate * recoveryPerMinute * (passed / 60_000));
  }
}
