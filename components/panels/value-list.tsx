'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Dash } from './resource-link';

/** First value, then `+5` that opens the rest. */
export function ValueList({ values, most = 1 }: { values: readonly string[]; most?: number }) {
  const t = useTranslations('inspector');
  const [open, setOpen] = useState(false);
  if (values.length === 0) return <Dash />;
  const shown = open ? values : values.slice(0, most);
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-1">
      {shown.map((value) => <span key={value} className={open ? 'w-full' : ''}>{value}</span>)}
      {values.length > most ? (
        <button type="button" aria-expanded={open} aria-label={open ? `− ${t('showLess')}` : `+${values.length - most} ${t('showMore', { count: values.length - most })}`} onClick={() => setOpen(!open)} className="min-h-6 min-w-6 rounded-sm text-left text-accent-text hover:underline max-sm:min-h-8 max-sm:min-w-8">
          {open ? '−' : `+${values.length - most}`}
        </button>
      ) : null}
    </span>
  );
}
