'use client';
import { Crosshair } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { SearchHit } from '@/components/snapshot/search-hit';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { IconButton } from '@/components/ui/icon-button';
import { buildSearchIndex } from '@/lib/view/search/search-index';
import { endLabel } from '@/lib/view/trace/end-label';
import { suggestEnds } from '@/lib/view/trace/suggestions';
import { EndIcon } from './end-icon';

/** One end: shows what is chosen; a click turns it into a combo box over everything with an id, a name or an address. */
export function EndField({ end, value, picking, onChange, onPick, invalid }: { end: 'from' | 'to'; value: string; picking: boolean; onChange: (ref: string) => void; onPick: () => void; invalid: boolean }) {
  const t = useTranslations('trace');
  const { topology, analysis } = useSnapshot();
  const [editing, setEditing] = useState(false);
  const [text, setText] = useState(value);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const index = useMemo(() => (editing ? buildSearchIndex(topology, analysis) : null), [editing, topology, analysis]);
  const shown = useMemo(() => suggestEnds(index, text), [index, text]);
  useEffect(() => { if (editing) { input.current?.focus(); input.current?.select(); } }, [editing]);
  useEffect(() => setActive(0), [text]);
  useEffect(() => { list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }); }, [active]);
  const open = (): void => { setText(value); setEditing(true); };
  const close = (back: boolean): void => { setEditing(false); if (back) requestAnimationFrame(() => button.current?.focus()); };
  const choose = (ref: string, back: boolean): void => { close(back); if (ref !== value) onChange(ref); };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && shown.length > 0) { event.preventDefault(); setActive((active + step + shown.length) % shown.length); }
    if (event.key === 'Enter') { event.preventDefault(); choose(shown[active]?.ref ?? text.trim(), true); }
    if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); close(true); }
  };
  const label = endLabel(topology, value);
  const box = `h-7 min-w-0 rounded-l-md border text-body max-sm:h-11 ${invalid ? 'border-high' : picking ? 'border-accent' : 'border-line-3'}`;
  return (
    <div className="relative flex min-w-0 flex-1 basis-36 items-center" onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) { if (editing) choose(text.trim(), false); } }}>
      {editing ? (
        <input
          ref={input} type="text" role="combobox" aria-label={t(`bar.${end}Label`)} aria-expanded aria-controls={`${id}-list`} aria-autocomplete="list" autoComplete="off" spellCheck={false}
          {...(shown.length > 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})} placeholder={t('bar.choose')} value={text} onChange={(event) => setText(event.target.value)} onKeyDown={onKeyDown}
          className={`${box} w-full flex-1 bg-surface px-2 text-text placeholder:text-text-3`}
        />
      ) : (
        <button ref={button} type="button" data-trace-end={end} onClick={open} title={value} className={`${box} flex flex-1 items-center gap-1.5 overflow-hidden bg-surface px-2 text-left whitespace-nowrap hover:bg-hover`}>
          <span className="sr-only">{t(`bar.${end}Label`)}: </span>
          {value === '' ? <span className="truncate text-text-3">{t('bar.choose')}</span> : <><EndIcon icon={label.icon} /><b className="min-w-0 truncate font-normal text-text">{label.name}</b>{label.address === '' || label.address === label.name ? null : <span className="shrink-0 text-text-2 max-xl:hidden max-sm:inline">{label.address}</span>}</>}
        </button>
      )}
      <IconButton label={t('bar.pick', { end })} aria-pressed={picking} icon={<Crosshair size={14} aria-hidden />} onClick={onPick} className={`rounded-l-none border border-l-0 ${picking ? 'border-accent bg-accent-soft text-accent-text' : invalid ? 'border-high' : 'border-line-3'}`} />
      {editing ? (
        <div ref={list} id={`${id}-list`} role="listbox" aria-label={t(`bar.${end}Label`)} tabIndex={-1} className="absolute top-full left-0 z-50 mt-1 max-h-[50vh] w-[340px] max-w-[calc(100vw-24px)] overflow-y-auto rounded-lg border border-line-2 bg-surface p-1 shadow-float">
          {shown.map((entry, i) => (entry.kind === 'result'
            ? <SearchHit key={entry.ref} id={`${id}-${i}`} result={entry.result} active={i === active} onPick={() => choose(entry.ref, true)} />
            : (
              <div key={entry.ref} id={`${id}-${i}`} role="option" aria-selected={i === active} tabIndex={-1} onMouseDown={(event) => event.preventDefault()} onClick={() => choose(entry.ref, true)} className={`flex cursor-pointer items-start gap-2 rounded px-2 py-1 text-body max-sm:py-2 ${i === active ? 'bg-accent-soft' : 'hover:bg-hover'}`}>
                <EndIcon icon={entry.kind === 'typed' ? 'address' : entry.kind} />
                <span className="min-w-0 flex-1">{entry.kind === 'typed' ? t('suggest.typed', { text: entry.ref }) : <><b>{t(`suggest.${entry.kind}`)}</b><span className="block text-map text-text-2">{t(`suggest.${entry.kind}Hint`)}</span></>}</span>
              </div>
            )))}
          {shown.length === 0 ? <p className="px-2 py-1 text-body text-text-2">{t('suggest.none')}</p> : null}
        </div>
      ) : null}
      <span role="status" className="sr-only">{editing ? t('suggest.results', { count: shown.length }) : ''}</span>
    </div>
  );
}
