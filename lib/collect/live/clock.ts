// Time and chance as the scan sees them, so that tests can run an hour of throttling in a moment.
import 'server-only';

export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Rejects with the signal's reason when it aborts first. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Wraps work outside the program; a clock of tests stands still meanwhile. */
  readonly io: <T>(work: Promise<T>) => Promise<T>;
}

export const systemClock: Clock = {
  now: Date.now,
  sleep: (ms, signal) => new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  }),
  io: (work) => work,
};
