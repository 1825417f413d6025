'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { changeScan } from '@/components/api/scans';
import { useErrorText } from '@/components/api/use-error-text';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { ScanDto } from '@/lib/contract/scans';

/** Cancelling throws away what was read, unless one says otherwise. */
export function CancelDialog({ scan, onClose, onChanged }: { scan: ScanDto; onClose: () => void; onChanged: (scan: ScanDto) => void }) {
  const t = useTranslations('scanPage.cancelDialog');
  const reason = useErrorText();
  const [state, setState] = useState<'idle' | 'working' | { readonly failed: unknown }>('idle');
  const items = scan.progress?.itemsRead ?? 0;
  const cancel = (keepPartial: boolean): void => {
    setState('working');
    changeScan(scan.id, { action: 'cancel', keepPartial }).then((next) => { onChanged(next); onClose(); }, (error: unknown) => setState({ failed: error }));
  };
  return (
    <Dialog
      title={t('title')} onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('go')}</Button>
          {items > 0 ? <Button disabled={state === 'working'} onClick={() => cancel(true)}>{t('keep')}</Button> : null}
          <Button tone="danger" disabled={state === 'working'} onClick={() => cancel(false)}>{t('discard')}</Button>
        </>
      }
    >
      <p>{t('body', { items })}</p>
      {typeof state === 'object' ? <p role="alert" className="mt-2 text-high">{t('failed')} {reason(state.failed)}</p> : null}
    </Dialog>
  );
}
