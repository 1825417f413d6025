'use client';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { fieldClass } from '@/components/snapshots/save-form';
import { scanIntervals } from '@/lib/contract/scan-limits';
import type { ScanTargetDto } from '@/lib/contract/scans';
import { useIntervalText } from './target-texts';

export interface RepeatValue {
  readonly everyMinutes: number | null;
  readonly keep: 'all' | 'last' | 'days';
  readonly keepLast: number;
  readonly keepDays: number;
}
export const startRepeat: RepeatValue = { everyMinutes: null, keep: 'all', keepLast: 30, keepDays: 90 };
export function readRepeat({ everyMinutes, retention: { keepLast, keepDays } }: Pick<ScanTargetDto, 'everyMinutes' | 'retention'>): RepeatValue {
  return { everyMinutes, keep: keepLast !== null ? 'last' : keepDays !== null ? 'days' : 'all', keepLast: keepLast ?? startRepeat.keepLast, keepDays: keepDays ?? startRepeat.keepDays };
}
export const keepIsWrong = ({ keep, keepLast, keepDays }: RepeatValue): boolean => (keep === 'last' && !(keepLast >= 1 && keepLast <= 10_000)) || (keep === 'days' && !(keepDays >= 1 && keepDays <= 3_650));
export const toRetention = ({ keep, keepLast, keepDays }: RepeatValue) => ({ keepLast: keep === 'last' ? keepLast : null, keepDays: keep === 'days' ? keepDays : null });

/** How often, and which snapshots stay. */
export function RepeatFields({ value, onChange }: { value: RepeatValue; onChange: (change: Partial<RepeatValue>) => void }) {
  const t = useTranslations('scanPage.repeat');
  const interval = useIntervalText();
  const id = useId();
  const intervals = value.everyMinutes === null || scanIntervals.some((minutes) => minutes === value.everyMinutes) ? scanIntervals : [...scanIntervals, value.everyMinutes];
  return (
    <>
      <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-3 max-sm:grid-cols-1">
        <div className="flex flex-col gap-1">
          <label htmlFor={`${id}-every`} className="font-bold">{t('every')}</label>
          <select id={`${id}-every`} value={value.everyMinutes ?? ''} onChange={(event) => onChange({ everyMinutes: event.target.value === '' ? null : Number(event.target.value) })} className={fieldClass}>
            <option value="">{t('never')}</option>
            {intervals.map((minutes) => <option key={minutes} value={minutes}>{interval(minutes)}</option>)}
          </select>
        </div>
        <div className="flex flex-col gap-1">
          <label htmlFor={`${id}-keep`} className="font-bold">{t('keep')}</label>
          <div className="flex gap-2">
            <select id={`${id}-keep`} value={value.keep} onChange={(event) => onChange({ keep: event.target.value as RepeatValue['keep'] })} className={fieldClass}>
              <option value="all">{t('keepAll')}</option>
              <option value="last">{t('keepLast')}</option>
              <option value="days">{t('keepDays')}</option>
            </select>
            {value.keep === 'last' ? <input type="number" aria-label={t('keepLastLabel')} min={1} max={10_000} value={Number.isNaN(value.keepLast) ? '' : value.keepLast} onChange={(event) => onChange({ keepLast: event.target.valueAsNumber })} className={`${fieldClass} max-w-16`} /> : null}
            {value.keep === 'days' ? <input type="number" aria-label={t('keepDaysLabel')} min={1} max={3_650} value={Number.isNaN(value.keepDays) ? '' : value.keepDays} onChange={(event) => onChange({ keepDays: event.target.valueAsNumber })} className={`${fieldClass} max-w-16`} /> : null}
          </div>
        </div>
      </div>
      <p className="text-map text-text-3">{value.everyMinutes === null ? '' : `${t('note')} `}{value.keep === 'all' ? '' : t('keepHint')}</p>
    </>
  );
}
