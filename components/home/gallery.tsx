'use client';
import { useTranslations } from 'use-intl';
import { listWorlds } from '@/components/api/snapshots';
import { useErrorText } from '@/components/api/use-error-text';
import { useLoaded } from '@/components/api/use-loaded';
import { Button } from '@/components/ui/button';
import { StateNote } from '@/components/ui/state-note';
import { GalleryCard } from './gallery-card';
import { LegendRow } from './legend-row';
import { SectionHead } from './section-head';

const columns = 'grid grid-cols-7 gap-3 max-xl:grid-cols-5 max-lg:grid-cols-4 max-md:grid-cols-3 max-sm:grid-cols-2 max-sm:gap-2';

/** Made worlds in the order the server gives: showcase, AWS's five scenarios, patterns, routing stories, broken ones. */
export function Gallery() {
  const t = useTranslations('home.gallery');
  const { data, reload } = useLoaded(listWorlds);
  const reason = useErrorText();
  return (
    <section aria-labelledby="gallery-head" className="mt-5">
      <SectionHead id="gallery-head" title={t('heading')} note={t('note')} />
      {data.state === 'failed' ? <StateNote role="alert" title={t('failed')} actions={<Button onClick={reload}>{t('retry')}</Button>}>{reason(data.error)}</StateNote> : null}
      {data.state === 'loading' ? <ul className={columns} aria-busy="true" aria-label={t('loading')}>{Array.from({ length: 21 }, (_, i) => <li key={i} className="h-[150px] rounded-lg border border-line bg-surface" />)}</ul> : null}
      {data.state === 'ready' ? <ul className={columns}>{data.value.map((world) => <li key={world.id}><GalleryCard world={world} /></li>)}</ul> : null}
      <LegendRow />
    </section>
  );
}
