import 'server-only';
import { canonicalJson } from '../../base/canonical-json';
import type { ScanTargetCreate, ScanTargetDto, ScanTargetUpdate } from '../../contract/scans';
import type { ScanTargetRecord } from '../../store/scan-store';
import { audit } from '../audit';
import { requireScanning } from '../config';
import type { Client, ServerContext } from '../context';
import { ServerError } from '../server-error';
import { latestScan } from './list-scans';
import { toTargetDto } from './scan-dto';
import { makeScanId } from './scan-id';
import { nextRun } from './scan-scheduler';
import { getScans } from './scans';

/** Whom to scan and how often: made, changed, listed, deleted. */
const mostTargets = 500;

export async function listTargets(context: ServerContext): Promise<ScanTargetDto[]> {
  const targets = await context.store.listScanTargets();
  return Promise.all(targets.map((target) => withScan(context, target)));
}

export async function getTarget(context: ServerContext, id: string): Promise<ScanTargetDto> {
  return withScan(context, await requireTarget(context, id));
}

export async function createTarget(context: ServerContext, client: Client, input: ScanTargetCreate): Promise<ScanTargetDto> {
  requireScanning(context.config);
  if ((await context.store.listScanTargets()).length >= mostTargets) throw new ServerError('scan-limit', { limit: mostTargets });
  await requireRoles(context, input);
  const now = context.now();
  const target = await context.store.insertScanTarget({
    ...input, id: makeScanId(context.random), createdAt: now, updatedAt: now, nextRunAt: input.everyMinutes === null ? null : nextRun(now, input.everyMinutes, context.random),
  });
  await audit(context, client, 'scan-target.create', target.accounts.kind, { targetId: target.id });
  return withScan(context, target);
}

export async function updateTarget(context: ServerContext, client: Client, id: string, input: ScanTargetUpdate): Promise<ScanTargetDto> {
  requireScanning(context.config);
  const before = await requireTarget(context, id);
  const change = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<ScanTargetRecord>;
  const schedule = input.everyMinutes === undefined || input.everyMinutes === before.everyMinutes
    ? {}
    : { nextRunAt: input.everyMinutes === null ? null : nextRun(context.now(), input.everyMinutes, context.random) };
  const target = await context.store.updateScanTarget(id, { ...change, ...schedule }, context.now());
  if (target === null) throw new ServerError('not-found');
  await audit(context, client, 'scan-target.update', Object.keys(change).sort().join(' '), { targetId: id });
  return withScan(context, target);
}

/** Its snapshots and its history stay. */
export async function deleteTarget(context: ServerContext, client: Client, id: string): Promise<void> {
  await requireTarget(context, id);
  if (getScans(context).jobs.activeOf(id) !== null) throw new ServerError('scan-running');
  if (!(await context.store.deleteScanTarget(id))) throw new ServerError('not-found');
  await audit(context, client, 'scan-target.delete', 'deleted', { targetId: id });
}

export async function requireTarget(context: ServerContext, id: string): Promise<ScanTargetRecord> {
  const target = await context.store.lookupScanTarget(id);
  if (target === null) throw new ServerError('not-found');
  return target;
}

/** Only what an admin registered and, for single roles, what passed its check. */
async function requireRoles(context: ServerContext, { accounts, source }: ScanTargetCreate): Promise<void> {
  if (accounts.kind === 'current') return;
  for (const id of accounts.kind === 'roles' ? accounts.roleIds : [accounts.roleId]) {
    const role = await context.store.lookupScanRole(id);
    if (role === null || (role.kind === 'organization') !== (accounts.kind === 'organization')) throw new ServerError('bad-request', { path: '$.accounts', expected: 'a registered role' });
    // The check was made with these credentials.
    if (canonicalJson(role.source) !== canonicalJson(source)) throw new ServerError('bad-request', { path: '$.source', expected: 'the credentials of the role' });
    if (role.kind === 'role' && role.verifiedAt === null) throw new ServerError('role-unverified');
  }
}

async function withScan(context: ServerContext, target: ScanTargetRecord): Promise<ScanTargetDto> {
  return toTargetDto(target, await latestScan(context, target.id));
}
