'use client';
import { Ban, Check, CircleStop, Map as MapIcon, Pin, PinOff, RotateCw } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { changeScan, startScan } from '@/components/api/scans';
import { useErrorText } from '@/components/api/use-error-text';
import { DateText } from '@/components/panels/date-text';
import { Button, buttonClass } from '@/components/ui/button';
import { CoverageBar } from '@/components/snapshots/coverage-bar';
import type { ScanDto } from '@/lib/contract/scans';
import { useDurationText } from './duration-text';
import { FailureNote } from './failure-note';

/** How a scan ended, what there is to open, and what was not reached. */
export function RunResult({ scan, onChanged }: { scan: ScanDto; onChanged: (scan: ScanDto) => void }) {
  const t = useTranslations('scanPage.run');
  const format = useFormatter();
  const duration = useDurationText();
  const { outcome } = scan;
  return (
    <section aria-labelledby="result-head" className="flex flex-col gap-3 rounded-lg border border-line-2 bg-surface p-4">
      <Headline scan={scan} />
      {scan.failure === null ? null : <FailureNote failure={scan.failure} />}
      {outcome === null || outcome.cells === 0 ? null : (
        <dl className="grid grid-cols-[repeat(auto-fit,minmax(110px,auto))] gap-x-6 gap-y-2 max-sm:grid-cols-2">
          <div className="max-sm:col-span-2"><dt className="text-map text-text-3">{t('figures.cells')}</dt><dd><CoverageBar complete={outcome.complete} total={outcome.cells} /></dd></div>
          <div><dt className="text-map text-text-3">{t('figures.items')}</dt><dd>{format.number(outcome.items)}</dd></div>
          <div><dt className="text-map text-text-3">{t('figures.calls')}</dt><dd>{format.number(outcome.requests)}</dd></div>
          <div><dt className="text-map text-text-3">{t('figures.throttles')}</dt><dd>{format.number(outcome.throttles)}</dd></div>
          <div><dt className="text-map text-text-3">{t('figures.duration')}</dt><dd>{duration(Date.parse(outcome.to) - Date.parse(outcome.from))}</dd></div>
          <div><dt className="text-map text-text-3">{t('figures.time')}</dt><dd><DateText iso={outcome.to} /></dd></div>
        </dl>
      )}
      {(outcome?.unread ?? []).map((entry, i) => (
        <div key={i} className="flex flex-col gap-1"><h3 className="font-bold">{entry.account === null ? t('unreadUnknown') : t('unreadAccount', { account: entry.account })}</h3><FailureNote quiet failure={entry.failure} /></div>
      ))}
      <Actions scan={scan} onChanged={onChanged} />
    </section>
  );
}

function Headline({ scan }: { scan: ScanDto }) {
  const t = useTranslations('scanPage.run');
  const { outcome } = scan;
  const complete = outcome !== null && outcome.complete === outcome.cells && outcome.unread.length === 0;
  const text = scan.state === 'done'
    ? (complete ? t('doneComplete') : t('doneGaps', { complete: outcome?.complete ?? 0, total: outcome?.cells ?? 0 }))
    : scan.state === 'cancelled' ? (scan.snapshotId === null ? t('cancelledNothing') : t('cancelledKept'))
    : scan.state === 'interrupted' ? t('interrupted') : t('failedTitle');
  const Icon = scan.state === 'done' ? Check : scan.state === 'failed' ? Ban : CircleStop;
  const colour = scan.state === 'done' ? (complete ? 'text-ok' : 'text-unknown') : scan.state === 'failed' ? 'text-high' : 'text-text-2';
  return (
    <div>
      <h2 id="result-head" className={`flex items-start gap-1.5 text-section font-bold ${colour}`}><Icon size={16} aria-hidden className="mt-0.5 shrink-0" /><output data-testid="scan-result">{text}</output></h2>
      {scan.state === 'done' && !scan.changed ? <p className="text-text-2">{t('unchanged')}</p> : null}
      {scan.state === 'done' && scan.snapshotId === null ? <p className="text-text-2">{t('snapshotGone')}</p> : null}
    </div>
  );
}

function Actions({ scan, onChanged }: { scan: ScanDto; onChanged: (scan: ScanDto) => void }) {
  const t = useTranslations('scanPage.run');
  const start = useTranslations('scanPage.start');
  const reason = useErrorText();
  const router = useRouter();
  const [failed, setFailed] = useState<{ readonly error: unknown } | null>(null);
  const { targetId } = scan;
  const pin = (): void => { changeScan(scan.id, { action: scan.pinned ? 'unpin' : 'pin' }).then(onChanged, (error: unknown) => setFailed({ error })); };
  const again = (): void => { if (targetId !== null) startScan(targetId).then((next) => router.push(`/scan/${next.id}`), (error: unknown) => setFailed({ error })); };
  return (
    <div className="flex flex-wrap items-center gap-2">
      {scan.snapshotId === null ? null : <Link href={`/snapshots/${scan.snapshotId}`} className={buttonClass('primary')}><MapIcon size={14} aria-hidden />{t('openMap')}</Link>}
      {targetId === null ? null : <Button icon={<RotateCw size={14} aria-hidden />} onClick={again}>{t('again')}</Button>}
      {scan.snapshotId === null ? null : <Button aria-pressed={scan.pinned} icon={scan.pinned ? <PinOff size={14} aria-hidden /> : <Pin size={14} aria-hidden />} onClick={pin}>{scan.pinned ? t('unpin') : t('pin')}</Button>}
      {failed === null ? null : <p role="alert" className="text-high">{start('failed')} {reason(failed.error)}</p>}
    </div>
  );
}
