'use client';
import { useTranslations } from 'use-intl';
import { SeverityIcon } from '@/components/ui/severity-icon';
import type { CoverageGap } from '@/lib/model/topology';

/** What was not read and would be needed to tell. */
export function GapList({ gaps }: { gaps: readonly CoverageGap[] }) {
  const t = useTranslations('inspector');
  const common = useTranslations('common');
  if (gaps.length === 0) return null;
  return (
    <div className="rounded border border-dashed border-unknown-line bg-unknown-soft px-2 py-1 text-map text-unknown">
      <p className="flex items-center gap-1 font-bold"><SeverityIcon severity="unknown" size={12} />{t('gaps')}</p>
      <ul>
        {gaps.map((gap) => <li key={`${gap.place}|${gap.resource}`}>{gap.place}: {gap.resource}, {common(`coverageStatus.${gap.status}`)}</li>)}
      </ul>
    </div>
  );
}
