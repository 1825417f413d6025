'use client';
import { CircleDashed, Ellipsis, KeyRound, ShieldCheck, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { checkRole, deleteRole, renewExternalId } from '@/components/api/scans';
import { useErrorText } from '@/components/api/use-error-text';
import { useDateText } from '@/components/panels/date-text';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import type { ScanRoleCheck, ScanRoleDto, ScanRoleSecret } from '@/lib/contract/scans';
import { ConfirmDialog } from './confirm-dialog';
import { RoleCheckNote } from './role-check-note';
import { useSourceText } from './target-texts';

type Check = 'idle' | 'checking' | { readonly checked: ScanRoleCheck } | { readonly failed: unknown };

/** One role: whether it may be used, by whom it is, and what can be done with it. */
export function RoleRow({ role, locked, onChanged, onSecret }: { role: ScanRoleDto; locked: boolean; onChanged: () => void; onSecret: (secret: ScanRoleSecret) => void }) {
  const t = useTranslations('scanPage.roles');
  const date = useDateText();
  const source = useSourceText();
  const reason = useErrorText();
  const [check, setCheck] = useState<Check>('idle');
  const [asked, setAsked] = useState<'renew' | 'delete' | null>(null);
  const run = (): void => {
    setCheck('checking');
    checkRole(role.id).then((checked) => { setCheck({ checked }); onChanged(); }, (error: unknown) => setCheck({ failed: error }));
  };
  const state = role.kind === 'organization' ? { Icon: ShieldCheck, colour: 'text-text-2', text: t('everyScan') }
    : role.verifiedAt === null ? { Icon: CircleDashed, colour: 'text-medium', text: t('unverified') }
    : { Icon: ShieldCheck, colour: 'text-ok', text: t('verifiedAt', { date: date(role.verifiedAt) }) };
  return (
    <li className="flex flex-col gap-2 border-b border-line px-3 py-2 last:border-b-0" data-testid="scan-role">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 max-sm:grid-cols-1">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-x-2"><b className="break-words">{role.name}</b><span className={`inline-flex items-center gap-1 ${state.colour}`}><state.Icon size={13} aria-hidden />{state.text}</span></p>
          <p className="font-mono text-map tracking-[-0.2px] break-all text-text-2">{role.role}</p>
          <p className="text-map text-text-2">{role.kind === 'role' ? t('kindRole') : t('kindOrganization')} · {t('source')}: {source(role.source)}{role.usedBy.length === 0 ? '' : ` · ${t('usedBy', { targets: role.usedBy.join(', ') })}`}</p>
        </div>
        <div className="flex items-center gap-1">
          {role.kind === 'role' ? <Button size="small" aria-label={t('checkNamed', { name: role.name })} disabled={check === 'checking'} onClick={run}>{check === 'checking' ? t('checking') : t('check')}</Button> : null}
          {locked ? null : (
            <Menu
              label={t('more', { name: role.name })} trigger={<Ellipsis size={16} aria-hidden />}
              items={[
                { id: 'renew', label: t('renew'), icon: <KeyRound size={14} aria-hidden />, onSelect: () => setAsked('renew') },
                { id: 'delete', label: t('delete'), icon: <Trash2 size={14} aria-hidden className="text-high" />, onSelect: () => setAsked('delete') },
              ]}
            />
          )}
        </div>
      </div>
      {typeof check === 'object' && 'checked' in check ? <RoleCheckNote check={check.checked} /> : null}
      {typeof check === 'object' && 'failed' in check ? <p role="alert" className="text-high">{t('actionFailed')} {reason(check.failed)}</p> : null}
      {asked === 'renew' ? <ConfirmDialog title={t('renewTitle', { name: role.name })} body={t('renewBody')} confirm={t('renewConfirm')} working={t('working')} failed={t('actionFailed')} onClose={() => setAsked(null)} run={async () => { const made = await renewExternalId(role.id); setAsked(null); onSecret(made); }} /> : null}
      {asked === 'delete' ? <ConfirmDialog danger title={t('deleteTitle', { name: role.name })} body={t('deleteBody')} confirm={t('deleteConfirm')} working={t('working')} failed={t('actionFailed')} onClose={() => setAsked(null)} run={async () => { await deleteRole(role.id); setAsked(null); onChanged(); }} /> : null}
    </li>
  );
}
