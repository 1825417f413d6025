'use client';
import { useTranslations } from 'use-intl';
import { PageFrame } from '@/components/home/page-frame';
import { ShareLinks } from './share-links';

/** Every link over all snapshots. */
export function SharesScreen() {
  const t = useTranslations('share.links');
  return (
    <PageFrame place="shares">
      <h1 className="text-title font-bold">{t('title')}</h1>
      <p className="mt-1 mb-4 max-w-180 text-text-2">{t('lead')}</p>
      <ShareLinks snapshotId={null} />
    </PageFrame>
  );
}
