'use client';
import { Check, Copy, Download, Terminal } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { getCollectScript } from '@/components/api/scans';
import { useErrorText } from '@/components/api/use-error-text';
import { Button, buttonClass } from '@/components/ui/button';

/** The way in without giving anybody access: a script that the owner of the account reads and runs. */
export function ScriptCard() {
  const t = useTranslations('scanPage.script');
  const common = useTranslations('common');
  const reason = useErrorText();
  const [state, setState] = useState<'idle' | 'copied' | { readonly failed: unknown }>('idle');
  const copy = (): void => { getCollectScript().then((text) => navigator.clipboard.writeText(text)).then(() => setState('copied'), (error: unknown) => setState({ failed: error })); };
  return (
    <section aria-labelledby="script-card" className="flex flex-col gap-3 rounded-lg border border-line-2 bg-surface p-4">
      <h3 id="script-card" className="flex items-center gap-2 text-section font-bold"><Terminal size={16} aria-hidden className="text-text-2" />{t('title')}</h3>
      <p className="flex-1 text-text-2">{t('lead')}</p>
      <div className="flex flex-wrap items-center gap-2">
        <code className="min-w-0 flex-1 rounded border border-line bg-sunken px-2 py-1.5 font-mono text-map tracking-[-0.2px] whitespace-nowrap max-sm:basis-full">{t('command')}</code>
        <Button icon={state === 'copied' ? <Check size={14} aria-hidden className="text-ok" /> : <Copy size={14} aria-hidden />} onClick={copy}>{state === 'copied' ? common('copied') : t('copy')}</Button>
        <a href="/api/scans/script" download="eni-lens-collect.sh" className={buttonClass('plain')}><Download size={14} aria-hidden />{t('download')}</a>
      </div>
      <span role="status" className="sr-only">{state === 'copied' ? common('copied') : ''}</span>
      {typeof state === 'object' ? <p role="alert" className="text-high">{t('failed')} {reason(state.failed)}</p> : null}
    </section>
  );
}
