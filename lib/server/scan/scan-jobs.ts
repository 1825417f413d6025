import 'server-only';
import type { ScanRunRecord, ScanTargetRecord } from '../../store/scan-store';
import { audit } from '../audit';
import type { Client, ServerContext } from '../context';
import { logError } from '../log';
import { ServerError } from '../server-error';
import { buildScanRequest } from './build-scan-request';
import { failScan, findFull, finishScan } from './finish-scan';
import { LiveJob } from './live-job';
import type { ScanEngine } from './scan-engine';
import type { ScanKeeper } from './scan-keeper';
import { makeScanId } from './scan-id';

/** Starts, queues and cancels scans: one at a time for a target, a few in all. What ended is in the store, what runs is here. */
export class ScanJobs {
  readonly #context: ServerContext;
  readonly #engine: ScanEngine;
  readonly #keeper: ScanKeeper;
  readonly #jobs = new Map<string, LiveJob>();
  readonly #queue: LiveJob[] = [];
  /** Targets whose run is being written: two requests at once must not both pass. */
  readonly #starting = new Set<string>();
  #running = 0;
  #closed = false;

  constructor(context: ServerContext, engine: ScanEngine, keeper: ScanKeeper) {
    this.#context = context;
    this.#engine = engine;
    this.#keeper = keeper;
  }

  lookup(scanId: string): LiveJob | null {
    return this.#jobs.get(scanId) ?? null;
  }

  activeOf(targetId: string): LiveJob | null {
    for (const job of this.#jobs.values()) if (job.target.id === targetId) return job;
    return null;
  }

  async start(target: ScanTargetRecord, trigger: ScanRunRecord['trigger'], client: Client): Promise<ScanRunRecord> {
    if (!(await this.#keeper.keep())) throw new ServerError('scans-elsewhere');
    const active = this.activeOf(target.id);
    if (active !== null || this.#starting.has(target.id)) throw new ServerError('scan-running', active === null ? {} : { scan: active.run.id });
    this.#starting.add(target.id);
    try {
      const run = await this.#context.store.insertScanRun({ id: makeScanId(this.#context.random), targetId: target.id, targetName: target.name, trigger, state: 'queued', createdAt: this.#context.now() });
      await audit(this.#context, client, 'scan.start', trigger, { targetId: target.id, scanId: run.id });
      const job = new LiveJob(run, target);
      this.#jobs.set(run.id, job);
      this.#queue.push(job);
    } finally {
      this.#starting.delete(target.id);
    }
    this.#pump();
    const started = this.activeOf(target.id);
    if (started === null) throw new Error('a scan just queued is gone');
    return started.run;
  }

  /** What was read is thrown away unless `keepPartial`. Cancelling twice may still change that. */
  async cancel(scanId: string, keepPartial: boolean, client: Client): Promise<ScanRunRecord> {
    const job = this.#jobs.get(scanId);
    if (job === undefined) {
      const run = await this.#context.store.lookupScanRun(scanId);
      if (run === null) throw new ServerError('not-found');
      if (run.endedAt === null && !(await this.#keeper.keep())) throw new ServerError('scans-elsewhere');
      return run;
    }
    job.keepPartial = keepPartial;
    await audit(this.#context, client, 'scan.cancel', keepPartial ? 'keep' : 'discard', { scanId, ...(job.run.targetId === null ? {} : { targetId: job.run.targetId }) });
    const waiting = this.#queue.indexOf(job);
    if (waiting >= 0) {
      this.#queue.splice(waiting, 1);
      this.#jobs.delete(scanId);
      job.setRun(await failScan(this.#context, job, 'cancelled', null));
    } else if (job.run.state !== 'cancelling') {
      await this.#change(job, { state: 'cancelling' });
      job.stop.abort();
    }
    return job.run;
  }

  /** At the end of the server. Runs stay open in the store and are interrupted at the next start. */
  close(): void {
    this.#closed = true;
    this.#queue.length = 0;
    for (const job of this.#jobs.values()) job.stop.abort();
  }

  #pump(): void {
    while (!this.#closed && this.#running < this.#context.config.scansAtOnce) {
      const job = this.#queue.shift();
      if (job === undefined) return;
      this.#running++;
      void this.#work(job).finally(() => {
        this.#running--;
        this.#pump();
      });
    }
  }

  async #work(job: LiveJob): Promise<void> {
    let end: ScanRunRecord | null = null;
    try {
      await this.#change(job, { state: 'running', startedAt: this.#context.now() });
      end = await this.#scan(job);
    } catch (error) {
      logError('scan', error);
      const cancelled = job.stop.signal.aborted;
      if (!this.#closed) end = await failScan(this.#context, job, cancelled ? 'cancelled' : 'failed', cancelled ? null : { code: 'unexpected', params: {} }).catch(() => null);
    } finally {
      this.#jobs.delete(job.run.id);
      if (end !== null) job.setRun(end);
    }
  }

  async #scan(job: LiveJob): Promise<ScanRunRecord | null> {
    const request = await buildScanRequest(this.#context, job.target, job.run.id);
    if (!request.ok) return failScan(this.#context, job, 'failed', request.error);
    const full = await findFull(this.#context);
    if (full !== null) return failScan(this.#context, job, 'failed', full);
    const output = await this.#engine.scan(
      { request: request.value, account: job.target.account },
      { signal: job.stop.signal, onProgress: (progress) => job.setProgress(progress), onCell: (cell) => job.addCell(cell) },
    );
    return this.#closed ? null : finishScan(this.#context, job, output);
  }

  async #change(job: LiveJob, change: Parameters<ServerContext['store']['updateScanRun']>[1]): Promise<void> {
    const run = await this.#context.store.updateScanRun(job.run.id, change);
    if (run !== null) job.setRun(run);
  }
}
