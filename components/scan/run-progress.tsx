'use client';
import { LoaderCircle } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import type { ScanDto } from '@/lib/contract/scans';
import { useDurationText } from './duration-text';

/** A running scan in figures, with the time left. */
export function RunProgress({ scan }: { scan: ScanDto }) {
  const t = useTranslations('scanPage.run');
  const format = useFormatter();
  const duration = useDurationText();
  const { progress } = scan;
  const share = progress === null || progress.cellsTotal === 0 ? 0 : Math.min(1, progress.cellsDone / progress.cellsTotal);
  const phase = scan.state === 'queued' ? t('queued') : scan.state === 'cancelling' ? t('stopping') : progress === null ? t('phaseStart') : t(`phases.${progress.phase}`);
  const of = (done: number, total: number): string => t('of', { done: format.number(done), total: format.number(total) });
  const figures = progress === null ? [] : [
    ['places', of(progress.placesDone, progress.placesTotal)], ...(progress.accountsTotal > 1 ? [['accounts', of(progress.accountsDone, progress.accountsTotal)] as const] : []),
    ['items', format.number(progress.itemsRead)], ['calls', format.number(progress.callsMade)], ['throttles', format.number(progress.throttles)], ['gaps', format.number(progress.gaps)],
  ] as const;
  return (
    <section aria-labelledby="progress-head" className="rounded-lg border border-line-2 bg-surface p-4">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 id="progress-head" className="flex items-center gap-1.5 text-section font-bold"><LoaderCircle size={14} aria-hidden className="animate-spin text-accent motion-reduce:animate-none" />{phase}</h2>
        {progress?.current == null || scan.state !== 'running' ? null : <span className="min-w-0 truncate text-map text-text-3">{t('current', { region: progress.current.region, resource: progress.current.resource })}</span>}
        {progress === null ? null : <span className="ml-auto text-text-2">{progress.remainingMs === null ? t('remainingUnknown') : t('remaining', { time: duration(progress.remainingMs) })} · {t('elapsed', { time: duration(progress.elapsedMs) })}</span>}
      </div>
      <div
        role="progressbar" aria-label={t('figures.cells')} aria-valuemin={0} aria-valuemax={progress?.cellsTotal ?? 0} aria-valuenow={progress?.cellsDone ?? 0}
        {...(progress === null ? {} : { 'aria-valuetext': t('progress', { done: progress.cellsDone, total: progress.cellsTotal }) })} className="my-3"
      >
        <svg width="100%" height="8" aria-hidden><rect width="100%" height="8" rx="4" className="fill-line-2" /><rect width={`${share * 100}%`} height="8" rx="4" className="fill-accent" /></svg>
      </div>
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(88px,1fr))] gap-3">
        <div><dt className="text-map text-text-3">{t('figures.cells')}</dt><dd className="text-section font-bold">{progress === null ? '–' : of(progress.cellsDone, progress.cellsTotal)}</dd></div>
        {figures.map(([id, value]) => <div key={id}><dt className="text-map text-text-3">{t(`figures.${id}`)}</dt><dd className={`text-section ${id === 'gaps' && progress !== null && progress.gaps > 0 ? 'font-bold text-unknown' : ''}`}>{value}</dd></div>)}
      </dl>
    </section>
  );
}
