'use client';
import { Save } from 'lucide-react';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorText } from '@/components/api/use-error-text';
import { Button } from '@/components/ui/button';
import type { SnapshotMetaDto } from '@/lib/contract/snapshots';

export const fieldClass = 'h-7 w-full min-w-0 rounded-md border border-line-3 bg-surface px-2 text-body text-text placeholder:text-text-3 max-sm:h-11';

/** Name and a button; used by the save dialog, the import report and the share dialog. */
export function SaveForm({ initialName, save, onSaved, confirm, quiet = false }: { initialName: string; save: (name: string) => Promise<SnapshotMetaDto>; onSaved: (snapshot: SnapshotMetaDto) => void; confirm?: string; /** Beside a more important button. */ quiet?: boolean }) {
  const t = useTranslations('home.save');
  const reason = useErrorText();
  const [name, setName] = useState(initialName);
  const [state, setState] = useState<'idle' | 'saving' | { readonly failed: unknown }>('idle');
  const id = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '' || state === 'saving') return;
    setState('saving');
    save(name.trim()).then((snapshot) => { setState('idle'); onSaved(snapshot); }, (error: unknown) => setState({ failed: error }));
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-1">
      <label htmlFor={id} className="font-bold">{t('name')}</label>
      <div className="flex gap-2 max-sm:flex-col">
        <input id={id} value={name} maxLength={200} required placeholder={t('placeholder')} onChange={(event) => setName(event.target.value)} className={fieldClass} />
        <Button type="submit" tone={quiet ? 'plain' : 'primary'} icon={<Save size={14} aria-hidden />} disabled={state === 'saving' || name.trim() === ''}>{state === 'saving' ? t('working') : (confirm ?? t('confirm'))}</Button>
      </div>
      {typeof state === 'object' ? <p role="alert" className="text-high">{t('failed')} {reason(state.failed)}</p> : <p className="text-text-3">{t('body')}</p>}
    </form>
  );
}
