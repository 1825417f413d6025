import 'server-only';
import type { ServerContext } from '../context';

/** Whether this process looks after the scans of its data folder. Another server on the same folder waits until this one has ended, and then takes over. */
export class ScanKeeper {
  readonly #context: ServerContext;
  #kept = false;
  #asking: Promise<boolean> | null = null;

  constructor(context: ServerContext) {
    this.#context = context;
  }

  /** True from the first time on; whoever gets it first ends what a dead process left open. */
  keep(): Promise<boolean> {
    if (this.#kept) return Promise.resolve(true);
    return (this.#asking ??= this.#ask().finally(() => (this.#asking = null)));
  }

  async #ask(): Promise<boolean> {
    if (!(await this.#context.store.holdScans())) return false;
    await this.#context.store.interruptScanRuns(this.#context.now());
    return (this.#kept = true);
  }
}
