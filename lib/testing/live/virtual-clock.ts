// A clock that jumps: an hour of waiting passes in a moment, and stands still while something outside is being waited for.
import type { Clock } from '../../collect/live/clock';

interface Timer { readonly at: number; readonly order: number; readonly wake: () => void }

export class VirtualClock implements Clock {
  #now: number;
  #order = 0;
  #busy = 0;
  #scheduled = false;
  readonly #timers: Timer[] = [];

  constructor(start = Date.parse('2026-01-01T00:00:00Z')) {
    this.#now = start;
  }
  readonly now = (): number => this.#now;
  readonly sleep = (ms: number, signal: AbortSignal): Promise<void> => new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    const stop = (): void => {
      const index = this.#timers.indexOf(timer);
      if (index >= 0) this.#timers.splice(index, 1);
      reject(signal.reason as Error);
    };
    const timer: Timer = { at: this.#now + ms, order: this.#order++, wake: () => { signal.removeEventListener('abort', stop); resolve(); } };
    signal.addEventListener('abort', stop, { once: true });
    this.#timers.push(timer);
    this.#plan();
  });
  readonly io = async <T>(work: Promise<T>): Promise<T> => {
    this.#busy++;
    try {
      return await work;
    } finally {
      this.#busy--;
      this.#plan();
    }
  };
  /** The other side will not answer: time may go on although somebody waits. Call the answer when that is over. */
  readonly release = (): (() => void) => {
    this.#busy--;
    this.#plan();
    return () => void this.#busy++;
  };
  #plan(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    // Everything that is ready runs first.
    setImmediate(() => setImmediate(() => {
      this.#scheduled = false;
      if (this.#busy > 0 || this.#timers.length === 0) return;
      this.#timers.sort((a, b) => a.at - b.at || a.order - b.order);
      const next = this.#timers.shift() as Timer;
      this.#now = Math.max(this.#now, next.at);
      next.wake();
      this.#plan();
    }));
  }
}
