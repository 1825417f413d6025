'use client';
import { useEffect, useState } from 'react';
import type { ScanRoleDto, ScanTargetCreate, ScanTargetDto } from '@/lib/contract/scans';
import type { AddOn, CredentialSource } from '@/lib/model/scan';
import { findTarget, readAccounts, sameSource, splitRegions, usableRoles } from '@/lib/view/scan/plan-lists';
import type { AccountsValue } from './accounts-step';
import type { RegionsValue } from './regions-step';
import { keepIsWrong, readRepeat, startRepeat, toRetention, type RepeatValue } from './repeat-fields';
import { useSourceCheck } from './use-source-check';

export interface ScanForm {
  readonly source: CredentialSource | null;
  readonly accounts: AccountsValue;
  readonly regions: RegionsValue;
  readonly addOns: readonly AddOn[];
  readonly repeat: RepeatValue;
  /** `null`: not typed yet, the proposed one. */
  readonly name: string | null;
}
export type Blocked = 'credentials' | 'roles' | 'regions' | 'exclude' | 'keep';
const noAccounts: AccountsValue = { kind: 'current', roleIds: [], organizationRole: null, exclude: '' };
const empty: ScanForm = { source: null, accounts: noAccounts, regions: { kind: 'enabled', regions: [] }, addOns: [], repeat: startRepeat, name: null };

/** What was chosen so far, what it means, and what is still missing. */
export function useScanForm(first: CredentialSource | null, roles: readonly ScanRoleDto[], targets: readonly ScanTargetDto[]) {
  const [form, setForm] = useState<ScanForm>({ ...empty, source: first });
  const { source: state, recheck } = useSourceCheck(form.source);
  const check = state.state === 'checked' ? state.check : null;
  const account = check?.identity?.account ?? null;
  const usable = usableRoles(roles, form.source);
  const regions = splitRegions(check?.regions ?? null);
  const exclude = readAccounts(form.accounts.exclude);
  const organizationRole = usable.organization.find((role) => role.id === form.accounts.organizationRole) ?? usable.organization[0] ?? null;
  const accounts: ScanTargetCreate['accounts'] =
    form.accounts.kind === 'roles' ? { kind: 'roles', roleIds: [...form.accounts.roleIds].sort() }
    : form.accounts.kind === 'organization' && organizationRole !== null ? { kind: 'organization', roleId: organizationRole.id, exclude: exclude.accounts }
    : { kind: 'current' };
  const known = form.source === null || account === null ? null : findTarget(targets, { source: form.source, account, accounts });
  // A target that was scanned before comes with what was chosen then.
  useEffect(() => {
    if (known !== null) setForm((old) => ({ ...old, regions: known.regions.kind === 'enabled' ? empty.regions : known.regions, addOns: known.addOns, repeat: readRepeat(known), name: null }));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each target, not whenever the list is loaded again
  }, [known?.id]);
  const before = form.source === null || account === null ? undefined : targets.find((target) => form.source !== null && sameSource(target.source, form.source) && target.account !== account);
  const name = form.name ?? known?.name ?? (form.source?.kind === 'profile' ? form.source.profile : account ?? '');
  const blocked: Blocked | null =
    account === null ? 'credentials'
    : accounts.kind === 'roles' && accounts.roleIds.length === 0 ? 'roles'
    : form.accounts.kind === 'organization' && exclude.bad !== null ? 'exclude'
    : form.regions.kind !== 'enabled' && form.regions.regions.length === 0 ? 'regions'
    : keepIsWrong(form.repeat) ? 'keep'
    : null;
  const input: ScanTargetCreate | null = form.source === null || account === null || blocked !== null || name.trim() === '' ? null : {
    name: name.trim(), source: form.source, accounts, account,
    regions: form.regions.kind === 'enabled' ? { kind: 'enabled' } : { kind: form.regions.kind, regions: [...form.regions.regions].sort() },
    addOns: [...form.addOns], everyMinutes: form.repeat.everyMinutes, retention: toRetention(form.repeat),
  };
  const regionCount = form.regions.kind === 'include' ? form.regions.regions.length : regions.enabled.length - (form.regions.kind === 'exclude' ? form.regions.regions.length : 0);
  return {
    form, state, check, recheck, account, usable, regions, badExclude: exclude.bad, known, otherAccount: before?.account ?? null, name, blocked, input,
    accountCount: accounts.kind === 'roles' ? Math.max(1, accounts.roleIds.length) : 1, regionCount: check?.regions == null ? null : regionCount,
    /** Other credentials have other roles and regions. */
    chooseSource: (source: CredentialSource) => setForm((old) => ({ ...old, source, accounts: noAccounts, regions: empty.regions, name: null })),
    change: (change: Partial<ScanForm>) => setForm((old) => ({ ...old, ...change })),
  };
}
