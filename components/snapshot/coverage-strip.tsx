'use client';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CoverageSummary } from '@/lib/view/lists';
import { useSnapshot } from './snapshot-context';
import { useCoverageSummary } from './use-lists';

const CoverageDialog = lazy(() => import('./coverage-dialog').then((module) => ({ default: module.CoverageDialog })));

/** Bottom strip: how much was read, which calls failed. Opens the list. */
export function CoverageStrip({ phone }: { phone: boolean }) {
  const t = useTranslations('map.coverage');
  const { document } = useSnapshot();
  const summary = useCoverageSummary();
  const [open, setOpen] = useState(false);
  const { read, total, gaps, notProvided, places, byStatus } = summary;
  const groups = new Map<string, string[]>();
  for (const gap of gaps) {
    const key = [gap.account, gap.region].filter((part) => part !== null).join(' ') || '?';
    groups.set(key, [...(groups.get(key) ?? []), gap.resource]);
  }
  const named = [...groups].map(([place, resources]) => `${groups.size === 1 && places.length === 1 ? '' : `${place}: `}${resources.join(', ')}`).join(' · ');
  const short = gaps.length === byStatus.denied ? t('denied', { count: gaps.length }) : t('gaps', { count: gaps.length });
  return (
    <>
      <button
        type="button" onClick={() => setOpen(true)} aria-haspopup="dialog" title={t('open')}
        className="flex h-8 w-full shrink-0 items-center gap-4 overflow-hidden border-t border-line bg-surface px-4 text-left text-body whitespace-nowrap -outline-offset-2 hover:bg-hover max-sm:h-11 max-sm:gap-2"
      >
        <b className="shrink-0">{t('title')}</b>
        <span className="shrink-0 text-text-2">{phone ? t('readShort', { read, total }) : t('read', { read, total })}</span>
        {phone ? null : <Segments summary={summary} />}
        {gaps.length === 0 ? null : <span className="inline-flex shrink-0 items-center gap-1.5 font-bold text-unknown"><span aria-hidden className="hatch h-2.5 w-4 rounded-[2px]" />{short}</span>}
        <span className="min-w-0 flex-1 truncate text-map text-text-2">{phone ? '' : named !== '' ? named : notProvided.length > 0 ? t('notProvided', { count: notProvided.length }) : t('complete')}</span>
        {document.problems.length === 0 || phone ? null : <span className="shrink-0 text-map text-text-2">{t('problemCount', { count: document.problems.length })}</span>}
        {phone ? null : <span className="shrink-0 text-map text-text-3">{t('size', { regions: summary.regions, types: summary.types })}</span>}
      </button>
      {open ? <Suspense fallback={null}><CoverageDialog summary={summary} onClose={() => setOpen(false)} /></Suspense> : null}
    </>
  );
}

const mostCells = 48;
const mostPlaces = 32;

/** One segment a cell, or a place when there are many cells. Not read is hatched, what the data never had is an empty box. */
function Segments({ summary }: { summary: CoverageSummary }) {
  const { topology } = useSnapshot();
  const cells = topology.inventory.coverage.filter((cell) => cell.status !== 'disabled');
  const segment = 'flex h-2.5 flex-1 overflow-hidden rounded-[2px]';
  return (
    <span aria-hidden className="flex w-[332px] shrink-0 gap-0.5 max-xl:w-40 max-lg:hidden">
      {cells.length <= mostCells
        ? cells.map((cell, i) => <span key={i} className={`${segment} ${cell.status === 'complete' ? 'bg-line-2' : cell.status === 'not-provided' ? 'border border-line-2' : 'hatch'}`} />)
        : summary.places.slice(0, mostPlaces).map((place) => (
          <span key={place.place} className={`${segment} ${place.worst === 'complete' || place.worst === 'not-provided' ? 'border border-line-2' : 'hatch'}`}>
            <span className="h-full bg-line-2" style={{ width: `${place.cells === 0 ? 0 : (place.read / place.cells) * 100}%` }} />
          </span>
        ))}
    </span>
  );
}
