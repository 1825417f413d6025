'use client';
import { useFormatter, useTranslations } from 'use-intl';
import { useSnapshot } from './snapshot-context';

/** `14 Sep 2026, 02:00 UTC`, of a live scan from when to when. */
export function CollectedTime() {
  const t = useTranslations('map.screen');
  const format = useFormatter();
  const { document: { collectedAt, collectedFrom } } = useSnapshot();
  const date = collectedAt === null ? null : new Date(collectedAt);
  if (date === null || Number.isNaN(date.getTime())) return <>{t('collectedUnknown')}</>;
  const shape = { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' } as const;
  const from = collectedFrom === undefined ? null : new Date(collectedFrom);
  const time = from === null || Number.isNaN(from.getTime()) ? format.dateTime(date, shape) : format.dateTimeRange(from, date, shape);
  return <time dateTime={date.toISOString()} {...(collectedFrom === undefined ? {} : { title: `${collectedFrom} – ${collectedAt ?? ''}` })}>{t('collected', { time })}</time>;
}
