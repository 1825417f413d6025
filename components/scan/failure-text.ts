'use client';
import { useTranslations } from 'use-intl';
import type { ScanFailureDto } from '@/lib/contract/scans';

/** What went wrong and what to do, in words: of live collection, or of the page's own codes. */
export function useFailureText(): (failure: ScanFailureDto, part: 'title' | 'hint') => string {
  const scan = useTranslations('scan.failures');
  const page = useTranslations('scanPage.failures');
  return (failure, part) => {
    const key = `${failure.code}.${part}`;
    return page.has(key) ? page(key, failure.params) : scan(key, failure.params);
  };
}
