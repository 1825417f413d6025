'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { Dialog } from '@/components/ui/dialog';
import { listNoteRows } from '@/lib/view/notes/note-rows';
import { NoteEntry } from './note-entry';

/** All notes, those about resources of this snapshot first; each leads to what it is about. */
export function NotesDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('notes');
  const { topology, notes, select } = useSnapshot();
  const [wanted, setWanted] = useState('');
  const rows = listNoteRows(topology, notes.all, wanted);
  return (
    <Dialog title={notes.all.length === 0 ? t('title') : t('titleCount', { count: notes.all.length })} onClose={onClose}>
      {notes.failed ? <p role="alert" className="mb-2 text-body text-high">{t('failed')}</p> : null}
      {notes.all.length === 0 ? <p className="py-3 text-body text-text-2">{t('none')}</p> : (
        <>
          <input type="search" aria-label={t('find')} placeholder={t('find')} value={wanted} onChange={(event) => setWanted(event.target.value)} className="h-8 w-full rounded-md border border-line-3 bg-surface px-2 text-body text-text placeholder:text-text-3 max-sm:h-11" />
          {rows.length === 0 ? <p className="py-3 text-body text-text-2">{t('noMatch')}</p> : null}
          <ul aria-label={t('title')} className="mt-2">
            {rows.map(({ note, name, here }) => (
              <li key={note.id} className="border-t border-line pt-1">
                {here
                  ? <button type="button" onClick={() => { onClose(); select(note.resourceId, { fly: true }); }} className="flex min-h-6 max-w-full items-baseline gap-1.5 rounded text-left text-body text-accent-text hover:underline max-sm:min-h-11"><b className="min-w-0 truncate" title={name}>{name}</b>{name === note.resourceId ? null : <span className="shrink-0 text-map text-text-2">{note.resourceId}</span>}</button>
                  : <p className="text-body text-text-2"><b>{note.resourceId}</b> · {t('elsewhere')}</p>}
                <NoteEntry note={note} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
