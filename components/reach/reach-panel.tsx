'use client';
import { Radar, X } from 'lucide-react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { ProblemNote } from '@/components/trace/problem-note';
import { VerdictIcon } from '@/components/trace/verdict-banner';
import { CopyButton } from '@/components/ui/copy-button';
import { IconButton } from '@/components/ui/icon-button';
import { StateNote } from '@/components/ui/state-note';
import { Tabs } from '@/components/ui/tabs';
import { queryOf } from '@/lib/analyse/trace/questions/ask-reach';
import { reachVerdicts } from '@/lib/view/reach/reach-view';
import { endLabel } from '@/lib/view/trace/end-label';
import { formatViewState } from '@/lib/view/view-state';
import { ReachGroupItem } from './reach-group';
import type { ReachState } from './reach-run';
import { useReach } from './use-reach';

/** Groups shown at first, and how many more at a time. */
const step = 60;

/** Right panel while a question is open: how many, and group by group who, on which ports, or why not. */
export function ReachPanel() {
  const t = useTranslations('reach.page');
  const trace = useTranslations('trace');
  const { topology, viewState, setViewState, source } = useSnapshot();
  const { view: { query }, state } = useReach();
  const ref = query.ref === null || query.ref === '' ? '' : endLabel(topology, query.ref).name;
  const link = `${location.origin}${location.pathname}?${formatViewState({ ...viewState, viewport: null })}`;
  return (
    <div className="flex h-full min-h-0 flex-col bg-surface" data-testid="reach">
      <header className="flex items-center gap-2 px-4 pt-3 pb-2 max-sm:pt-1">
        <Radar size={16} aria-hidden className="shrink-0 text-text-2" />
        <h2 className="min-w-0 flex-1 truncate text-title font-bold" title={ref}>{t(`title.${query.question}`, { ref: ref === '' ? '…' : ref })}</h2>
        {source.kind === 'share' || state.kind !== 'answer' ? null : <span title={trace('verdict.linkOnlyHere')} className="inline-flex max-sm:hidden"><CopyButton text={link} what={trace('verdict.copyLink')} size="regular">{trace('verdict.copyLink')}</CopyButton></span>}
        <IconButton label={t('close')} icon={<X size={16} aria-hidden />} onClick={() => setViewState({ reach: null, selection: null })} />
      </header>
      <div className="flex min-h-0 flex-1 flex-col">
        {state.kind === 'answer' ? <ReachAnswer state={state} />
          : state.kind === 'problem' ? <ProblemNote problem={state.problem} query={queryOf(query, 'internet', 4)} onChoose={(id) => setViewState({ reach: { query: { ...query, ref: id }, shown: 'reachable' } })} />
          : <div className="px-4 py-1 text-body text-text-2"><p role="status">{state.kind === 'none' ? t('empty') : state.kind === 'failed' ? trace('failed') : t('asking', { percent: Math.round(state.done * 100) })}</p></div>}
      </div>
    </div>
  );
}

function ReachAnswer({ state: { reach, replies, settled } }: { state: Extract<ReachState, { kind: 'answer' }> }) {
  const t = useTranslations('reach.page');
  const words = useTranslations('reach');
  const format = useFormatter();
  const { setViewState, viewState } = useSnapshot();
  const view = useReach().view;
  const [most, setMost] = useState(step);
  const groups = reach.groups.filter((group) => group.verdict === view.shown);
  const lost = [...replies.values()].filter((verdict) => verdict === 'blocked').length;
  const open = [...replies.values()].filter((verdict) => verdict === 'unknown').length;
  return (
    <>
      <div className="px-4 pb-2">
        <p role="status" aria-live="polite" data-testid="reach-counts" className="mb-2 text-section font-bold">{words('counts', { reachable: format.number(reach.counts.reachable), blocked: format.number(reach.counts.blocked), unknown: format.number(reach.counts.unknown) })}</p>
        <p data-testid="reach-replies" data-settled={settled} className="mb-2 text-body text-text-2">{reach.counts.reachable === 0 ? t('noReplies') : settled ? t('replies', { back: replies.size - lost - open, lost, open }) : t('repliesAsked', { count: replies.size, total: reach.counts.reachable })}</p>
        <Tabs
          look="segmented" label={t('verdicts')} value={view.shown} onChange={(shown) => { setMost(step); setViewState({ reach: { ...view, shown }, selection: viewState.selection }); }}
          tabs={reachVerdicts.map((verdict) => ({ id: verdict, label: words(`verdict.${verdict}`), count: reach.counts[verdict] }))}
        />
        <p className="mt-1.5 flex items-center gap-1.5 text-map text-text-2"><VerdictIcon verdict={view.shown} />{t(`lit.${view.shown}`)}</p>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto border-t border-line">
        {groups.length === 0 ? <StateNote title={t(`nothing.${view.shown}`)} /> : (
          <ul aria-label={words(`verdict.${view.shown}`)}>
            {groups.slice(0, most).map((group) => <ReachGroupItem key={`${group.members[0]}|${group.reason?.code}`} group={group} query={reach.query} replies={replies} single={groups.length === 1} />)}
          </ul>
        )}
        {groups.length <= most ? null : <p className="px-4 py-2"><button type="button" className="min-h-6 text-body text-accent-text hover:underline max-sm:min-h-11" onClick={() => setMost(most + step)}>{t('moreGroups', { count: groups.length - most })}</button></p>}
        {reach.notTraced.length === 0 ? null : (
          <section aria-label={words('notTraced', { count: reach.counts.notTraced })} className="border-t border-line px-4 py-2 text-map text-text-2">
            <h3 className="font-bold">{words('notTraced', { count: reach.counts.notTraced })}</h3>
            <ul>{reach.notTraced.map(({ code, members }) => <li key={code}>{words(`problems.${code}`)}: {format.number(members.length)}</li>)}</ul>
          </section>
        )}
      </div>
    </>
  );
}
