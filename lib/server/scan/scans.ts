import 'server-only';
import type { ServerContext } from '../context';
import { logError } from '../log';
import { inlineEngine } from './inline-engine';
import type { ScanEngine } from './scan-engine';
import { ScanKeeper } from './scan-keeper';
import { ScanJobs } from './scan-jobs';
import { ScanScheduler } from './scan-scheduler';
import { childEngine } from './child-engine';

/** The one set of scans of this process. */
export interface Scans {
  readonly context: ServerContext;
  readonly engine: ScanEngine;
  readonly jobs: ScanJobs;
  readonly scheduler: ScanScheduler;
  close(): void;
}

// On globalThis, as the context is: the command line starts it, route handlers are bundled apart from each other.
const slot = Symbol.for('eni-lens.scans');
const holder = globalThis as { [slot]?: Scans };
const tickMilliseconds = 20_000;

export function getScans(context: ServerContext): Scans {
  const known = holder[slot];
  return known !== undefined && known.context === context ? known : openScans(context, buildEngine(context));
}

/** Ends what an earlier process left open and begins to look for what is due, unless another server looks after this data folder. */
export function openScans(context: ServerContext, engine: ScanEngine, every: (work: () => void) => () => void = everyTick): Scans {
  holder[slot]?.close();
  const keeper = new ScanKeeper(context);
  const jobs = new ScanJobs(context, engine, keeper);
  const scheduler = new ScanScheduler(context, jobs, keeper);
  void keeper.keep().catch((error: unknown) => logError('scans', error));
  const stop = every(() => void scheduler.tick());
  return (holder[slot] = {
    context, engine, jobs, scheduler,
    close: () => {
      stop();
      jobs.close();
      delete holder[slot];
    },
  });
}

export function closeScans(): void {
  holder[slot]?.close();
}

function everyTick(work: () => void): () => void {
  const timer = setInterval(work, tickMilliseconds);
  timer.unref();
  work();
  return () => clearInterval(timer);
}

function buildEngine({ config }: ServerContext): ScanEngine {
  if (config.scanWorker !== null) return childEngine({ file: config.scanWorker, memoryMegabytes: config.importMemoryMegabytes, env: process.env });
  return inlineEngine(async () => (await import('../../collect/live/open-scan-port')).openScanPort());
}
