'use client';
import dynamic from 'next/dynamic';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { DropZone } from '@/components/import/drop-zone';
import { ScreenLoading } from './screen-states';
import { loadDocument } from './load-document';
import type { SnapshotSource } from './snapshot-context';

// Drawn in the browser only: the map positions its parts with style attributes, which the page's policy removes from server HTML.
const SnapshotScreen = dynamic(() => import('./snapshot-screen').then((module) => module.SnapshotScreen), { ssr: false, loading: () => <ScreenLoading step="fetch" /> });

const urls = { snapshot: (id: string) => `/api/snapshots/${encodeURIComponent(id)}/document`, gallery: (id: string) => `/api/gallery/${encodeURIComponent(id)}/document` };

/** Screen of a stored snapshot or a gallery account. */
export function SnapshotPage({ kind, id }: { kind: keyof typeof urls; id: string }) {
  const worlds = useTranslations('scenarios.worlds');
  // A made account is stored without a name in any language.
  const title = kind === 'gallery' && worlds.has(`${id}.title`) ? worlds(`${id}.title`) : null;
  const source = useMemo<SnapshotSource>(() => ({
    kind, id,
    load: async (signal, onOverview) => {
      const document = await loadDocument(urls[kind](id), signal, onOverview);
      return title === null ? document : { ...document, name: title };
    },
  }), [kind, id, title]);
  return <DropZone><SnapshotScreen source={source} /></DropZone>;
}
