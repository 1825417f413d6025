'use client';
import { Bookmark, Save, Trash2 } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorText } from '@/components/api/use-error-text';
import { DateText } from '@/components/panels/date-text';
import { requestViewport } from '@/components/snapshot/flight';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { IconButton } from '@/components/ui/icon-button';
import type { SavedView } from '@/lib/contract/views';
import { formatViewState, parseViewState } from '@/lib/view/view-state';
import { viewRequests } from './view-requests';

/** Views by name: open one exactly as it was, keep the one on the screen, replace, rename by saving under another name, remove. */
export function ViewsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('views');
  const common = useTranslations('common');
  const reason = useErrorText();
  const { source, viewState, setViewState } = useSnapshot();
  const requests = useMemo(() => viewRequests(source), [source]);
  const [views, setViews] = useState<readonly SavedView[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [removing, setRemoving] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const run = (work: Promise<readonly SavedView[]>): Promise<void> => {
    setBusy(true);
    return work.then((next) => { setViews(next); setError(null); }, (cause: unknown) => setError(reason(cause))).finally(() => setBusy(false));
  };
  useEffect(() => { void run(requests.list()); }, [requests]); // eslint-disable-line react-hooks/exhaustive-deps
  const wanted = name.trim();
  const there = views?.some((view) => view.name === wanted) === true;
  const save = (event: FormEvent): void => { event.preventDefault(); if (wanted !== '' && !busy) void run(requests.put(wanted, formatViewState(viewState))).then(() => setName('')); };
  const open = (view: SavedView): void => {
    const state = parseViewState(new URLSearchParams(view.state));
    setViewState(state);
    onClose();
    // After the map is drawn with the view's filters and layers, which may move things.
    requestAnimationFrame(() => requestAnimationFrame(() => requestViewport(state.viewport)));
  };
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <form onSubmit={save} className="flex items-end gap-2">
        <label className="min-w-0 flex-1 text-body text-text-2">{t('name')}<input value={name} maxLength={80} onChange={(event) => setName(event.target.value)} className="mt-1 h-8 w-full rounded-md border border-line-3 bg-surface px-2 text-body text-text max-sm:h-11" /></label>
        <Button type="submit" tone="primary" icon={<Save size={14} aria-hidden />} disabled={busy || wanted === ''}>{t(there ? 'replace' : 'save')}</Button>
      </form>
      <p className="mt-1 text-map text-text-2">{t(source.kind === 'snapshot' ? 'kept' : 'onlyHere')}</p>
      {error === null ? null : <p role="alert" className="mt-2 text-body text-high">{error}</p>}
      {views === null ? <p role="status" className="py-3 text-body text-text-2">{error === null ? common('loading') : ''}</p> : views.length === 0 ? <p className="py-3 text-body text-text-2">{t('none')}</p> : (
        <ul aria-label={t('title')} className="mt-2">
          {views.map((view) => (
            <li key={view.name} className="flex items-center gap-2 border-t border-line py-1" data-testid="saved-view">
              <button type="button" onClick={() => open(view)} className="flex min-h-8 min-w-0 flex-1 items-center gap-2 rounded px-1 text-left hover:bg-hover max-sm:min-h-11"><Bookmark size={14} aria-hidden className="shrink-0 text-text-2" /><b className="min-w-0 truncate text-text" title={view.name}>{view.name}</b><span className="ml-auto shrink-0 text-map text-text-2"><DateText iso={view.at} /></span></button>
              {removing === view.name
                ? <><Button size="small" tone="danger" disabled={busy} onClick={() => { setRemoving(null); void run(requests.remove(view.name)); }}>{t('confirm')}</Button><Button size="small" onClick={() => setRemoving(null)}>{common('cancel')}</Button></>
                : <><Button size="small" disabled={busy} onClick={() => void run(requests.put(view.name, formatViewState(viewState)))} aria-label={t('replaceNamed', { name: view.name })}>{t('replace')}</Button><IconButton label={t('remove', { name: view.name })} icon={<Trash2 size={14} aria-hidden />} onClick={() => setRemoving(view.name)} /></>}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
