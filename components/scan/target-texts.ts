'use client';
import { useTranslations } from 'use-intl';
import { scanIntervals } from '@/lib/contract/scan-limits';
import type { ScanTargetDto } from '@/lib/contract/scans';
import type { CredentialSource } from '@/lib/model/scan';

/** `every day`. */
export function useIntervalText(): (minutes: number) => string {
  const t = useTranslations('scanPage.repeat.intervals');
  return (minutes) => (scanIntervals.some((known) => known === minutes) ? t(String(minutes)) : t('other', { minutes }));
}

export function useSourceText(): (source: CredentialSource) => string {
  const t = useTranslations('scanPage.targets');
  return (source) => (source.kind === 'default' ? t('default') : source.profile);
}

/** Whom and where, in a few words. */
export function useTargetTexts(): { readonly who: (target: ScanTargetDto) => string; readonly where: (target: ScanTargetDto) => string } {
  const t = useTranslations('scanPage.targets');
  const source = useSourceText();
  return {
    who: ({ source: from, accounts, account }) => [source(from), accounts.kind === 'current' ? account : accounts.kind === 'roles' ? t('roles', { count: accounts.roleIds.length }) : t('organization')].join(' · '),
    where: ({ regions }) => (regions.kind === 'enabled' ? t('all') : t(regions.kind === 'include' ? 'only' : 'but', { regions: regions.regions.join(', ') })),
  };
}
