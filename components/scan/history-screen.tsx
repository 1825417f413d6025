'use client';
import { useCallback, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { listScans, listTargets } from '@/components/api/scans';
import { useErrorText } from '@/components/api/use-error-text';
import { useLoaded } from '@/components/api/use-loaded';
import { Button } from '@/components/ui/button';
import { StateNote } from '@/components/ui/state-note';
import { ScanFrame } from './scan-frame';
import { ScanHistory } from './scan-history';
import { TargetList } from './target-list';
import { isRunning } from './use-scan';

/** While a scan runs; and while nothing does but a schedule may start one. */
const runningMilliseconds = 4_000;
const scheduledMilliseconds = 15_000;

/** Targets with their schedules, and every scan there was. */
export function HistoryScreen() {
  const t = useTranslations('scanPage');
  const common = useTranslations('common');
  const reason = useErrorText();
  const load = useCallback(async (signal: AbortSignal) => {
    const [targets, scans] = await Promise.all([listTargets(signal), listScans(signal)]);
    return { targets, scans };
  }, []);
  const { data, reload } = useLoaded(load);
  const running = data.state === 'ready' && data.value.scans.some(isRunning);
  const scheduled = data.state === 'ready' && data.value.targets.some((target) => target.nextRunAt !== null);
  useEffect(() => {
    if (!running && !scheduled) return undefined;
    const timer = setInterval(reload, running ? runningMilliseconds : scheduledMilliseconds);
    return () => clearInterval(timer);
  }, [running, scheduled, reload]);
  return (
    <ScanFrame place="history">
      {data.state === 'loading' ? <output className="block py-6 text-center text-text-3">{common('loading')}</output> : null}
      {data.state === 'failed' ? <StateNote role="alert" title={t('loadFailed')} actions={<Button onClick={reload}>{common('retry')}</Button>}>{reason(data.error)}</StateNote> : null}
      {data.state === 'ready' ? <><TargetList targets={data.value.targets} onChanged={reload} /><ScanHistory scans={data.value.scans} /></> : null}
    </ScanFrame>
  );
}
