'use client';
import { CircleAlert, SearchX } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useErrorText } from '@/components/api/use-error-text';
import { Button, buttonClass } from '@/components/ui/button';
import { Logo } from '@/components/ui/logo';
import { StateNote } from '@/components/ui/state-note';

export const loadSteps = ['fetch', 'graph', 'analyse', 'place'] as const;
export type LoadStep = (typeof loadSteps)[number];

function Bare({ children }: { children: React.ReactNode }) {
  const common = useTranslations('common');
  return (
    <div className="absolute inset-0 flex flex-col">
      <header className="flex h-12 shrink-0 items-center border-b border-line bg-surface px-4">
        <Link href="/" aria-label={common('home')} className="flex h-11 items-center gap-2 text-section font-bold"><Logo />{common('product')}</Link>
      </header>
      <main className="flex flex-1 flex-col justify-center">{children}</main>
    </div>
  );
}

/** The steps between a click and the map; each is a bar that is full when it is done. */
export function ScreenLoading({ step }: { step: LoadStep }) {
  const t = useTranslations('map.states');
  const at = loadSteps.indexOf(step);
  return (
    <Bare>
      <div role="status" className="mx-auto w-64 px-4">
        <p className="mb-2 text-body text-text-2">{t(step)}…</p>
        <div aria-hidden className="flex gap-1">
          {loadSteps.map((name, i) => <span key={name} className={`h-1.5 flex-1 rounded-full ${i < at ? 'bg-accent' : i === at ? 'bg-accent-line' : 'bg-line-2'}`} />)}
        </div>
      </div>
    </Bare>
  );
}

export function ScreenFailed({ code, onRetry }: { code: string; onRetry: () => void }) {
  const t = useTranslations('map.states');
  const common = useTranslations('common');
  const reason = useErrorText();
  const kind = code === 'not-found' ? 'notFound' : code === 'broken' ? 'broken' : 'failed';
  return (
    <Bare>
      <StateNote
        role="alert" icon={kind === 'notFound' ? <SearchX size={20} aria-hidden /> : <CircleAlert size={20} aria-hidden />} title={t(`${kind}Title`)}
        actions={<>{kind === 'notFound' ? null : <Button tone="primary" onClick={onRetry}>{common('retry')}</Button>}<Link href="/" className={buttonClass()}>{common('home')}</Link></>}
      >
        {kind === 'failed' ? reason(code) : t(kind)}
      </StateNote>
    </Bare>
  );
}
