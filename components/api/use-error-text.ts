'use client';
import { useTranslations } from 'use-intl';
import { ApiError } from './request';

/** What a refusal means, in the reader's language; never its code. Takes what was thrown, or a code. */
export function useErrorText(): (error: unknown) => string {
  const t = useTranslations('common.errors');
  return (error) => {
    const code = error instanceof ApiError ? error.code : typeof error === 'string' ? error : 'internal';
    return t(t.has(code) ? code : 'internal');
  };
}
