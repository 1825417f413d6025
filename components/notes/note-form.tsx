'use client';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorText } from '@/components/api/use-error-text';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { Button } from '@/components/ui/button';
import type { Note } from '@/lib/contract/notes';
import { rememberAuthor, rememberedAuthor } from './remembered-author';

const field = 'w-full rounded-md border border-line-3 bg-surface px-2 py-1 text-body text-text max-sm:min-h-11';
/** As in lib/contract/notes.ts, which the page does not load. */
const mostText = 2000;

/** A new note, or one that is changed. What was typed stays until it is kept. */
export function NoteForm({ resourceId, note, onDone }: { resourceId: string; note: Note | null; onDone: () => void }) {
  const t = useTranslations('notes');
  const common = useTranslations('common');
  const reason = useErrorText();
  const { notes: { actions } } = useSnapshot();
  const [text, setText] = useState(note?.text ?? '');
  const [author, setAuthor] = useState(rememberedAuthor);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  if (actions === null) return null;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setBusy(true);
    rememberAuthor(author.trim());
    actions.put({ id: note?.id ?? null, resourceId, text: text.trim(), author: author.trim() }).then(() => { setText(''); setError(null); onDone(); }, (cause: unknown) => setError(reason(cause))).finally(() => setBusy(false));
  };
  return (
    <form onSubmit={save} className="mt-1 flex flex-col gap-2">
      <textarea aria-label={t('text')} placeholder={t('text')} value={text} rows={3} maxLength={mostText} onChange={(event) => setText(event.target.value)} className={field} />
      <div className="flex gap-2">
        <input aria-label={t('author')} placeholder={t('author')} value={author} maxLength={80} onChange={(event) => setAuthor(event.target.value)} className={field} />
        <Button type="submit" tone="primary" disabled={busy || text.trim() === '' || author.trim() === ''}>{t(note === null ? 'add' : 'save')}</Button>
        {note === null ? null : <Button onClick={onDone}>{common('cancel')}</Button>}
      </div>
      {error === null ? null : <p role="alert" className="text-body text-high">{error}</p>}
    </form>
  );
}
