'use client';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { deleteSnapshot } from '@/components/api/snapshots';
import { useErrorText } from '@/components/api/use-error-text';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { SnapshotMetaDto } from '@/lib/contract/snapshots';

/** Says what goes with it before it goes. */
export function DeleteDialog({ snapshot, onClose, onDeleted }: { snapshot: SnapshotMetaDto; onClose: () => void; onDeleted: () => void }) {
  const t = useTranslations('home.remove');
  const common = useTranslations('common');
  const reason = useErrorText();
  const [state, setState] = useState<'idle' | 'working' | { readonly failed: unknown }>('idle');
  const remove = (): void => {
    setState('working');
    deleteSnapshot(snapshot.id).then(onDeleted, (error: unknown) => setState({ failed: error }));
  };
  return (
    <Dialog
      title={t('title', { name: snapshot.name })} width="narrow" onClose={onClose}
      footer={<><Button onClick={onClose}>{common('cancel')}</Button><Button tone="danger" icon={<Trash2 size={14} aria-hidden />} disabled={state === 'working'} onClick={remove}>{state === 'working' ? t('working') : t('confirm')}</Button></>}
    >
      <p>{t('body')}</p>
      {typeof state === 'object' ? <p role="alert" className="mt-2 text-high">{t('failed')} {reason(state.failed)}</p> : null}
    </Dialog>
  );
}
