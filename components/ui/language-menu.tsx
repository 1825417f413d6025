'use client';
import { Languages } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { localeCookie } from '@/components/i18n/preferences';
import { Menu } from './menu';

export const languages = { en: 'English', ja: '日本語' } as const;

/** The server picks the texts, so a change of language reloads the page at the same place. */
export function switchLocale(next: string): void {
  document.cookie = `${localeCookie}=${next}; path=/; max-age=31536000; samesite=lax`;
  location.reload();
}

export function LanguageMenu() {
  const t = useTranslations('common');
  const locale = useLocale();
  const shown = locale === 'ja' ? languages.ja : 'EN';
  return (
    <Menu
      label={`${t('language')}: ${shown}`} trigger={<><Languages size={14} aria-hidden /><span>{shown}</span></>}
      items={Object.entries(languages).map(([id, label]) => ({ id, label, checked: locale === id, onSelect: () => switchLocale(id) }))}
    />
  );
}
