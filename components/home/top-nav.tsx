'use client';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { LanguageMenu } from '@/components/ui/language-menu';
import { Logo } from '@/components/ui/logo';
import { ThemeButton } from '@/components/ui/theme-button';

const links = [['home', '/'], ['scan', '/scan'], ['shares', '/shares'], ['rules', '/rules']] as const;
export type NavPlace = (typeof links)[number][0];

/** Bar of the pages that are not a map. */
export function TopNav({ place }: { place: NavPlace | null }) {
  const t = useTranslations('home.nav');
  const common = useTranslations('common');
  return (
    <header className="border-b border-line bg-surface">
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-md focus:bg-surface focus:px-3 focus:py-2">{t('skip')}</a>
      <div className="mx-auto flex h-12 max-w-[1440px] items-center gap-1 px-11 max-lg:px-6 max-sm:px-4">
        <Link href="/" aria-label={common('home')} className="relative mr-6 flex h-11 items-center gap-2 text-section font-bold max-sm:mr-1">
          <Logo />
          <span className="max-sm:sr-only">{common('product')}</span>
        </Link>
        <nav aria-label={t('main')} className="flex min-w-0 flex-1 gap-1 overflow-x-auto">
          {links.map(([id, href]) => (
            <Link
              key={id} href={href} {...(place === id ? { 'aria-current': 'page' as const } : {})}
              className={`flex h-7 items-center rounded-md px-2.5 whitespace-nowrap -outline-offset-2 max-sm:h-11 ${place === id ? 'bg-accent-soft font-bold text-accent-text' : 'text-text-2 hover:bg-hover hover:text-text'}`}
            >
              {t(id)}
            </Link>
          ))}
        </nav>
        <LanguageMenu />
        <ThemeButton />
      </div>
    </header>
  );
}
