'use client';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { EndField } from '@/components/trace/end-field';
import { IconButton } from '@/components/ui/icon-button';
import type { ReachQuery } from '@/lib/model/reach';
import type { TraceProblem } from '@/lib/model/trace';
import { traceProtocols } from '@/lib/model/trace';
import type { TraceProtocol } from '@/lib/model/trace';
import type { ReachView } from '@/lib/view/reach/reach-view';
import { parsePort } from '@/lib/view/trace/trace-view';
import { QuestionSelect } from './question-select';

const field = 'h-7 rounded-md border border-line-3 bg-surface px-2 text-body text-text max-sm:h-11';
const hasPorts = (protocol: TraceProtocol): boolean => protocol === 'tcp' || protocol === 'udp';

/** Question, end, protocol and port. Choosing asks at once; a port asks when it is left or entered. */
export function ReachBar({ view, picking, onPick, problem }: { view: ReachView; picking: boolean; onPick: (on: boolean) => void; problem: TraceProblem | null }) {
  const t = useTranslations('reach.bar');
  const bar = useTranslations('trace.bar');
  const trace = useTranslations('trace');
  const { setViewState } = useSnapshot();
  const { query } = view;
  const [port, setPort] = useState(String(query.port ?? ''));
  useEffect(() => setPort(String(query.port ?? '')), [query.port]);
  const ask = (patch: Partial<ReachQuery>): void => setViewState({ reach: { ...view, query: { ...query, ...patch } }, selection: null });
  const read = parsePort(port);
  const leave = (): void => { if (read !== undefined && read !== query.port) ask({ port: read }); };
  const submit = (event: FormEvent): void => { event.preventDefault(); leave(); };
  return (
    <form onSubmit={submit} aria-label={t('label')} className="relative z-20 m-3 flex flex-wrap items-center gap-2 rounded-lg border border-line-2 bg-surface px-3 py-2 shadow-float max-sm:m-0 max-sm:rounded-none max-sm:border-x-0 max-sm:shadow-none">
      <QuestionSelect />
      {query.question === 'internet' ? <span className="min-w-0 flex-1 text-body text-text-2 max-sm:hidden">{t('anywhere')}</span>
        : <EndField end={query.question === 'to' ? 'to' : 'from'} value={query.ref ?? ''} picking={picking} onChange={(ref) => { onPick(false); ask({ ref }); }} onPick={() => onPick(!picking)} invalid={problem !== null && problem.field !== 'port'} />}
      <span className="inline-flex items-center">
        <select aria-label={bar('protocol')} value={query.protocol} onChange={(event) => { const protocol = event.target.value as TraceProtocol; ask({ protocol, ...(hasPorts(protocol) ? {} : { port: null }) }); }} className={`${field} ${hasPorts(query.protocol) ? 'rounded-r-none border-r-0' : ''}`}>
          {traceProtocols.map((protocol) => <option key={protocol} value={protocol}>{bar(`protocols.${protocol}`)}</option>)}
        </select>
        {hasPorts(query.protocol) ? <input aria-label={bar('port')} aria-invalid={read === undefined} inputMode="numeric" placeholder={bar('anyPort')} title={bar('port')} value={port} onChange={(event) => setPort(event.target.value)} onBlur={leave} className={`${field} w-[74px] rounded-l-none font-bold placeholder:font-normal placeholder:text-text-3 aria-invalid:border-high`} /> : null}
      </span>
      <select aria-label={bar('version')} value={query.ipVersion ?? 'auto'} onChange={(event) => ask({ ipVersion: event.target.value === '4' ? 4 : event.target.value === '6' ? 6 : null })} className={field}>
        {(['auto', '4', '6'] as const).map((version) => <option key={version} value={version}>{bar(`versions.${version}`)}</option>)}
      </select>
      <IconButton label={trace('close')} icon={<X size={16} aria-hidden />} onClick={() => setViewState({ reach: null, selection: null })} className="ml-auto sm:hidden" />
      {read === undefined ? <p role="alert" className="basis-full text-body text-high">{bar('badPort')}</p> : null}
    </form>
  );
}
