'use client';
import { Languages } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { localeCookie } from '@/components/i18n/preferences';
import { Menu } from './menu';

const names = { en: 'English', ja: '日本語' } as const;

/** The server picks the texts, so a change of language reloads the page at the same place. */
export function LanguageMenu() {
  const t = useTranslations('common');
  const locale = useLocale();
  const choose = (next: string) => () => {
    document.cookie = `${localeCookie}=${next}; path=/; max-age=31536000; samesite=lax`;
    location.reload();
  };
  return (
    <Menu
      label={t('language')} trigger={<><Languages size={14} aria-hidden /><span>{locale === 'ja' ? names.ja : 'EN'}</span></>}
      items={Object.entries(names).map(([id, label]) => ({ id, label, checked: locale === id, onSelect: choose(id) }))}
    />
  );
}
