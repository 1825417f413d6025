import 'server-only';
import { err, ok, type Result } from '../../base/result';
import type { ScanAccounts, ScanRequest } from '../../collect/live/scan-port';
import type { RunFailure, ScanTargetRecord } from '../../store/scan-store';
import type { ServerContext } from '../context';

/** A target to what live collection is asked for. Roles are looked up now: one that was deleted or is no longer verified is not used. */
export async function buildScanRequest(context: ServerContext, target: ScanTargetRecord, scanId: string): Promise<Result<ScanRequest, RunFailure>> {
  const accounts = await buildAccounts(context, target);
  if (!accounts.ok) return accounts;
  return ok({ accounts: accounts.value, regions: target.regions, addOns: target.addOns, sessionName: `eni-lens-${scanId}`, deadlineMs: null });
}

async function buildAccounts(context: ServerContext, { source, accounts }: ScanTargetRecord): Promise<Result<ScanAccounts, RunFailure>> {
  if (accounts.kind === 'current') return ok({ kind: 'current', source });
  if (accounts.kind === 'organization') {
    const role = await context.store.lookupScanRole(accounts.roleId);
    return role?.kind === 'organization' ? ok({ kind: 'organization', source, roleName: role.role, externalId: role.externalId, exclude: accounts.exclude }) : err({ code: 'role-missing', params: {} });
  }
  const roles = await Promise.all(accounts.roleIds.map((id) => context.store.lookupScanRole(id)));
  const targets: { roleArn: string; externalId: string }[] = [];
  for (const role of roles) {
    if (role?.kind !== 'role') return err({ code: 'role-missing', params: {} });
    if (role.verifiedAt === null) return err({ code: 'role-unverified', params: { role: role.name } });
    targets.push({ roleArn: role.role, externalId: role.externalId });
  }
  return ok({ kind: 'roles', source, roles: targets });
}
