'use client';
import { useTranslations } from 'use-intl';
import { SegmentBar } from '@/components/ui/gauges';
import { useScenarioSummary } from './use-lists';

/** EC2.17: how many of the hosts that Security Hub would report a scenario explains. */
export function ExplainedGauge() {
  const t = useTranslations('map.explained');
  const { explained, total } = useScenarioSummary();
  return (
    <section title={t('hint')} className="border-t border-line bg-surface px-3 pt-2 pb-3">
      <div className="flex items-baseline justify-between gap-2 pb-1.5 text-body leading-5">
        <h2 className="font-bold">{t('title')}</h2>
        <span className="text-text">{total === 0 ? t('none') : t('count', { explained, total })}</span>
      </div>
      {total === 0 ? null : <SegmentBar value={explained} of={total} width={192} segments={total <= 8 ? total : 1} />}
    </section>
  );
}
