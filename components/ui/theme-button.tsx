'use client';
import { Moon, Sun } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { themeCookie } from '@/components/i18n/preferences';
import { IconButton } from './icon-button';

/** Switches light and dark; until first used the page follows the system. */
export function toggleTheme(): void {
  const root = document.documentElement;
  const dark = root.dataset['theme'] === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : root.dataset['theme'] === 'dark';
  root.dataset['theme'] = dark ? 'light' : 'dark';
  document.cookie = `${themeCookie}=${root.dataset['theme']}; path=/; max-age=31536000; samesite=lax`;
  window.dispatchEvent(new Event('themechange'));
}

export function ThemeButton() {
  const t = useTranslations('common');
  return <IconButton label={t('theme')} onClick={toggleTheme} icon={<><Sun size={15} aria-hidden className="theme-light" /><Moon size={15} aria-hidden className="theme-dark" /></>} />;
}
