'use client';
import { Search, X } from 'lucide-react';
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { searchIndex } from '@/lib/view/search/search';
import { buildSearchIndex } from '@/lib/view/search/search-index';
import type { SearchResult } from '@/lib/view/search/search-result';
import { SearchHit } from './search-hit';
import { useSnapshot } from './snapshot-context';

const limit = 30;

/** Any IP, name or id. A combo box: arrows move in the list, Enter selects and flies, Esc clears. */
export function SearchBox({ inputRef, onPicked }: { inputRef: RefObject<HTMLInputElement | null>; onPicked?: () => void }) {
  const t = useTranslations('map.search');
  const { topology, analysis, notes, overview, select, viewState: { query }, setViewState } = useSnapshot();
  const [text, setText] = useState(query);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const wanted = useDeferredValue(text.trim());
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  // The index of a big account takes a moment, so it is made at the first use.
  const index = useMemo(() => (open || wanted !== '' ? buildSearchIndex(topology, analysis) : null), [topology, analysis, open || wanted !== '']); // eslint-disable-line react-hooks/exhaustive-deps
  const answer = useMemo(() => (index === null || wanted === '' ? null : searchIndex(index, wanted, limit, notes.texts)), [index, wanted, notes.texts]);
  const results = answer?.results ?? [];
  useEffect(() => setActive(0), [wanted]);
  useEffect(() => { list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }); }, [active]);
  const change = (next: string): void => { setText(next); setOpen(true); setViewState({ query: next }); };
  const pick = (result: SearchResult): void => { setOpen(false); select(result.resourceId, { fly: true }); inputRef.current?.blur(); onPicked?.(); };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && results.length > 0) { event.preventDefault(); setOpen(true); setActive((active + step + results.length) % results.length); }
    const chosen = results[active];
    if (event.key === 'Enter' && chosen !== undefined) { event.preventDefault(); pick(chosen); }
    if (event.key === 'Escape') { event.stopPropagation(); if (text === '') inputRef.current?.blur(); else change(''); setOpen(false); }
  };
  const shown = open && answer !== null;
  return (
    <div className="relative" onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false); }}>
      <Search size={14} aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-text-2" />
      <input
        ref={inputRef} type="text" role="combobox" aria-label={t('label')} aria-expanded={shown} aria-controls={`${id}-list`} aria-autocomplete="list" autoComplete="off" spellCheck={false}
        {...(shown && results.length > 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        placeholder={t('placeholder')} value={text} onChange={(event) => change(event.target.value)} onFocus={() => setOpen(true)} onKeyDown={onKeyDown}
        className="h-8 w-full rounded-md border border-line-3 bg-surface pr-8 pl-8 text-body text-text placeholder:text-text-3 max-sm:h-11"
      />
      {text === ''
        ? <kbd aria-hidden data-noaudit className="pointer-events-none absolute top-1/2 right-2 inline-flex h-[18px] min-w-[18px] -translate-y-1/2 items-center justify-center rounded border border-line-2 bg-sunken font-mono text-map text-text-2 max-sm:hidden">/</kbd>
        : <button type="button" aria-label={t('clear')} onClick={() => { change(''); inputRef.current?.focus(); }} className="absolute top-1/2 right-1 flex size-6 -translate-y-1/2 items-center justify-center rounded text-text-2 hover:bg-hover"><X size={14} aria-hidden /></button>}
      <div
        ref={list} id={`${id}-list`} role="listbox" aria-label={t('label')} tabIndex={-1}
        className={`absolute top-full left-0 z-40 mt-1 max-h-[60vh] w-[360px] max-w-[calc(100vw-24px)] overflow-y-auto rounded-lg border border-line-2 bg-surface p-1 shadow-float max-sm:w-full ${shown ? '' : 'hidden'}`}
      >
        {results.map((result, i) => <SearchHit key={`${result.resourceId}|${result.matched.value}|${i}`} id={`${id}-${i}`} result={result} active={i === active} onPick={() => pick(result)} />)}
      </div>
      <p role="status" className={shown ? 'absolute top-full left-0 z-40 mt-1' : 'sr-only'}>
        {shown && results.length === 0 ? <span className="block w-60 rounded-lg border border-line-2 bg-surface px-3 py-2 text-body text-text-2 shadow-float">{t(overview === null ? 'none' : 'reading')}</span> : <span className="sr-only">{shown ? t('results', { count: answer.total }) : ''}</span>}
      </p>
    </div>
  );
}
