'use client';
import { useFormatter } from 'use-intl';

/** A UTC moment in the reader's language; the exact value is in the title. */
export function useDateText(): (iso: string | number) => string {
  const format = useFormatter();
  return (iso) => {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? String(iso) : `${format.dateTime(date, { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' })} UTC`;
  };
}

export function DateText({ iso }: { iso: string | number }) {
  const text = useDateText();
  const date = new Date(iso);
  return <time dateTime={Number.isNaN(date.getTime()) ? String(iso) : date.toISOString()} title={String(iso)}>{text(iso)}</time>;
}
