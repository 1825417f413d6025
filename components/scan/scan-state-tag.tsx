'use client';
import { Ban, Check, CircleStop, LoaderCircle } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ScanDto } from '@/lib/contract/scans';

const looks = {
  queued: [LoaderCircle, 'text-text-2'], running: [LoaderCircle, 'text-accent-text'], cancelling: [LoaderCircle, 'text-text-2'], done: [Check, 'text-ok'],
  failed: [Ban, 'text-high'], cancelled: [CircleStop, 'text-text-2'], interrupted: [CircleStop, 'text-medium'],
} as const;

/** State of a scan: icon and word. */
export function ScanStateTag({ scan }: { scan: ScanDto }) {
  const t = useTranslations('scanPage.run.states');
  const [Icon, colour] = looks[scan.state];
  return <span className={`inline-flex items-center gap-1 whitespace-nowrap ${colour}`}><Icon size={13} aria-hidden className="shrink-0" />{t(scan.state)}</span>;
}
