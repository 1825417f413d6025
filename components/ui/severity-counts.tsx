'use client';
import { useFormatter, useTranslations } from 'use-intl';
import type { SeverityCounts as Counts } from '@/lib/model/map-model';
import { SeverityIcon } from './severity-icon';
import type { SeverityName } from './severity-icon';

export const severityOrder: readonly SeverityName[] = ['high', 'medium', 'low', 'info', 'unknown'];
export const severityText: Record<SeverityName, string> = { high: 'text-high', medium: 'text-medium', low: 'text-low', info: 'text-info', unknown: 'text-unknown' };

/** `! 3  ! 1  i 2`: shapes with counts; severities without a finding are left out, and at most `most` are shown. */
export function SeverityCounts({ counts, size = 12, gap = 'gap-2', most = 5 }: { counts: Counts; size?: number; gap?: string; most?: number }) {
  const t = useTranslations('common');
  const format = useFormatter();
  const shown = severityOrder.filter((severity) => counts[severity] > 0).slice(0, most);
  if (shown.length === 0) return null;
  return (
    <span className={`inline-flex shrink-0 items-center ${gap}`}>
      {shown.map((severity) => (
        <span key={severity} role="img" aria-label={t('severityCount', { severity: t(`severity.${severity}`), count: counts[severity] })} className={`inline-flex items-center gap-1 font-bold ${severityText[severity]}`}>
          <SeverityIcon severity={severity} size={size} />
          <span aria-hidden>{format.number(counts[severity])}</span>
        </span>
      ))}
    </span>
  );
}
