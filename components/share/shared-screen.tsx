'use client';
import { Eye } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { DateText } from '@/components/panels/date-text';
import type { ShareOpened } from '@/lib/contract/shares';
import type { SnapshotDocument } from '@/lib/model/snapshot';
import type { SnapshotSource } from '@/components/snapshot/snapshot-context';

// Positions with style attributes, which the page's policy takes out of server HTML.
const SnapshotScreen = dynamic(() => import('@/components/snapshot/snapshot-screen').then((module) => module.SnapshotScreen), { ssr: false });

/** The same screen as for a snapshot, read-only, under a line that says what it is. */
export function SharedScreen({ publicId, share }: { publicId: string; share: ShareOpened }) {
  const t = useTranslations('share.open');
  const title = t('title');
  const source = useMemo<SnapshotSource>(() => {
    const document = share.document as unknown as SnapshotDocument;
    // The name is one of the things a redaction takes out.
    return { kind: 'share', id: publicId, load: () => Promise.resolve(document.name === '' ? { ...document, name: title } : document) };
  }, [publicId, share, title]);
  return (
    <div className="flex h-dvh flex-col">
      <aside aria-label={t('banner')} className="flex min-h-7 shrink-0 flex-wrap items-center gap-x-3 border-b border-accent-line bg-accent-soft px-4 py-1 text-body text-accent-text">
        <span className="inline-flex items-center gap-1.5 font-bold"><Eye size={14} aria-hidden />{t('banner')}</span>
        <span>{t('redacted', { preset: t(`presets.${share.preset}`) })}</span>
        <span>{t('until')} <DateText iso={share.expiresAt} /></span>
      </aside>
      {/* The screen is fixed to the window; a transform makes this box its window instead. */}
      <div className="relative min-h-0 flex-1 transform-[translateZ(0)]"><SnapshotScreen source={source} /></div>
    </div>
  );
}
