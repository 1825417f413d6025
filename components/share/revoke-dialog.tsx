'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorText } from '@/components/api/use-error-text';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

/** Revoking cannot be undone, so it is asked once. */
export function RevokeDialog({ title, body, confirm, revoke, onClose }: { title: string; body: string; confirm: string; revoke: () => Promise<void>; onClose: () => void }) {
  const t = useTranslations('share.links');
  const common = useTranslations('common');
  const reason = useErrorText();
  const [state, setState] = useState<'idle' | 'working' | { readonly failed: unknown }>('idle');
  const run = (): void => { setState('working'); revoke().catch((error: unknown) => setState({ failed: error })); };
  return (
    <Dialog title={title} width="narrow" onClose={onClose} footer={<><Button onClick={onClose}>{common('cancel')}</Button><Button tone="danger" disabled={state === 'working'} onClick={run}>{state === 'working' ? t('working') : confirm}</Button></>}>
      <p>{body}</p>
      {typeof state === 'object' ? <p role="alert" className="mt-2 text-high">{t('actionFailed')} {reason(state.failed)}</p> : null}
    </Dialog>
  );
}
