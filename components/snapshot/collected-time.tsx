'use client';
import { useFormatter, useTranslations } from 'use-intl';
import { useSnapshot } from './snapshot-context';

/** `14 Sep 2026, 02:00 UTC` */
export function CollectedTime() {
  const t = useTranslations('map.screen');
  const format = useFormatter();
  const { document: { collectedAt } } = useSnapshot();
  const date = collectedAt === null ? null : new Date(collectedAt);
  if (date === null || Number.isNaN(date.getTime())) return <>{t('collectedUnknown')}</>;
  return <time dateTime={date.toISOString()}>{t('collected', { time: format.dateTime(date, { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' }) })}</time>;
}
