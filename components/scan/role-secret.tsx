'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { checkRole } from '@/components/api/scans';
import { useErrorText } from '@/components/api/use-error-text';
import { CommandBlock } from '@/components/panels/command-block';
import { fieldClass } from '@/components/snapshots/save-form';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog } from '@/components/ui/dialog';
import type { ScanRoleCheck, ScanRoleSecret } from '@/lib/contract/scans';
import { RoleCheckNote } from './role-check-note';

/** The only moment the ExternalId can be seen. */
export function RoleSecret({ secret: { role, externalId, trustPolicy }, onClose }: { secret: ScanRoleSecret; onClose: () => void }) {
  const t = useTranslations('scanPage.roles');
  const reason = useErrorText();
  const [state, setState] = useState<'idle' | 'checking' | { readonly checked: ScanRoleCheck } | { readonly failed: unknown }>('idle');
  const check = (): void => { setState('checking'); checkRole(role.id).then((checked) => setState({ checked }), (error: unknown) => setState({ failed: error })); };
  return (
    <Dialog
      title={t('secretTitle', { name: role.name })} width="wide" onClose={onClose}
      footer={<>{role.kind === 'role' ? <Button disabled={state === 'checking'} onClick={check}>{state === 'checking' ? t('checking') : t('checkNow')}</Button> : null}<Button tone="primary" onClick={onClose}>{t('done')}</Button></>}
    >
      <div className="flex flex-col gap-3">
        <p>{t('secretLead')}</p>
        <div className="flex flex-col gap-1">
          <span className="font-bold" id="external-id">{t('externalId')}</span>
          <div className="flex gap-2"><input readOnly value={externalId} aria-labelledby="external-id" data-testid="external-id" onFocus={(event) => event.target.select()} className={`${fieldClass} font-mono text-map`} /><CopyButton text={externalId} what={t('externalId')}>{t('copy')}</CopyButton></div>
        </div>
        <div className="flex flex-col gap-1">
          <div className="flex items-center justify-between gap-2"><h3 className="font-bold">{t('trustPolicy')}</h3><CopyButton text={trustPolicy} what={t('trustPolicy')}>{t('copy')}</CopyButton></div>
          <CommandBlock label={t('trustPolicy')} lines={trustPolicy.split('\n')} />
        </div>
        {typeof state === 'object' && 'checked' in state ? <RoleCheckNote check={state.checked} /> : null}
        {typeof state === 'object' && 'failed' in state ? <p role="alert" className="text-high">{t('actionFailed')} {reason(state.failed)}</p> : null}
      </div>
    </Dialog>
  );
}
