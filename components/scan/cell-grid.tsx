'use client';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ScrollBox } from '@/components/panels/scroll-box';
import type { ScanCell } from '@/lib/contract/scans';
import { buildCellGrid, type GridCell, type GridRow } from '@/lib/view/scan/build-cell-grid';

/** More than this scroll inside: an organisation has hundreds. */
const mostRows = 60;
const box = 'block h-3 min-w-1 flex-1 rounded-[2px] max-sm:h-4';
function boxClass(cell: GridCell | null): string {
  if (cell === null) return `${box} border border-line`;
  if (cell.status === 'complete') return `${box} bg-line-3`;
  return `${box} hatch border border-unknown-line`;
}

/** A box for each account × region × resource type: the coverage strip of the map while it grows. */
export function CellGrid({ cells }: { cells: readonly ScanCell[] }) {
  const t = useTranslations('scanPage.run');
  const grid = useMemo(() => buildCellGrid(cells), [cells]);
  return (
    <section aria-labelledby="grid-head" className="rounded-lg border border-line-2 bg-surface p-4">
      <div className="mb-3 flex flex-wrap items-baseline gap-x-2"><h2 id="grid-head" className="text-section font-bold">{t('grid')}</h2><span className="text-text-3">{t('gridLead')}</span></div>
      {grid.rows.length === 0 ? <p className="text-text-3">{t('gridEmpty')}</p> : (
        <Rows many={grid.rows.length > mostRows}>
          {grid.rows.map((row) => <Row key={row.key} row={row} manyAccounts={grid.manyAccounts} />)}
        </Rows>
      )}
      <ul aria-label={t('grid')} className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-map text-text-2">
        <li className="flex items-center gap-1.5"><span aria-hidden className="h-3 w-4 rounded-[2px] bg-line-3" />{t('legend.complete')}</li>
        <li className="flex items-center gap-1.5"><span aria-hidden className="hatch h-3 w-4 rounded-[2px] border border-unknown-line" />{t('legend.gap')}</li>
        <li className="flex items-center gap-1.5"><span aria-hidden className="h-3 w-4 rounded-[2px] border border-line" />{t('legend.waiting')}</li>
      </ul>
      {grid.disabled.length === 0 ? null : <p className="mt-2 text-map text-text-3">{t('disabled', { regions: grid.disabled.join(', ') })}</p>}
    </section>
  );
}

function Rows({ many, children }: { many: boolean; children: ReactNode }) {
  const t = useTranslations('scanPage.run');
  return (
    <div data-testid="cell-grid">
      {many ? <ScrollBox list label={t('grid')} className="flex max-h-180 flex-col gap-1 overflow-y-auto">{children}</ScrollBox> : <ul className="flex flex-col gap-1">{children}</ul>}
    </div>
  );
}

function Row({ row, manyAccounts }: { row: GridRow; manyAccounts: boolean }) {
  const t = useTranslations('scanPage.run');
  const statuses = useTranslations('common.coverageStatus');
  const place = [manyAccounts ? row.account : null, row.region].filter((part) => part !== null).join(' ');
  const total = row.cells.length;
  const gaps = row.gaps.map((gap) => `${gap.resource} ${statuses(gap.status)}`).join(', ');
  const label = gaps === '' ? t('row', { place, read: row.read, total }) : t('rowGaps', { place, read: row.read, total, gaps });
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_48px] items-center gap-3 max-sm:gap-2">
      <span className={`${manyAccounts ? 'w-52 max-sm:w-24' : 'w-28 max-sm:w-24'} shrink-0 text-map break-words text-text-2`}>{place}</span>
      <span role="img" aria-label={label} className="flex gap-0.5 max-sm:gap-px">
        {row.cells.map((cell, i) => <span key={i} className={boxClass(cell)} {...(cell === null ? {} : { title: t('cell', { resource: cell.resource, status: statuses(cell.status), count: cell.count }) })} />)}
      </span>
      <span aria-hidden className={`text-right text-map ${row.gaps.length > 0 ? 'font-bold text-unknown' : 'text-text-3'}`}>{row.read}/{total}</span>
    </li>
  );
}
