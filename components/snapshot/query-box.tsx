'use client';
import { ListFilter, X } from 'lucide-react';
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { visibleIds } from '@/lib/view/filter';
import { completeQuery, countValues } from '@/lib/view/query/complete-query';
import type { Completion } from '@/lib/view/query/complete-query';
import { parseQuery } from '@/lib/view/query/parse-query';
import { queryFields } from '@/lib/view/query/query-fields';
import { useSnapshot } from './snapshot-context';

/** The filter language with completion. What does not match is dimmed, or hidden on request; kept in the URL. */
export function QueryBox() {
  const t = useTranslations('query');
  const { topology, analysis, notes, viewState: { where, only, filters }, setViewState } = useSnapshot();
  const [text, setText] = useState(where);
  const [caret, setCaret] = useState(text.length);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const settled = useDeferredValue(where);
  // From outside: a link, the back button, a term added by another part of the page.
  useEffect(() => { setText((own) => (own.trim() === where.trim() ? own : where)); }, [where]);
  const values = useMemo(() => (open ? countValues(topology, analysis) : null), [topology, analysis, open]);
  const completions = useMemo(() => (values === null ? [] : completeQuery(values, text, caret)), [values, text, caret]);
  const shown = useMemo(() => {
    const visible = visibleIds(topology, analysis, filters, settled, notes.texts);
    return visible === null ? null : [...topology.networkInterfaces.keys()].filter((eni) => visible.has(eni)).length;
  }, [topology, analysis, filters, settled, notes.texts]);
  const problems = useMemo(() => parseQuery(text).problems, [text]);
  useEffect(() => setActive(-1), [text, caret]);
  useEffect(() => { list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }); }, [active]);

  const change = (next: string, at: number): void => { setText(next); setCaret(at); setViewState({ where: next }); };
  const take = ({ insert, from, to, kind }: Completion): void => {
    const end = kind === 'value' && !insert.endsWith('=') ? ' ' : '';
    const next = `${text.slice(0, from)}${insert}${end}${text.slice(to).trimStart()}`;
    const at = from + insert.length + end.length;
    change(next, at);
    requestAnimationFrame(() => { input.current?.focus(); input.current?.setSelectionRange(at, at); });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = completions[active];
    if (step !== 0 && completions.length > 0) {
      event.preventDefault();
      setOpen(true);
      // Before the first is the text itself.
      const places = completions.length + 1;
      setActive(((active + 1 + step + places) % places) - 1);
    }
    else if ((event.key === 'Enter' || event.key === 'Tab') && open && chosen !== undefined) { event.preventDefault(); take(chosen); }
    else if (event.key === 'Enter') setOpen(false);
    else if (event.key === 'Escape') { event.stopPropagation(); if (open) setOpen(false); else input.current?.blur(); }
  };
  const listed = open && completions.length > 0;
  const bad = problems.filter((problem) => !open || problem.to < caret);
  return (
    <div className="relative mt-2" onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false); }}>
      <ListFilter size={14} aria-hidden className="pointer-events-none absolute top-2.5 left-2.5 text-text-2 max-sm:top-4" />
      <input
        ref={input} type="text" role="combobox" aria-label={t('label')} aria-expanded={listed} aria-controls={`${id}-list`} aria-autocomplete="list" autoComplete="off" spellCheck={false} aria-invalid={bad.length > 0} aria-describedby={`${id}-state`}
        {...(listed && active >= 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        placeholder={t('placeholder')} value={text} onChange={(event) => { setOpen(true); change(event.target.value, event.target.selectionStart ?? event.target.value.length); }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? text.length)} onFocus={() => setOpen(true)} onKeyDown={onKeyDown}
        className={`h-8 w-full rounded-md border bg-surface pr-8 pl-8 text-body text-text placeholder:text-text-3 max-sm:h-11 ${bad.length > 0 ? 'border-high' : 'border-line-3'}`}
      />
      {text === '' ? null : <button type="button" aria-label={t('clear')} onClick={() => { change('', 0); setViewState({ where: '', only: false }); input.current?.focus(); }} className="absolute top-1 right-1 flex size-6 items-center justify-center rounded text-text-2 hover:bg-hover max-sm:top-2.5"><X size={14} aria-hidden /></button>}
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={t('completions')} tabIndex={-1} className={`absolute left-0 z-40 mt-1 max-h-[50vh] w-[360px] max-w-[calc(100vw-24px)] overflow-y-auto rounded-lg border border-line-2 bg-surface p-1 shadow-float max-sm:w-full ${listed ? '' : 'hidden'}`}>
        {completions.map((one, i) => (
          <div
            key={one.label} id={`${id}-${i}`} role="option" tabIndex={-1} aria-selected={i === active} onPointerDown={(event) => { event.preventDefault(); take(one); }}
            className={`flex min-h-7 cursor-pointer items-center gap-2 rounded px-2 text-body max-sm:min-h-11 ${i === active ? 'bg-hover' : 'hover:bg-hover'}`}
          >
            <b className="shrink-0">{one.label}</b>
            {one.kind === 'field' ? <span className="min-w-0 truncate text-map text-text-2">{t(`fieldHint.${one.label as (typeof queryFields)[number]}`)}</span> : null}
            {one.count === null ? null : <span className="ml-auto text-map text-text-3">{t('matches', { count: one.count })}</span>}
          </div>
        ))}
      </div>
      <div id={`${id}-state`} role="status" className="text-map text-text-2">
        {bad.map((problem) => <p key={problem.from} className="pt-1 text-high">{t(`problem.${problem.code}`, { field: '', value: '', operator: '', ...problem.params, fields: queryFields.join(', '), example: problem.params['field'] === 'ip' ? '10.0.0.0/16' : '…' })}</p>)}
        {shown === null ? null : (
          <div className="flex min-h-6 flex-wrap items-center justify-between gap-x-2">
            <span>{t('count', { shown, total: topology.networkInterfaces.size })}</span>
            <button type="button" aria-pressed={only} onClick={() => setViewState({ only: !only })} className="min-h-6 text-accent-text hover:underline max-sm:min-h-11">{t(only ? 'dim' : 'hide')}</button>
          </div>
        )}
      </div>
    </div>
  );
}
