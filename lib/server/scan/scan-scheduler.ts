import 'server-only';
import type { ScanTargetRecord } from '../../store/scan-store';
import type { ServerContext } from '../context';
import { logError } from '../log';
import { ServerError } from '../server-error';
import { applyRetention } from './apply-retention';
import type { ScanJobs } from './scan-jobs';
import type { ScanKeeper } from './scan-keeper';
import { systemClient } from './system-client';

/** Starts what is due. Missed runs are made up for by one; a run that is still going is not started twice. */
export class ScanScheduler {
  readonly #context: ServerContext;
  readonly #jobs: ScanJobs;
  readonly #keeper: ScanKeeper;
  #ticking = false;

  constructor(context: ServerContext, jobs: ScanJobs, keeper: ScanKeeper) {
    this.#context = context;
    this.#jobs = jobs;
    this.#keeper = keeper;
  }

  async tick(): Promise<void> {
    if (this.#ticking) return;
    this.#ticking = true;
    try {
      if (!(await this.#keeper.keep()) || !this.#context.config.scanning) return;
      // What is wrong with one target is not the others' loss.
      for (const target of await this.#context.store.listScanTargets()) await this.#look(target).catch((error: unknown) => logError('schedule', error));
    } catch (error) {
      logError('schedule', error);
    } finally {
      this.#ticking = false;
    }
  }

  async #look(target: ScanTargetRecord): Promise<void> {
    const now = this.#context.now();
    // Days pass without a scan, too; and what may go makes room for what comes.
    if (target.retention.keepDays !== null || target.retention.keepLast !== null) await applyRetention(this.#context, target.id);
    if (target.everyMinutes === null || target.nextRunAt === null || target.nextRunAt > now) return;
    // Before the start: a scan that takes the process down must not be the first thing the next one does, over and over.
    await this.#context.store.updateScanTarget(target.id, { nextRunAt: nextRun(now, target.everyMinutes, this.#context.random) }, target.updatedAt);
    try {
      await this.#jobs.start(target, 'schedule', systemClient);
    } catch (error) {
      if (!(error instanceof ServerError && error.code === 'scan-running')) throw error;
    }
  }
}

/** Interval plus up to a tenth of it, at most five minutes: many targets made at once drift apart instead of calling AWS together. */
export function nextRun(now: number, everyMinutes: number, random: (bytes: number) => Uint8Array): number {
  const most = Math.min(everyMinutes * 6_000, 300_000);
  const [high = 0, low = 0] = random(2);
  return now + everyMinutes * 60_000 + Math.round(((high * 256 + low) / 65_535) * most);
}
