'use client';
import { useSyncExternalStore } from 'react';
import { IntlProvider, useTranslations } from 'use-intl';
import { localeCookie, pickLocale } from '@/components/i18n/preferences';
import { Button, buttonClass } from '@/components/ui/button';
import { StateNote } from '@/components/ui/state-note';
import en from '@/messages/en/home.json';
import ja from '@/messages/ja/home.json';

const texts = { en: { home: { errors: en.errors } }, ja: { home: { errors: ja.errors } } };

const never = (): (() => void) => () => undefined;
const readLocale = (): 'en' | 'ja' => pickLocale(new RegExp(`${localeCookie}=(\\w+)`).exec(document.cookie)?.[1], navigator.languages.join(','));

function Note({ reset }: { reset: () => void }) {
  const t = useTranslations('home.errors');
  return (
    <StateNote title={t('crashed')} role="alert" actions={<><Button tone="primary" onClick={reset}>{t('retry')}</Button><a href="/" className={buttonClass()}>{t('home')}</a></>}>
      {t('crashedHint')}
    </StateNote>
  );
}

/** The layout itself failed, so nothing above this exists: own document, language from the cookie. */
export function LastResort({ reset }: { reset: () => void }) {
  const locale = useSyncExternalStore(never, readLocale, () => 'en' as const);
  return (
    <html lang={locale}>
      <body>
        <title>ENI Lens</title>
        <main className="pt-24">
          <IntlProvider locale={locale} messages={texts[locale]} timeZone="UTC"><Note reset={reset} /></IntlProvider>
        </main>
      </body>
    </html>
  );
}
