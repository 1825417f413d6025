'use client';
import { Bookmark } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { IconButton } from '@/components/ui/icon-button';

const ViewsDialog = lazy(() => import('./views-dialog').then((module) => ({ default: module.ViewsDialog })));

/** Saved views; a share has none, and nothing is saved while only the first picture is there. */
export function ViewsButton() {
  const t = useTranslations('views');
  const { source, overview } = useSnapshot();
  const [open, setOpen] = useState(false);
  if (source.kind === 'share') return null;
  return (
    <>
      <IconButton label={t('title')} disabled={overview !== null} icon={<Bookmark size={15} aria-hidden />} onClick={() => setOpen(true)} />
      {open ? <Suspense fallback={null}><ViewsDialog onClose={() => setOpen(false)} /></Suspense> : null}
    </>
  );
}
