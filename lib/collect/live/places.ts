// How many account × region pairs are read at once. One that has not said anything for a while gives its turn to the next: a dead region delays nobody.
import 'server-only';
import type { Clock } from './clock';

const quietMs = 5_000;

export class PlaceTurns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(readonly clock: Clock, atOnce: number) {
    this.#free = atOnce;
  }
  /** `work` calls `heard` at the first answer from the place. */
  async take(signal: AbortSignal, work: (heard: () => void) => Promise<void>): Promise<void> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    let held = true;
    const giveBack = (): void => {
      if (!held) return;
      held = false;
      const next = this.#waiting.shift();
      if (next === undefined) this.#free++;
      else next();
    };
    const answered = new AbortController();
    this.clock.sleep(quietMs, answered.signal).then(giveBack, () => undefined);
    try {
      if (!signal.aborted) await work(() => answered.abort());
    } finally {
      answered.abort();
      giveBack();
    }
  }
}
