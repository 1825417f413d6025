'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

/** Revoking cannot be undone, so it is asked once. */
export function RevokeDialog({ title, body, confirm, revoke, onClose }: { title: string; body: string; confirm: string; revoke: () => Promise<void>; onClose: () => void }) {
  const t = useTranslations('share.links');
  const common = useTranslations('common');
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle');
  const run = (): void => { setState('working'); revoke().catch(() => setState('failed')); };
  return (
    <Dialog title={title} width="narrow" onClose={onClose} footer={<><Button onClick={onClose}>{common('cancel')}</Button><Button tone="danger" disabled={state === 'working'} onClick={run}>{state === 'working' ? t('working') : confirm}</Button></>}>
      <p>{body}</p>
      {state === 'failed' ? <p role="alert" className="mt-2 text-high">{t('actionFailed')}</p> : null}
    </Dialog>
  );
}
