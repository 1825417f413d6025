'use client';
import { useFormatter, useTranslations } from 'use-intl';

/** How much of what was asked for was read; the rest is hatched. */
export function CoverageBar({ complete, total }: { complete: number; total: number }) {
  const t = useTranslations('home.snapshots');
  const format = useFormatter();
  const missing = total - complete;
  const width = 72;
  const full = total === 0 ? 0 : Math.round((width * complete) / total);
  // A gap is visible however small it is.
  const part = missing > 0 ? Math.min(full, width - 4) : width;
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <svg width={width} height="8" aria-hidden className="shrink-0">
        <rect width={width} height="8" rx="1.5" className={missing > 0 ? 'fill-unknown-soft' : 'fill-line-2'} />
        {missing > 0 ? Array.from({ length: Math.ceil((width - part) / 4) + 1 }, (_, i) => <path key={i} d={`M${part + i * 4 - 4} 8l8 -8`} strokeWidth="1.5" className="stroke-unknown" />) : null}
        <rect width={part} height="8" rx="1.5" className="fill-line-3" />
      </svg>
      <span>{t('coverageOf', { complete: format.number(complete), total: format.number(total) })}</span>
      {missing > 0 ? <b className="text-unknown">{t('notRead', { count: missing })}</b> : null}
    </span>
  );
}
