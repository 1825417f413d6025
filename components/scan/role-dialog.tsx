'use client';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { registerRole } from '@/components/api/scans';
import { useErrorText } from '@/components/api/use-error-text';
import { Choices } from '@/components/share/choices';
import { fieldClass } from '@/components/snapshots/save-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { roleArnPattern, roleNamePattern } from '@/lib/contract/scan-limits';
import type { ScanRoleCreate, ScanRoleSecret } from '@/lib/contract/scans';

/** The only place where a role can be typed. */
export function RoleDialog({ profiles, onClose, onRegistered }: { profiles: readonly string[]; onClose: () => void; onRegistered: (secret: ScanRoleSecret) => void }) {
  const t = useTranslations('scanPage.roles');
  const targets = useTranslations('scanPage.targets');
  const common = useTranslations('common');
  const reason = useErrorText();
  const id = useId();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'role' | 'organization'>('role');
  const [role, setRole] = useState('');
  const [profile, setProfile] = useState('');
  const [tried, setTried] = useState(false);
  const [state, setState] = useState<'idle' | 'working' | { readonly failed: unknown }>('idle');
  const one = kind === 'role';
  const wrong = !(one ? roleArnPattern : roleNamePattern).test(role.trim());
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (wrong || name.trim() === '' || state === 'working') return;
    setState('working');
    const input: ScanRoleCreate = { kind, name: name.trim(), role: role.trim(), source: profile === '' ? { kind: 'default' } : { kind: 'profile', profile } };
    registerRole(input).then(onRegistered, (error: unknown) => setState({ failed: error }));
  };
  return (
    <Dialog title={t('register')} onClose={onClose} footer={<><Button onClick={onClose}>{common('cancel')}</Button><Button type="submit" form={`${id}-form`} tone="primary" disabled={name.trim() === '' || state === 'working'}>{state === 'working' ? t('submitting') : t('submit')}</Button></>}>
      <form id={`${id}-form`} onSubmit={submit} className="flex flex-col gap-3">
        <div className="flex flex-col gap-1">
          <label htmlFor={`${id}-name`} className="font-bold">{t('name')}</label>
          <input id={`${id}-name`} value={name} maxLength={120} required placeholder={t('namePlaceholder')} onChange={(event) => setName(event.target.value)} className={fieldClass} />
        </div>
        <Choices
          columns legend={t('kind')} name="role-kind" value={kind} onChange={(next) => { setKind(next); setTried(false); }}
          options={[{ value: 'role', label: t('kindRole'), hint: t('kindRoleHint'), tag: null }, { value: 'organization', label: t('kindOrganization'), hint: t('kindOrganizationHint'), tag: null }]}
        />
        <div className="flex flex-col gap-1">
          <label htmlFor={`${id}-role`} className="font-bold">{one ? t('arn') : t('roleName')}</label>
          <input
            id={`${id}-role`} value={role} required spellCheck={false} autoComplete="off" placeholder={one ? t('arnPlaceholder') : t('roleNamePlaceholder')} onChange={(event) => setRole(event.target.value)}
            {...(tried && wrong ? { 'aria-invalid': true, 'aria-describedby': `${id}-bad` } : {})} className={`${fieldClass} font-mono text-map`}
          />
          {tried && wrong ? <p id={`${id}-bad`} role="alert" className="text-high">{one ? t('arnBad') : t('roleNameBad')}</p> : null}
        </div>
        <div className="flex flex-col gap-1">
          <label htmlFor={`${id}-source`} className="font-bold">{t('source')}</label>
          <select id={`${id}-source`} value={profile} onChange={(event) => setProfile(event.target.value)} className={fieldClass}>
            <option value="">{targets('default')}</option>
            {profiles.map((entry) => <option key={entry} value={entry}>{entry}</option>)}
          </select>
        </div>
        {typeof state === 'object' ? <p role="alert" className="text-high">{t('failed')} {reason(state.failed)}</p> : null}
      </form>
    </Dialog>
  );
}
