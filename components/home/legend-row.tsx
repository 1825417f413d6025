'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

function Row({ children, text }: { children: ReactNode; text: string }) {
  return (
    <li className="flex items-center gap-2 text-text-2">
      <svg width="28" height="16" viewBox="0 0 28 16" aria-hidden className="shrink-0">{children}</svg>
      {text}
    </li>
  );
}

/** What the shapes of the gallery pictures, and of the map, stand for. */
export function LegendRow() {
  const t = useTranslations('home.legend');
  return (
    <section aria-labelledby="legend-title" className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-1.5 rounded-lg border border-dashed border-line-2 px-3 py-2 text-map">
      <h3 id="legend-title" className="text-body font-bold">{t('title')}</h3>
      <ul className="flex flex-wrap gap-x-5 gap-y-1.5">
        <Row text={t('public')}><rect x="1" y="1.5" width="25" height="13" rx="2" className="fill-pub-bg stroke-pub" /></Row>
        <Row text={t('private')}><rect x="1" y="1.5" width="25" height="13" rx="2" className="fill-priv-bg stroke-priv" /></Row>
        <Row text={t('host')}><rect x="1" y="1.5" width="25" height="13" rx="3" strokeWidth="1.25" className="fill-surface stroke-line-3" /></Row>
        <Row text={t('eni')}><path d="M6 8h20" strokeWidth="1.5" className="stroke-lead" /><circle cx="5" cy="8" r="3.5" className="fill-lead" /></Row>
        <Row text={t('movable')}><path d="M1 8h26" strokeWidth="1.5" strokeDasharray="5 3" className="stroke-sc-ha" /></Row>
        <Row text={t('broken')}><path d="M1 8h16" strokeWidth="1.5" className="stroke-high" /><path d="M20 4l6 8M26 4l-6 8" strokeWidth="2" className="stroke-high" /></Row>
      </ul>
    </section>
  );
}
