'use client';
import { StickyNote } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { IconButton } from '@/components/ui/icon-button';

export const NotesDialog = lazy(() => import('./notes-dialog').then((module) => ({ default: module.NotesDialog })));

/** All notes; a share has none. */
export function NotesButton() {
  const t = useTranslations('notes');
  const { notes, overview } = useSnapshot();
  const [open, setOpen] = useState(false);
  if (notes.actions === null) return null;
  return (
    <>
      <IconButton label={notes.all.length === 0 ? t('title') : t('titleCount', { count: notes.all.length })} disabled={overview !== null} icon={<StickyNote size={15} aria-hidden />} onClick={() => setOpen(true)} />
      {open ? <Suspense fallback={null}><NotesDialog onClose={() => setOpen(false)} /></Suspense> : null}
    </>
  );
}
