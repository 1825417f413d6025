'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorText } from '@/components/api/use-error-text';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

/** Asks once before something that cannot be undone; stays open and says why when it did not work. */
export function ConfirmDialog({ title, body, confirm, working, failed, danger = false, run, onClose }: { title: string; body: string; confirm: string; working: string; failed: string; danger?: boolean; run: () => Promise<void>; onClose: () => void }) {
  const common = useTranslations('common');
  const reason = useErrorText();
  const [state, setState] = useState<'idle' | 'working' | { readonly failed: unknown }>('idle');
  const go = (): void => { setState('working'); run().catch((error: unknown) => setState({ failed: error })); };
  return (
    <Dialog title={title} width="narrow" onClose={onClose} footer={<><Button onClick={onClose}>{common('cancel')}</Button><Button tone={danger ? 'danger' : 'primary'} disabled={state === 'working'} onClick={go}>{state === 'working' ? working : confirm}</Button></>}>
      <p>{body}</p>
      {typeof state === 'object' ? <p role="alert" className="mt-2 text-high">{failed} {reason(state.failed)}</p> : null}
    </Dialog>
  );
}
