'use client';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorText } from '@/components/api/use-error-text';
import { DateText } from '@/components/panels/date-text';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { Note } from '@/lib/contract/notes';
import { NoteForm } from './note-form';

/** One note: text as it was written, who, when; changed in place, removed after a second thought. */
export function NoteEntry({ note }: { note: Note }) {
  const t = useTranslations('notes');
  const common = useTranslations('common');
  const reason = useErrorText();
  const { notes: { actions } } = useSnapshot();
  const [state, setState] = useState<'shown' | 'edited' | 'removing'>('shown');
  const [error, setError] = useState<string | null>(null);
  const shown = (): void => setState('shown');
  if (state === 'edited') return <NoteForm resourceId={note.resourceId} note={note} onDone={shown} />;
  return (
    <div data-testid="note" className="py-1.5">
      <p className="text-body whitespace-pre-wrap text-text [overflow-wrap:anywhere]">{note.text}</p>
      <div className="mt-0.5 flex flex-wrap items-center gap-1 text-map text-text-2">
        <span className="min-w-0 [overflow-wrap:anywhere]"><b className="text-text">{note.author}</b> · <DateText iso={note.edited ?? note.at} />{note.edited === null ? '' : ` · ${t('edited')}`}</span>
        <span className="flex-1" />
        {actions === null ? null : state === 'removing' ? (
          <><Button size="small" tone="danger" onClick={() => { shown(); actions.remove(note.id).catch((cause: unknown) => setError(reason(cause))); }}>{t('remove')}</Button><Button size="small" onClick={shown}>{common('cancel')}</Button></>
        ) : (
          <><IconButton size="small" label={t('edit')} icon={<Pencil size={13} aria-hidden />} onClick={() => setState('edited')} /><IconButton size="small" label={t('remove')} icon={<Trash2 size={13} aria-hidden />} onClick={() => setState('removing')} /></>
        )}
      </div>
      {error === null ? null : <p role="alert" className="text-body text-high">{error}</p>}
    </div>
  );
}
