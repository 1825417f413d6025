'use client';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { PageFrame } from '@/components/home/page-frame';

const places = [['new', '/scan'], ['history', '/scan/history'], ['roles', '/scan/roles']] as const;

/** Head and places of everything about scanning. */
export function ScanFrame({ place, children }: { place: (typeof places)[number][0]; children: ReactNode }) {
  const t = useTranslations('scanPage');
  return (
    <PageFrame place="scan">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 border-b border-line">
        <div className="pb-2">
          <h1 className="text-title font-bold">{t('title')}</h1>
          <p className="mt-0.5 max-w-180 text-text-2">{t('lead')}</p>
        </div>
        <nav aria-label={t('tabs.label')} className="flex gap-4 overflow-x-auto">
          {places.map(([id, href]) => (
            <Link
              key={id} href={href} {...(place === id ? { 'aria-current': 'page' as const } : {})}
              className={`flex h-8 shrink-0 items-center border-b-2 whitespace-nowrap -outline-offset-2 max-sm:h-11 ${place === id ? 'border-accent font-bold text-text' : 'border-transparent text-text-2 hover:text-text'}`}
            >
              {t(`tabs.${id}`)}
            </Link>
          ))}
        </nav>
      </div>
      {children}
    </PageFrame>
  );
}
