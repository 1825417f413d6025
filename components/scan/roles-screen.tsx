'use client';
import { KeyRound, Plus } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { listRoles, listSources } from '@/components/api/scans';
import { useErrorText } from '@/components/api/use-error-text';
import { useLoaded } from '@/components/api/use-loaded';
import { SectionHead } from '@/components/home/section-head';
import { Button } from '@/components/ui/button';
import { StateNote } from '@/components/ui/state-note';
import type { ScanRoleSecret } from '@/lib/contract/scans';
import { RoleDialog } from './role-dialog';
import { RoleRow } from './role-row';
import { RoleSecret } from './role-secret';
import { ScanFrame } from './scan-frame';

/** Roles that scans may assume: registered, given their ExternalId, checked. */
export function RolesScreen() {
  const t = useTranslations('scanPage');
  const common = useTranslations('common');
  const reason = useErrorText();
  const load = useCallback(async (signal: AbortSignal) => {
    const [{ roles, registration }, { profiles, scanning }] = await Promise.all([listRoles(signal), listSources(signal)]);
    return { roles, registration, profiles, scanning };
  }, []);
  const { data, reload } = useLoaded(load);
  const [registering, setRegistering] = useState(false);
  const [secret, setSecret] = useState<ScanRoleSecret | null>(null);
  const tell = (made: ScanRoleSecret): void => { setRegistering(false); setSecret(made); reload(); };
  return (
    <ScanFrame place="roles">
      {data.state === 'loading' ? <output className="block py-6 text-center text-text-3">{common('loading')}</output> : null}
      {data.state === 'failed' ? <StateNote role="alert" title={t('loadFailed')} actions={<Button onClick={reload}>{common('retry')}</Button>}>{reason(data.error)}</StateNote> : null}
      {data.state === 'ready' ? (
        <section aria-labelledby="roles-head" className="mt-4">
          <SectionHead id="roles-head" title={t('roles.title')} actions={data.value.registration && data.value.scanning ? <Button tone="primary" icon={<Plus size={14} aria-hidden />} onClick={() => setRegistering(true)}>{t('roles.register')}</Button> : undefined} />
          <p className="mb-3 max-w-180 text-text-2">{t('roles.lead')}</p>
          {data.value.scanning ? null : <output className="mb-2 block text-medium">{t('off')}</output>}
          {data.value.registration ? null : <output className="mb-2 block text-medium">{t('roles.locked')}</output>}
          {data.value.roles.length === 0 ? <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 rounded-lg border border-dashed border-line-2 px-3 py-2.5 text-text-2"><KeyRound size={14} aria-hidden /><b className="text-text">{t('roles.empty')}</b>{t('roles.emptyHint')}</p> : (
            <ul className="flex flex-col rounded-lg border border-line-2 bg-surface">
              {data.value.roles.map((role) => <RoleRow key={role.id} role={role} locked={!data.value.registration} onChanged={reload} onSecret={tell} />)}
            </ul>
          )}
          {registering ? <RoleDialog profiles={data.value.profiles.map(({ name }) => name)} onClose={() => setRegistering(false)} onRegistered={tell} /> : null}
        </section>
      ) : null}
      {secret === null ? null : <RoleSecret secret={secret} onClose={() => { setSecret(null); reload(); }} />}
    </ScanFrame>
  );
}
