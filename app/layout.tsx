import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { LocaleProvider } from '@/components/i18n/locale-provider';
import { localeCookie, pickLocale, pickTheme, themeCookie } from '@/components/i18n/preferences';
import { messages } from '@/messages/load';
import './globals.css';

export const metadata: Metadata = { title: 'ENI Lens', description: 'See every EC2 network interface where it really is.' };
export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Static pages get no nonce, and a strict policy would strip their scripts.
  await connection();
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const locale = pickLocale(jar.get(localeCookie)?.value, head.get('accept-language'));
  const theme = pickTheme(jar.get(themeCookie)?.value);
  return (
    <html lang={locale} {...(theme === 'system' ? {} : { 'data-theme': theme })}>
      <body>
        <LocaleProvider locale={locale} messages={messages[locale]}>
          {children}
        </LocaleProvider>
      </body>
    </html>
  );
}
