'use client';
import { History } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'use-intl';
import { SectionHead } from '@/components/home/section-head';
import { DateText } from '@/components/panels/date-text';
import { CoverageBar } from '@/components/snapshots/coverage-bar';
import { buttonClass } from '@/components/ui/button';
import { Tag } from '@/components/ui/pill';
import type { ScanDto } from '@/lib/contract/scans';
import { useFailureText } from './failure-text';
import { ScanStateTag } from './scan-state-tag';

const columns = 'grid grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)_minmax(0,1.6fr)_minmax(0,.6fr)_auto] items-center gap-x-4 gap-y-0.5 px-3 max-lg:grid-cols-1';

/** Every scan there was, newest first, with what it read and what became of it. */
export function ScanHistory({ scans }: { scans: readonly ScanDto[] }) {
  const t = useTranslations('scanPage.history');
  return (
    <section aria-labelledby="history-head" className="mt-5">
      <SectionHead id="history-head" title={t('title')} note={scans.length === 0 ? undefined : scans.length} />
      {scans.length === 0 ? <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 rounded-lg border border-dashed border-line-2 px-3 py-2.5 text-text-2"><History size={14} aria-hidden /><b className="text-text">{t('empty')}</b>{t('emptyHint')}</p> : (
        <div className="overflow-hidden rounded-lg border border-line-2 bg-surface">
          <div aria-hidden className={`${columns} bg-sunken py-2 text-map text-text-3 max-lg:hidden`}><span>{t('target')}</span><span>{t('state')}</span><span>{t('coverage')}</span><span className="text-right">{t('items')}</span><span className="w-52" /></div>
          <ul>{scans.map((scan) => <Row key={scan.id} scan={scan} />)}</ul>
        </div>
      )}
    </section>
  );
}

function Row({ scan }: { scan: ScanDto }) {
  const t = useTranslations('scanPage.history');
  const run = useTranslations('scanPage.run');
  const failure = useFailureText();
  const format = useFormatter();
  const { outcome } = scan;
  const label = 'mr-1.5 text-text-3 lg:sr-only';
  return (
    <li className={`${columns} border-t border-line py-2 max-lg:first:border-t-0`} data-testid="scan-row">
      <div className="min-w-0"><h3 className="font-bold break-words">{scan.targetName}</h3><p className="text-map text-text-2"><DateText iso={scan.createdAt} /> · {scan.trigger === 'schedule' ? t('scheduled') : t('byHand')}</p></div>
      <p className="flex flex-wrap items-center gap-x-1.5"><span className={label}>{t('state')}</span><ScanStateTag scan={scan} />{scan.state === 'done' && !scan.changed ? <Tag>{t('unchanged')}</Tag> : null}{scan.pinned ? <Tag>{run('pinned')}</Tag> : null}</p>
      <div className="min-w-0">
        {scan.failure !== null ? <span className="text-high">{failure(scan.failure, 'title')}</span>
          : outcome !== null && outcome.cells > 0 ? <><span className={label}>{t('coverage')}</span><CoverageBar complete={outcome.complete} total={outcome.cells} /></>
          : scan.progress === null ? <span className="text-text-3">–</span> : run('progress', { done: scan.progress.cellsDone, total: scan.progress.cellsTotal })}
      </div>
      <p className="lg:text-right"><span className={label}>{t('items')}</span>{outcome === null || scan.failure !== null ? <span className="text-text-3">–</span> : format.number(outcome.items)}</p>
      <span className="flex justify-end gap-1 max-lg:justify-start lg:w-52">
        {scan.snapshotId === null ? null : <Link href={`/snapshots/${scan.snapshotId}`} className={buttonClass('plain', 'small')}>{t('open')}</Link>}
        <Link href={`/scan/${scan.id}`} aria-label={t('detailsOf', { name: scan.targetName })} className={buttonClass('plain', 'small')}>{t('details')}</Link>
      </span>
    </li>
  );
}
