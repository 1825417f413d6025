'use client';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { updateTarget } from '@/components/api/scans';
import { useErrorText } from '@/components/api/use-error-text';
import { fieldClass } from '@/components/snapshots/save-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { ScanTargetDto } from '@/lib/contract/scans';
import { keepIsWrong, readRepeat, RepeatFields, toRetention } from './repeat-fields';

/** Name, schedule and retention of a target. Regions and extras are chosen where a scan is made. */
export function TargetDialog({ target, onClose, onSaved }: { target: ScanTargetDto; onClose: () => void; onSaved: () => void }) {
  const t = useTranslations('scanPage.targets');
  const start = useTranslations('scanPage.start');
  const common = useTranslations('common');
  const reason = useErrorText();
  const id = useId();
  const [name, setName] = useState(target.name);
  const [repeat, setRepeat] = useState(() => readRepeat(target));
  const [state, setState] = useState<'idle' | 'saving' | { readonly failed: unknown }>('idle');
  const wrong = keepIsWrong(repeat) || name.trim() === '';
  const save = (): void => {
    setState('saving');
    updateTarget(target.id, { name: name.trim(), everyMinutes: repeat.everyMinutes, retention: toRetention(repeat) }).then(onSaved, (error: unknown) => setState({ failed: error }));
  };
  return (
    <Dialog title={t('editTitle', { name: target.name })} onClose={onClose} footer={<><Button onClick={onClose}>{common('cancel')}</Button><Button tone="primary" disabled={wrong || state === 'saving'} onClick={save}>{state === 'saving' ? t('saving') : t('save')}</Button></>}>
      <div className="flex flex-col gap-3">
        <div className="flex flex-col gap-1">
          <label htmlFor={id} className="font-bold">{start('name')}</label>
          <input id={id} value={name} maxLength={120} onChange={(event) => setName(event.target.value)} className={fieldClass} />
        </div>
        <RepeatFields value={repeat} onChange={(change) => setRepeat({ ...repeat, ...change })} />
        {typeof state === 'object' ? <p role="alert" className="text-high">{t('saveFailed')} {reason(state.failed)}</p> : null}
      </div>
    </Dialog>
  );
}
