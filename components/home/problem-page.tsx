'use client';
import { Compass, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Button, buttonClass } from '@/components/ui/button';
import { StateNote } from '@/components/ui/state-note';
import { PageFrame } from './page-frame';

/** Pages for a wrong address and for a crash. `retry` only where trying again can help. */
export function ProblemPage({ kind, digest, retry }: { kind: 'notFound' | 'crashed'; digest?: string; retry?: () => void }) {
  const t = useTranslations('home.errors');
  return (
    <PageFrame place={null}>
      <div className="pt-16">
        <StateNote
          icon={kind === 'notFound' ? <Compass size={18} aria-hidden /> : <TriangleAlert size={18} aria-hidden />} title={t(kind)} role={kind === 'crashed' ? 'alert' : 'status'}
          actions={<>{retry === undefined ? null : <Button tone="primary" onClick={retry}>{t('retry')}</Button>}<Link href="/" className={buttonClass()}>{t('home')}</Link></>}
        >
          <p>{t(`${kind}Hint`)}</p>
          {digest === undefined ? null : <p className="mt-1 font-mono text-map text-text-3">{t('code', { code: digest })}</p>}
        </StateNote>
      </div>
    </PageFrame>
  );
}
