'use client';
import { useTranslations } from 'use-intl';
import { DropZone } from '@/components/import/drop-zone';
import { ScanCard } from '@/components/scan/scan-card';
import { ScriptCard } from '@/components/scan/script-card';
import { SnapshotList } from '@/components/snapshots/snapshot-list';
import { Gallery } from './gallery';
import { OpenCard } from './open-card';
import { PageFrame } from './page-frame';
import { SectionHead } from './section-head';

/** First page: scan, open files, made worlds, what was saved. */
export function HomeScreen() {
  const t = useTranslations('home.open');
  const common = useTranslations('common');
  return (
    <DropZone>
      <PageFrame place="home">
        <h1 className="sr-only">{common('product')}</h1>
        <section aria-labelledby="open-head">
          <SectionHead id="open-head" title={t('heading')} note={t('note')} />
          <div className="grid grid-cols-3 gap-3 max-lg:grid-cols-1"><ScanCard /><OpenCard /><ScriptCard /></div>
        </section>
        <Gallery />
        <SnapshotList />
      </PageFrame>
    </DropZone>
  );
}
