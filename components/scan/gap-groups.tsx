'use client';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import type { ScanCell } from '@/lib/contract/scans';
import { buildCellGrid, type GapGroup } from '@/lib/view/scan/build-cell-grid';

const first = 12;

/** What was not read, why, what follows from it and what to do; the same reason at many places is said once. */
export function GapGroups({ cells }: { cells: readonly ScanCell[] }) {
  const t = useTranslations('scanPage.run');
  const common = useTranslations('home.import');
  const { gaps } = useMemo(() => buildCellGrid(cells), [cells]);
  const [shown, setShown] = useState(first);
  if (gaps.length === 0) return null;
  return (
    <section aria-labelledby="gaps-head" className="rounded-lg border border-line-2 bg-surface p-4">
      <h2 id="gaps-head" className="mb-2 text-section font-bold">{t('problems')}</h2>
      <ul className="flex flex-col rounded border border-line">{gaps.slice(0, shown).map((gap) => <Gap key={gap.key} gap={gap} />)}</ul>
      {gaps.length > shown ? <Button size="small" className="mt-2" onClick={() => setShown(shown + 100)}>{common('showMore', { count: gaps.length - shown })}</Button> : null}
    </section>
  );
}

function Gap({ gap }: { gap: GapGroup }) {
  const t = useTranslations('scanPage.gaps');
  const places = gap.places.length > 6 ? t('everywhere', { count: gap.places.length }) : gap.places.join(', ');
  const resources = gap.resources.join(', ');
  // Live collection marks what it was stopped before.
  const kind = gap.code === 'scan-cancelled' ? 'cancelled' : gap.status;
  return (
    <li className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2 border-b border-line px-2.5 py-2 last:border-b-0">
      <span aria-hidden className="hatch mt-1 h-2.5 w-4 rounded-[2px]" />
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2"><b className="text-unknown">{t(kind)}</b><span className="break-words">{resources}</span><span className="text-text-3" title={gap.places.join(', ')}>{places}</span>{gap.code === null || kind === 'cancelled' ? null : <code className="font-mono text-map tracking-[-0.2px] break-all text-text-3">{gap.code}</code>}</p>
        <p className="text-text-2">{gap.resources.length > 3 ? t('consequenceMany') : t('consequence', { resources })} {t(`do.${kind}`)}</p>
      </div>
    </li>
  );
}
