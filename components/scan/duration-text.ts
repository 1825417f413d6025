'use client';
import { useTranslations } from 'use-intl';

/** `40 seconds`, `3 minutes`: as exact as anybody needs while waiting. */
export function useDurationText(): (milliseconds: number) => string {
  const t = useTranslations('scanPage.run');
  return (milliseconds) => {
    const seconds = Math.max(1, Math.round(milliseconds / 1_000));
    return seconds < 90 ? t('seconds', { count: seconds }) : t('minutes', { count: Math.round(seconds / 60) });
  };
}
