'use client';
import { LoaderCircle } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { buttonClass } from '@/components/ui/button';
import type { ScanDto } from '@/lib/contract/scans';
import { isRunning } from './use-scan';

/** Scans that are under way, started here, elsewhere or by a schedule. */
export function RunningScans({ scans }: { scans: readonly ScanDto[] }) {
  const t = useTranslations('scanPage.running');
  const run = useTranslations('scanPage.run');
  const open = scans.filter(isRunning);
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="running-head" className="mt-4 rounded-lg border border-accent-line bg-surface">
      <h2 id="running-head" className="px-3 pt-2 font-bold">{t('title')}</h2>
      <ul>
        {open.map((scan) => (
          <li key={scan.id} className="flex items-center gap-2 border-t border-line px-3 py-1.5 first:border-t-0">
            <LoaderCircle size={14} aria-hidden className="shrink-0 animate-spin text-accent motion-reduce:animate-none" />
            <b className="min-w-0 break-words">{scan.targetName}</b>
            <span className="text-text-2">{run(`states.${scan.state}`)}{scan.progress === null ? '' : ` · ${run('progress', { done: scan.progress.cellsDone, total: scan.progress.cellsTotal })}`}</span>
            <Link href={`/scan/${scan.id}`} aria-label={t('openNamed', { name: scan.targetName })} className={`ml-auto ${buttonClass('plain', 'small')}`}>{t('open')}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
