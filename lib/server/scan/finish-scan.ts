import 'server-only';
import type { CoverageStatus } from '../../model/coverage';
import type { RunFailure, ScanOutcome, ScanRunEnd, ScanRunRecord } from '../../store/scan-store';
import type { NewSnapshot } from '../../store/snapshot-record';
import { audit } from '../audit';
import type { ServerContext } from '../context';
import { isoTime } from '../iso-time';
import { logError } from '../log';
import { requireRoom } from '../require-room';
import { ServerError } from '../server-error';
import { applyRetention } from './apply-retention';
import { warmTransfer } from '../transfer/warm-transfer';
import type { LiveJob } from './live-job';
import type { ScanOutput } from './scan-engine';
import { systemClient } from './system-client';

/** Stores the end of a scan: the run, and the snapshot also when parts of it failed. Of a cancelled one only when asked to. */
export async function finishScan(context: ServerContext, job: LiveJob, output: ScanOutput): Promise<ScanRunRecord> {
  const now = context.now();
  const { result } = output;
  // Also when it was cancelled too late for the collector to notice: what was asked for is that nothing is stored.
  const cancelled = result.outcome === 'cancelled' || job.stop.signal.aborted;
  const state = result.outcome === 'failed' ? 'failed' : cancelled ? 'cancelled' : 'done';
  const keep = output.snapshot !== null && (state === 'done' || (state === 'cancelled' && job.keepPartial && output.items > 0));
  const made = keep && output.snapshot !== null ? nameSnapshot(output.snapshot, job, result.window.endedAt, now) : null;
  const full = made === null ? null : await findFull(context, made);
  const end: ScanRunEnd = {
    state: full === null ? state : 'failed', endedAt: now, cells: result.coverage, accounts: accountsOf(output), outcome: summarise(output),
    failure: full ?? (state === 'failed' && result.failure !== null ? toRunFailure(result.failure) : null),
  };
  const { run, meta } = await context.store.finishScanRun(job.run.id, end, full === null ? made : null);
  await audit(context, systemClient, 'scan.finish', run.state, { scanId: run.id, ...(run.targetId === null ? {} : { targetId: run.targetId }), ...(run.snapshotId === null ? {} : { snapshotId: run.snapshotId }) });
  if (meta !== null) warmTransfer(context, meta.id, meta.summary.networkInterfaces);
  // The scan is stored; what is wrong from here on is not its failure.
  await tidyUp(context, run, output).catch((error: unknown) => logError('retention', error));
  return run;
}

async function tidyUp(context: ServerContext, run: ScanRunRecord, output: ScanOutput): Promise<void> {
  await distrustRoles(context, output);
  if (run.targetId !== null && run.state === 'done') await applyRetention(context, run.targetId);
}

/** A role that could be assumed without its ExternalId since it was checked is not used again before it passes. */
async function distrustRoles(context: ServerContext, { result }: ScanOutput): Promise<void> {
  const open = new Set(result.accounts.filter((entry) => entry.failure?.code === 'external-id-not-required').map((entry) => entry.roleArn));
  if (open.size === 0) return;
  for (const role of await context.store.listScanRoles()) if (open.has(role.role)) await context.store.updateScanRole(role.id, { verifiedAt: null });
}

function nameSnapshot(prepared: NonNullable<ScanOutput['snapshot']>, job: LiveJob, collectedAt: string, now: number): NewSnapshot {
  const minute = isoTime(now).slice(0, 16).replace('T', ' ');
  return { ...prepared, name: `${job.target.name} ${minute}`.slice(0, 200), source: 'scan', collectedAt, createdAt: now, savedAt: now };
}

function accountsOf({ result }: ScanOutput): string[] {
  return [...new Set(result.accounts.map((entry) => entry.account).filter((account) => account !== null))].sort();
}

function summarise(output: ScanOutput): ScanOutcome {
  const { result } = output;
  const byStatus: Partial<Record<CoverageStatus, number>> = {};
  const asked = result.coverage.filter((cell) => cell.status !== 'disabled');
  for (const cell of asked) byStatus[cell.status] = (byStatus[cell.status] ?? 0) + 1;
  return {
    // A region that is not enabled is a fact, not a gap.
    cells: { total: asked.length, byStatus },
    requests: result.calls.made,
    throttles: result.calls.throttled,
    items: output.items,
    unread: result.accounts.flatMap(({ account, failure }) => (failure === null ? [] : [{ account, failure: toRunFailure(failure) }])),
    fingerprint: output.fingerprint,
    from: Date.parse(result.window.startedAt),
    to: Date.parse(result.window.endedAt),
  };
}

const toRunFailure = ({ code, awsCode, params }: NonNullable<ScanOutput['result']['failure']>): RunFailure => ({ code, params: { ...params, ...(awsCode === null ? {} : { awsCode }) } });

/** The quota as the reason of a run: `null` while there is room, for `snapshot` or at all. */
export async function findFull(context: ServerContext, snapshot?: NewSnapshot): Promise<RunFailure | null> {
  try {
    await requireRoom(context, snapshot);
    return null;
  } catch (error) {
    if (error instanceof ServerError && error.code === 'storage-full') return { code: error.code, params: {} };
    throw error;
  }
}

/** Of a scan that could not begin, or that took its thread down. */
export async function failScan(context: ServerContext, job: LiveJob, state: 'failed' | 'cancelled', failure: RunFailure | null): Promise<ScanRunRecord> {
  const run = await context.store.updateScanRun(job.run.id, { state, failure, endedAt: context.now() });
  await audit(context, systemClient, 'scan.finish', state, { scanId: job.run.id, targetId: job.target.id });
  return run ?? job.run;
}
