import type { Locale } from '@/messages/load';

/** Language and theme live in cookies (read by the server for the first paint, no flash); neither is a secret. */
export type Theme = 'light' | 'dark' | 'system';
export const localeCookie = 'eni-lens-locale';
export const themeCookie = 'eni-lens-theme';

export function pickLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  if (cookie === 'en' || cookie === 'ja') return cookie;
  const wanted = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', ...rest] = part.trim().split(';');
    const quality = rest.find((r) => r.trim().startsWith('q='));
    return { tag: tag.toLowerCase(), q: quality === undefined ? 1 : Number(quality.trim().slice(2)) || 0 };
  });
  wanted.sort((a, b) => b.q - a.q);
  for (const { tag } of wanted) {
    if (tag.startsWith('ja')) return 'ja';
    if (tag.startsWith('en')) return 'en';
  }
  return 'en';
}

export const pickTheme = (cookie: string | undefined): Theme => (cookie === 'light' || cookie === 'dark' ? cookie : 'system');
