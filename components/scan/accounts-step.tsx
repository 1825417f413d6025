'use client';
import Link from 'next/link';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Choices } from '@/components/share/choices';
import { fieldClass } from '@/components/snapshots/save-form';
import { Checkbox } from '@/components/ui/checkbox';
import type { ScanRoleDto } from '@/lib/contract/scans';
import { StepCard } from './step-card';

export type AccountsKind = 'current' | 'roles' | 'organization';
export interface AccountsValue {
  readonly kind: AccountsKind;
  readonly roleIds: readonly string[];
  readonly organizationRole: string | null;
  readonly exclude: string;
}

/** The account itself, or others through roles that an admin registered. No ARN can be typed here. */
export function AccountsStep({ value, onChange, account, roles, badExclude }: { value: AccountsValue; onChange: (change: Partial<AccountsValue>) => void; account: string | null; roles: { readonly single: readonly ScanRoleDto[]; readonly organization: readonly ScanRoleDto[] }; badExclude: string | null }) {
  const t = useTranslations('scanPage.accounts');
  const steps = useTranslations('scanPage.steps');
  const id = useId();
  const { single, organization } = roles;
  const chosen = organization.find((role) => role.id === value.organizationRole) ?? organization[0];
  return (
    <StepCard id="step-accounts" number={2} title={steps('accounts')} note={<Link href="/scan/roles" className="text-accent-text underline-offset-2 hover:underline">{t('manage')}</Link>}>
      <Choices
        legend={steps('accounts')} hideLegend name="accounts" value={value.kind} onChange={(kind) => onChange({ kind })}
        options={[
          { value: 'current' as const, label: t('current'), hint: account, tag: null },
          ...(single.length > 0 ? [{ value: 'roles' as const, label: t('roles'), hint: t('rolesHint'), tag: null }] : []),
          ...(chosen === undefined ? [] : [{ value: 'organization' as const, label: t('organization'), hint: t('organizationHint', { role: chosen.role }), tag: null }]),
        ]}
      />
      {single.length === 0 ? <p className="text-map text-text-3">{t('noRoles')}</p> : null}
      {value.kind === 'roles' ? (
        <fieldset className="grid grid-cols-2 gap-x-3 rounded border border-line px-2.5 py-1.5 max-sm:grid-cols-1">
          <legend className="sr-only">{t('roles')}</legend>
          {single.map((role) => (
            <Checkbox key={role.id} checked={value.roleIds.includes(role.id)} onChange={(event) => onChange({ roleIds: event.target.checked ? [...value.roleIds, role.id] : value.roleIds.filter((other) => other !== role.id) })}>
              <span className="min-w-0"><b>{role.name}</b> <span className="font-mono text-map tracking-[-0.2px] break-all text-text-3">{role.role}</span></span>
            </Checkbox>
          ))}
        </fieldset>
      ) : null}
      {value.kind === 'organization' ? (
        <div className="flex flex-col gap-1">
          {organization.length > 1 ? (
            <select aria-label={t('organization')} value={chosen?.id} onChange={(event) => onChange({ organizationRole: event.target.value })} className={fieldClass}>
              {organization.map((role) => <option key={role.id} value={role.id}>{role.name} ({role.role})</option>)}
            </select>
          ) : null}
          <label htmlFor={`${id}-exclude`} className="font-bold">{t('exclude')}</label>
          <input id={`${id}-exclude`} value={value.exclude} aria-describedby={`${id}-hint`} {...(badExclude === null ? {} : { 'aria-invalid': true })} onChange={(event) => onChange({ exclude: event.target.value })} className={`${fieldClass} font-mono`} />
          <p id={`${id}-hint`} className={badExclude === null ? 'text-map text-text-3' : 'text-high'}>{badExclude === null ? t('excludeHint') : t('excludeBad', { text: badExclude })}</p>
        </div>
      ) : null}
    </StepCard>
  );
}
