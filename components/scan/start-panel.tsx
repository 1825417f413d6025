'use client';
import { CloudDownload, ShieldCheck } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ApiError } from '@/components/api/request';
import { createTarget, startScan, updateTarget } from '@/components/api/scans';
import { useErrorText } from '@/components/api/use-error-text';
import { fieldClass } from '@/components/snapshots/save-form';
import { Button } from '@/components/ui/button';
import type { useScanForm } from './use-scan-form';
import { RepeatFields } from './repeat-fields';

/** The choices in one sentence, how often to repeat them, and the button. */
export function StartPanel({ scan }: { scan: ReturnType<typeof useScanForm> }) {
  const t = useTranslations('scanPage.start');
  const repeat = useTranslations('scanPage.steps');
  const reason = useErrorText();
  const router = useRouter();
  const id = useId();
  const [state, setState] = useState<'idle' | 'starting' | { readonly failed: unknown }>('idle');
  const { input, known, blocked, form } = scan;
  const start = async (): Promise<void> => {
    if (input === null || state === 'starting') return;
    setState('starting');
    try {
      const { source: _source, accounts: _accounts, account: _account, ...settings } = input;
      const target = known === null ? await createTarget(input) : await updateTarget(known.id, settings);
      router.push(`/scan/${(await startScan(target.id)).id}`);
    } catch (error) {
      // Somebody else, or the schedule, was first: watch that one.
      const running = error instanceof ApiError && error.code === 'scan-running' ? error.problem?.params?.['scan'] : undefined;
      if (typeof running === 'string') router.push(`/scan/${running}`);
      else setState({ failed: error });
    }
  };
  return (
    <section aria-labelledby="start-head" className="flex flex-col gap-3 rounded-lg border border-line-2 bg-surface p-4 lg:sticky lg:top-4">
      <h2 id="start-head" className="text-section font-bold">{repeat('repeat')}</h2>
      <RepeatFields value={form.repeat} onChange={(change) => scan.change({ repeat: { ...form.repeat, ...change } })} />
      <div className="flex flex-col gap-1">
        <label htmlFor={`${id}-name`} className="font-bold">{t('name')}</label>
        <input id={`${id}-name`} value={scan.name} maxLength={120} aria-describedby={`${id}-hint`} onChange={(event) => scan.change({ name: event.target.value })} className={fieldClass} />
        <p id={`${id}-hint`} className="text-map text-text-3">{t('nameHint')}</p>
      </div>
      <div className="flex flex-col gap-2 border-t border-line pt-3">
        <p className={blocked === null ? '' : 'text-text-3'}>{blocked === null ? t('ready', { account: scan.account ?? '', regions: scan.regionCount === null ? t('allRegions') : t('readyRegions', { count: scan.regionCount }) }) : t(`blocked.${blocked}`)}</p>
        {known === null ? null : <p className="text-map text-text-3">{t('known')}</p>}
        <Button tone="primary" className="h-8 w-full" icon={<CloudDownload size={14} aria-hidden />} disabled={input === null || state === 'starting'} onClick={() => void start()}>{state === 'starting' ? t('starting') : t('scan')}</Button>
        {typeof state === 'object' ? <p role="alert" className="text-high">{t('failed')} {reason(state.failed)}</p> : null}
        <p className="flex items-center gap-1.5 text-map text-text-2"><ShieldCheck size={14} aria-hidden className="shrink-0 text-ok" />{t('readOnly')}</p>
      </div>
    </section>
  );
}
