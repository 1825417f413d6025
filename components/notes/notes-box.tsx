'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { PanelSection } from '@/components/panels/facts';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { Button } from '@/components/ui/button';
import { NoteEntry } from './note-entry';
import { NoteForm } from './note-form';

/** What people wrote about one resource, at the end of its panel. */
export function NotesBox({ resourceId }: { resourceId: string }) {
  const t = useTranslations('notes');
  const { source, notes } = useSnapshot();
  const [writing, setWriting] = useState(false);
  if (notes.actions === null) return null;
  const own = notes.all.filter((note) => note.resourceId === resourceId);
  return (
    <PanelSection title={own.length === 0 ? t('title') : t('titleCount', { count: own.length })} aside={writing ? null : <Button size="small" onClick={() => setWriting(true)}>{t('write')}</Button>}>
      {notes.failed ? <p role="alert" className="text-body text-high">{t('failed')}</p> : null}
      <ul>{own.map((note) => <li key={note.id} className="border-b border-line last:border-b-0"><NoteEntry note={note} /></li>)}</ul>
      {writing ? <><NoteForm resourceId={resourceId} note={null} onDone={() => setWriting(false)} /><p className="mt-1 text-map text-text-2">{t(source.kind === 'gallery' ? 'onlyHere' : 'kept')}</p></> : null}
    </PanelSection>
  );
}
