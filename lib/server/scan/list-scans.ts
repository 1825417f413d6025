import 'server-only';
import type { ScanDetail, ScanDto } from '../../contract/scans';
import type { ScanRunRecord } from '../../store/scan-store';
import type { ServerContext } from '../context';
import { ServerError } from '../server-error';
import { toCellDto, toScanDto } from './scan-dto';
import { getScans } from './scans';

/** Scans, running ones with their progress. */
const listed = 200;

export async function listScans(context: ServerContext, targetId: string | null): Promise<ScanDto[]> {
  const runs = await context.store.listScanRuns(listed, ...(targetId === null ? [] : [targetId]));
  return runs.map((run) => withProgress(context, run));
}

export async function latestScan(context: ServerContext, targetId: string): Promise<ScanDto | null> {
  const [run] = await context.store.listScanRuns(1, targetId);
  return run === undefined ? null : withProgress(context, run);
}

export async function getScan(context: ServerContext, id: string): Promise<ScanDetail> {
  const run = await context.store.lookupScanRun(id);
  if (run === null) throw new ServerError('not-found');
  const job = getScans(context).jobs.lookup(id);
  const cells = job === null ? await context.store.lookupScanCells(id) : job.cells;
  return { scan: withProgress(context, run), cells: cells.map(toCellDto) };
}

function withProgress(context: ServerContext, run: ScanRunRecord): ScanDto {
  return toScanDto(run, getScans(context).jobs.lookup(run.id)?.progress ?? null);
}
