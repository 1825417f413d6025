// Tells how far a scan is, ten times a second at most.
import 'server-only';
import type { ScanProgress } from '../../model/scan';
import type { Caller } from './caller';
import type { CellLedger } from './cell-ledger';
import type { Clock } from './clock';

const everyMs = 100;

export class ProgressReport {
  readonly #startedAt: number;
  #saidAt = -Infinity;
  phase: ScanProgress['phase'] = 'identity';
  accountsDone = 0;
  accountsTotal = 0;
  placesDone = 0;
  placesTotal = 0;
  current: ScanProgress['current'] = null;

  constructor(readonly clock: Clock, readonly caller: Caller, readonly ledger: CellLedger, readonly say: ((progress: ScanProgress) => void) | undefined) {
    this.#startedAt = clock.now();
  }
  moved(): void {
    const now = this.clock.now();
    if (this.say === undefined || now - this.#saidAt < everyMs) return;
    this.#saidAt = now;
    this.say(this.#read(now));
  }
  finish(): void {
    this.phase = 'finished';
    this.say?.(this.#read(this.clock.now()));
  }
  #read(now: number): ScanProgress {
    const { ledger, caller, phase, accountsDone, accountsTotal, placesDone, placesTotal, current } = this;
    const elapsedMs = now - this.#startedAt;
    const left = ledger.total - ledger.done;
    const remainingMs = phase === 'finished' ? 0 : ledger.done === 0 || placesTotal === 0 ? null : Math.round((elapsedMs / ledger.done) * left);
    return {
      phase, cellsDone: ledger.done, cellsTotal: ledger.total, accountsDone, accountsTotal, placesDone, placesTotal,
      callsMade: caller.counts.made, throttles: caller.counts.throttled, itemsRead: ledger.items, gaps: ledger.gaps, current, elapsedMs, remainingMs,
    };
  }
}
