import 'server-only';
import type { z } from 'zod';
import type { scanChangeRequestSchema, ScanDto } from '../../contract/scans';
import { audit } from '../audit';
import { requireScanning } from '../config';
import type { Client, ServerContext } from '../context';
import { limitRate, limits } from '../rate-limit';
import { requireRoom } from '../require-room';
import { ServerError } from '../server-error';
import { toScanDto } from './scan-dto';
import { requireTarget } from './scan-targets';
import { getScans } from './scans';

/** Starting a scan of a target, cancelling it, and keeping its snapshot from retention. */
export async function startScan(context: ServerContext, client: Client, targetId: string): Promise<ScanDto> {
  requireScanning(context.config);
  await limitRate(context, `scan:${client.prefix}`, limits.scansPerClient);
  await requireRoom(context);
  return toScanDto(await getScans(context).jobs.start(await requireTarget(context, targetId), 'person', client), null);
}

export async function changeScan(context: ServerContext, client: Client, id: string, change: z.output<typeof scanChangeRequestSchema>): Promise<ScanDto> {
  const { jobs } = getScans(context);
  if (change.action === 'cancel') {
    const run = await jobs.cancel(id, change.keepPartial, client);
    return toScanDto(run, jobs.lookup(id)?.progress ?? null);
  }
  const run = await context.store.updateScanRun(id, { pinned: change.action === 'pin' });
  if (run === null) throw new ServerError('not-found');
  await audit(context, client, 'scan.pin', change.action, { scanId: id, ...(run.snapshotId === null ? {} : { snapshotId: run.snapshotId }) });
  return toScanDto(run, jobs.lookup(id)?.progress ?? null);
}
