'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { DateText } from '@/components/panels/date-text';
import { PanelSection } from '@/components/panels/facts';
import { Button } from '@/components/ui/button';
import { pinnedRoutings } from '@/lib/contract/guest';
import type { GuestActions } from './use-guest-actions';

/** What somebody says the guest does, used where no evidence decides. */
export function GuestPin({ actions, author, readOnly }: { actions: GuestActions; author: string; readOnly: boolean }) {
  const t = useTranslations('guest');
  const [reason, setReason] = useState('');
  const { entry: { pin }, busy } = actions;
  if (readOnly && pin === null) return null;
  return (
    <PanelSection title={t('pin.title')} aside={pin === null ? null : <span className="text-map font-bold text-accent-text">{t('pin.pinned')}</span>}>
      <div role="group" aria-label={t('pin.title')} className="flex flex-wrap gap-1">
        {pinnedRoutings.map((routing) => <Button key={routing} aria-pressed={pin?.routing === routing} className={pin?.routing === routing ? 'border-accent bg-accent-soft font-bold text-accent-text' : ''} disabled={readOnly || busy || author === ''} onClick={() => actions.pin(routing, reason.trim(), author)}>{t(`pin.routing.${routing}`)}</Button>)}
      </div>
      {pin === null ? <input aria-label={t('pin.reason')} placeholder={t('pin.reason')} value={reason} maxLength={400} onChange={(event) => setReason(event.target.value)} className="mt-2 w-full rounded-md border border-line-2 bg-surface px-2 py-1 text-body max-sm:min-h-11" /> : (
        <div className="mt-1 flex flex-wrap items-center justify-between gap-2 text-map text-text-2">
          <span className="min-w-0 [overflow-wrap:anywhere]">{pin.author === '' ? t('hiddenAuthor') : pin.author} · <DateText iso={pin.at} />{pin.reason === '' ? '' : ` · ${pin.reason}`}</span>
          {readOnly ? null : <Button size="small" disabled={busy} onClick={actions.unpin}>{t('pin.remove')}</Button>}
        </div>
      )}
      {readOnly || author !== '' ? null : <p className="mt-1 text-map text-text-2">{t('pin.needsAuthor')}</p>}
    </PanelSection>
  );
}
