'use client';
import { ArrowLeftRight, SlidersHorizontal, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { usePhone } from '@/components/snapshot/use-media';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { traceProtocols } from '@/lib/model/trace';
import type { TraceProblem, TraceProtocol, TraceQuery } from '@/lib/model/trace';
import { emptyQuery, isAsked, parsePort } from '@/lib/view/trace/trace-view';
import { QuestionSelect } from '@/components/reach/question-select';
import { AskedSummary } from './asked-summary';
import { EndField } from './end-field';

const field = 'h-7 rounded-md border border-line-3 bg-surface px-2 text-body text-text max-sm:h-11';
const hasPorts = (protocol: TraceProtocol): boolean => protocol === 'tcp' || protocol === 'udp';

/** From, to, protocol and port. Choosing an end asks at once; a port asks when it is left or entered. */
export function TraceBar({ picking, onPick, problem }: { picking: 'from' | 'to' | null; onPick: (end: 'from' | 'to' | null) => void; problem: TraceProblem | null }) {
  const t = useTranslations('trace');
  const { viewState: { trace }, setViewState } = useSnapshot();
  const query = trace?.query ?? emptyQuery;
  const [port, setPort] = useState(String(query.port ?? ''));
  const [sourcePort, setSourcePort] = useState(String(query.sourcePort ?? ''));
  const phone = usePhone();
  const [edit, setEdit] = useState(false);
  const [more, setMore] = useState(query.sourcePort !== null);
  useEffect(() => { setPort(String(query.port ?? '')); setSourcePort(String(query.sourcePort ?? '')); }, [query.port, query.sourcePort]);
  const ask = (patch: Partial<TraceQuery>): void => setViewState({ trace: { query: { ...query, ...patch }, hop: null }, selection: null });
  const ports = { port: parsePort(port), sourcePort: parsePort(sourcePort) };
  const bad = hasPorts(query.protocol) && (ports.port === undefined || ports.sourcePort === undefined);
  const leave = (): void => { if (!bad && (ports.port !== query.port || ports.sourcePort !== query.sourcePort)) ask({ port: ports.port ?? null, sourcePort: ports.sourcePort ?? null }); };
  const submit = (event: FormEvent): void => { event.preventDefault(); if (bad) return; onPick(null); setEdit(false); ask({ port: hasPorts(query.protocol) ? (ports.port ?? null) : null, sourcePort: hasPorts(query.protocol) ? (ports.sourcePort ?? null) : null }); };
  const choose = (end: 'from' | 'to') => (ref: string): void => { ask({ [end]: ref }); onPick(null); };
  const portProps = (value: string, set: (text: string) => void, label: string) => ({ 'aria-label': label, 'aria-invalid': parsePort(value) === undefined, inputMode: 'numeric' as const, placeholder: t('bar.anyPort'), title: label, value, onChange: (event: React.ChangeEvent<HTMLInputElement>) => set(event.target.value), onBlur: leave });
  if (phone && isAsked(query) && !edit && picking === null && problem === null) return <AskedSummary query={query} onEdit={() => setEdit(true)} />;
  return (
    <form onSubmit={submit} aria-label={t('bar.label')} className="relative z-20 m-3 flex flex-wrap items-center gap-2 rounded-lg border border-line-2 bg-surface px-3 py-2 shadow-float max-sm:m-0 max-sm:rounded-none max-sm:border-x-0 max-sm:shadow-none">
      <QuestionSelect />
      <span aria-hidden className="hidden basis-full max-sm:block" />
      <span aria-hidden className="text-body text-text-2 max-sm:w-10">{t('bar.from')}</span>
      <EndField end="from" value={query.from} picking={picking === 'from'} onChange={choose('from')} onPick={() => onPick(picking === 'from' ? null : 'from')} invalid={problem?.field === 'from'} />
      <span aria-hidden className="hidden basis-full max-sm:block" />
      <span aria-hidden className="text-body text-text-2 max-sm:w-10">{t('bar.to')}</span>
      <EndField end="to" value={query.to} picking={picking === 'to'} onChange={choose('to')} onPick={() => onPick(picking === 'to' ? null : 'to')} invalid={problem?.field === 'to'} />
      <span aria-hidden className="hidden basis-full max-sm:block" />
      <span className="inline-flex items-center">
        <select aria-label={t('bar.protocol')} value={query.protocol} onChange={(event) => { const protocol = event.target.value as TraceProtocol; ask({ protocol, ...(hasPorts(protocol) ? {} : { port: null, sourcePort: null }) }); }} className={`${field} ${hasPorts(query.protocol) ? 'rounded-r-none border-r-0' : ''}`}>
          {traceProtocols.map((protocol) => <option key={protocol} value={protocol}>{t(`bar.protocols.${protocol}`)}</option>)}
        </select>
        {hasPorts(query.protocol) ? <input {...portProps(port, setPort, t('bar.port'))} className={`${field} w-[74px] rounded-l-none font-bold placeholder:font-normal placeholder:text-text-3 aria-invalid:border-high`} /> : null}
      </span>
      <IconButton label={t('bar.more')} aria-expanded={more} icon={<SlidersHorizontal size={14} aria-hidden />} onClick={() => setMore(!more)} />
      <Button icon={<ArrowLeftRight size={14} aria-hidden />} onClick={() => ask({ from: query.to, to: query.from })} aria-label={t('bar.swap')}><span className="max-2xl:hidden">{t('bar.swap')}</span></Button>
      <Button type="submit" tone="primary" disabled={!isAsked(query) || bad}>{t(isAsked(query) ? 'bar.again' : 'bar.run')}</Button>
      <IconButton label={t('close')} icon={<X size={16} aria-hidden />} onClick={() => setViewState({ trace: null, selection: null })} className="sm:hidden" />
      {more ? (
        <div className="flex basis-full flex-wrap items-center gap-2 border-t border-line pt-2">
          {hasPorts(query.protocol) ? <label className="inline-flex items-center gap-2 text-body text-text-2">{t('bar.sourcePort')}<input {...portProps(sourcePort, setSourcePort, t('bar.sourcePort'))} className={`${field} w-24 placeholder:text-text-3 aria-invalid:border-high`} /></label> : null}
          <label className="inline-flex items-center gap-2 text-body text-text-2">{t('bar.version')}
            <select value={query.ipVersion ?? 'auto'} onChange={(event) => ask({ ipVersion: event.target.value === '4' ? 4 : event.target.value === '6' ? 6 : null })} className={field}>
              {(['auto', '4', '6'] as const).map((version) => <option key={version} value={version}>{t(`bar.versions.${version}`)}</option>)}
            </select>
          </label>
        </div>
      ) : null}
      {bad ? <p role="alert" className="basis-full text-body text-high">{t('bar.badPort')}</p> : null}
    </form>
  );
}
