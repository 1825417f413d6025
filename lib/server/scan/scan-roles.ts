import 'server-only';
import { canonicalJson } from '../../base/canonical-json';
import type { ScanRoleCheck, ScanRoleCreate, ScanRoleDto, ScanRoleList, ScanRoleSecret } from '../../contract/scans';
import type { ScanRoleRecord } from '../../store/scan-store';
import { audit } from '../audit';
import { requireScanning } from '../config';
import type { Client, ServerContext } from '../context';
import { limitRate, limits } from '../rate-limit';
import { ServerError } from '../server-error';
import { toFailureDto, toRoleDto, usesRole } from './scan-dto';
import { makeExternalId, makeScanId } from './scan-id';
import { getScans } from './scans';
import { buildTrustPolicy } from './trust-policy';

/**
 * Roles that scans may assume, registered beforehand; a scan names one by our id, never by an ARN (confused deputy). The ExternalId is ours, told once,
 * and a role that can be assumed without it is refused. https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
const mostRoles = 1_000;

export async function listRoles(context: ServerContext): Promise<ScanRoleList> {
  const targets = await context.store.listScanTargets();
  return { roles: (await context.store.listScanRoles()).map((role) => toRoleDto(role, targets)), registration: context.config.roleRegistration };
}

export async function registerRole(context: ServerContext, client: Client, input: ScanRoleCreate): Promise<ScanRoleSecret> {
  requireRegistration(context);
  const known = await context.store.listScanRoles();
  if (known.length >= mostRoles) throw new ServerError('scan-limit', { limit: mostRoles });
  // Two ExternalIds for one role: the trust policy of one of them would be wrong.
  if (known.some(({ role, source }) => role === input.role && canonicalJson(source) === canonicalJson(input.source))) throw new ServerError('role-exists');
  const role = await context.store.insertScanRole({ ...input, id: makeScanId(context.random), externalId: makeExternalId(context.random), verifiedAt: null, createdAt: context.now() });
  await audit(context, client, 'scan-role.create', role.kind, { targetId: role.id });
  return tellOnce(context, role);
}

/** For a lost ExternalId. The old one stops being sent at once; the role is not used until it passed its check with the new one. */
export async function renewExternalId(context: ServerContext, client: Client, id: string): Promise<ScanRoleSecret> {
  requireRegistration(context);
  const role = await context.store.updateScanRole(id, { externalId: makeExternalId(context.random), verifiedAt: null });
  if (role === null) throw new ServerError('not-found');
  await audit(context, client, 'scan-role.renew', 'done', { targetId: id });
  return tellOnce(context, role);
}

/** AssumeRole has to work with the ExternalId, to fail without, and to end in the account of the ARN. */
export async function checkRole(context: ServerContext, client: Client, id: string): Promise<ScanRoleCheck> {
  requireScanning(context.config);
  await limitRate(context, `aws:${client.prefix}`, limits.awsChecksPerClient);
  const before = await context.store.lookupScanRole(id);
  if (before === null) throw new ServerError('not-found');
  if (before.kind === 'organization') throw new ServerError('bad-request', { path: '$', expected: 'a role of one account' });
  const outcome = await getScans(context).engine.checkRole(before.source, { roleArn: before.role, externalId: before.externalId });
  // A registration that stopped being safe stops being used.
  const role = await context.store.updateScanRole(id, { verifiedAt: outcome.ok ? context.now() : null });
  await audit(context, client, 'scan-role.check', outcome.ok ? 'passed' : outcome.error.code, { targetId: id });
  return { role: await withTargets(context, role ?? before), failure: outcome.ok ? null : toFailureDto(outcome.error) };
}

export async function deleteRole(context: ServerContext, client: Client, id: string): Promise<void> {
  requireRegistration(context);
  if ((await context.store.listScanTargets()).some((target) => usesRole(target, id))) throw new ServerError('role-in-use');
  if (!(await context.store.deleteScanRole(id))) throw new ServerError('not-found');
  await audit(context, client, 'scan-role.delete', 'deleted', { targetId: id });
}

function requireRegistration(context: ServerContext): void {
  requireScanning(context.config);
  if (!context.config.roleRegistration) throw new ServerError('roles-locked');
}

async function withTargets(context: ServerContext, role: ScanRoleRecord): Promise<ScanRoleDto> {
  return toRoleDto(role, await context.store.listScanTargets());
}

async function tellOnce(context: ServerContext, role: ScanRoleRecord): Promise<ScanRoleSecret> {
  const caller = await getScans(context).engine.identify(role.source);
  return { role: await withTargets(context, role), externalId: role.externalId, trustPolicy: buildTrustPolicy(caller.ok ? caller.value : null, role.externalId) };
}
