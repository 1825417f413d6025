'use client';
import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDateText } from '@/components/panels/date-text';
import { fieldClass } from '@/components/snapshots/save-form';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import type { ShareCreated } from '@/lib/contract/shares';

/** The only moment the link can be seen. */
export function CreatedLink({ created, onAnother, onDone }: { created: ShareCreated; onAnother: () => void; onDone: () => void }) {
  const t = useTranslations('share.created');
  const date = useDateText();
  return (
    <section aria-labelledby="created-title" className="flex flex-col gap-3">
      <h3 id="created-title" className="font-bold text-ok"><output className="flex items-center gap-1.5"><Check size={16} aria-hidden />{t('title')}</output></h3>
      <div className="flex gap-2 max-sm:flex-col">
        <input readOnly value={created.url} aria-label={t('link')} data-testid="share-url" onFocus={(event) => event.target.select()} className={`${fieldClass} font-mono text-map`} />
        <CopyButton text={created.url} what={t('link')}>{t('copy')}</CopyButton>
      </div>
      <p className="text-text">{t('once')}</p>
      <p className="text-text-2">{t('expires', { date: date(created.share.expiresAt) })}</p>
      <div className="flex gap-2"><Button onClick={onAnother}>{t('another')}</Button><Button tone="primary" onClick={onDone}>{t('done')}</Button></div>
    </section>
  );
}
