'use client';
import { Link2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { createShare } from '@/components/api/shares';
import type { SharePreset } from '@/components/api/shares';
import { useErrorText } from '@/components/api/use-error-text';
import { fieldClass } from '@/components/snapshots/save-form';
import { Button } from '@/components/ui/button';
import { defaultShareExpiry, shareExpiries } from '@/lib/contract/share-links';
import type { ShareExpiry } from '@/lib/contract/share-links';
import type { ShareCreated } from '@/lib/contract/shares';
import type { SnapshotMetaDto } from '@/lib/contract/snapshots';
import { Choices } from './choices';
import { CreatedLink } from './created-link';
import { SharePreviewBox } from './share-preview-box';

const presets = ['topology', 'internal', 'full'] as const satisfies readonly SharePreset[];

/** What is shown, for how long, under which label; then the link, once. */
export function NewShare({ snapshot, viewState, onDone }: { snapshot: SnapshotMetaDto; viewState: string; onDone: () => void }) {
  const t = useTranslations('share');
  const id = useId();
  const [preset, setPreset] = useState<SharePreset>('topology');
  const [expiry, setExpiry] = useState<ShareExpiry>(defaultShareExpiry);
  const [label, setLabel] = useState('');
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<'idle' | 'creating' | { readonly failed: string }>('idle');
  const reason = useErrorText();
  const [created, setCreated] = useState<ShareCreated | null>(null);
  if (created !== null) return <CreatedLink created={created} onAnother={() => { setCreated(null); setLabel(''); setTyped(''); }} onDone={onDone} />;
  const confirmed = preset !== 'full' || typed.trim() === snapshot.name;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!confirmed || state === 'creating') return;
    setState('creating');
    createShare(snapshot.id, { label: label.trim(), preset, expiry, viewState, ...(preset === 'full' ? { confirm: typed.trim() } : {}) }).then(
      (answer) => { setState('idle'); setCreated(answer); },
      (error: unknown) => setState({ failed: `${t('dialog.failed')} ${reason(error)}` }),
    );
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <p className="text-text-2">{t('dialog.lead')}</p>
      <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
        <div className="flex flex-col gap-4">
          <Choices
            legend={t('preset.legend')} name="preset" value={preset} onChange={setPreset}
            options={presets.map((value) => ({ value, label: t(`preset.${value}`), hint: t(`preset.${value}Hint`), tag: value === 'topology' ? t('preset.default') : null }))}
          />
          <Choices legend={t('expiry.legend')} name="expiry" value={expiry} onChange={setExpiry} row options={shareExpiries.map((value) => ({ value, label: t(`expiry.${value}`), hint: null, tag: null }))} />
          <div className="flex flex-col gap-1">
            <label htmlFor={`${id}-label`} className="font-bold">{t('label.title')}</label>
            <input id={`${id}-label`} value={label} maxLength={120} placeholder={t('label.placeholder')} aria-describedby={`${id}-hint`} onChange={(event) => setLabel(event.target.value)} className={fieldClass} />
            <p id={`${id}-hint`} className="text-map text-text-3">{t('label.hint')}</p>
          </div>
        </div>
        <SharePreviewBox snapshotId={snapshot.id} preset={preset} viewState={viewState} />
      </div>
      {preset === 'full' ? (
        <div className="flex flex-col gap-1 rounded border border-high-line bg-high-soft p-2">
          <label htmlFor={`${id}-confirm`} className="font-bold text-high">{t('confirm.label', { word: snapshot.name })}</label>
          <input id={`${id}-confirm`} value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} className={fieldClass} />
          <p className="text-text">{t('confirm.hint')}</p>
        </div>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" tone="primary" icon={<Link2 size={14} aria-hidden />} disabled={!confirmed || state === 'creating'}>{state === 'creating' ? t('dialog.creating') : t('dialog.create')}</Button>
        {typeof state === 'object' ? <p role="alert" className="text-high">{state.failed}</p> : null}
      </div>
    </form>
  );
}
