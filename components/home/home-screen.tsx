'use client';
import { useTranslations } from 'use-intl';
import { DropZone } from '@/components/import/drop-zone';
import { SnapshotList } from '@/components/snapshots/snapshot-list';
import { Gallery } from './gallery';
import { OpenCard } from './open-card';
import { PageFrame } from './page-frame';
import { SectionHead } from './section-head';

/** First page: open files, made worlds, what was saved. */
export function HomeScreen() {
  const t = useTranslations('home.open');
  const common = useTranslations('common');
  return (
    <DropZone>
      <PageFrame place="home">
        <h1 className="sr-only">{common('product')}</h1>
        <section aria-labelledby="open-head">
          <SectionHead id="open-head" title={t('heading')} note={t('note')} />
          <OpenCard />
        </section>
        <Gallery />
        <SnapshotList />
      </PageFrame>
    </DropZone>
  );
}
