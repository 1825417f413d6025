'use client';
import { Route } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { EndIcon } from '@/components/trace/end-icon';
import { verdictColour, VerdictIcon } from '@/components/trace/verdict-banner';
import { Button } from '@/components/ui/button';
import { queryOf } from '@/lib/analyse/trace/questions/ask-reach';
import type { ReachGroup, ReachQuery } from '@/lib/model/reach';
import type { TraceVerdict } from '@/lib/model/trace';
import { endLabel } from '@/lib/view/trace/end-label';

/** One end: shows itself on the map, says whether its reply comes back, and opens the trace there and back. */
export function ReachMember({ member, group, query, reply }: { member: string; group: ReachGroup; query: ReachQuery; reply: TraceVerdict | null }) {
  const t = useTranslations('reach.page');
  const ends = useTranslations('trace.suggest');
  const { topology, setViewState, select } = useSnapshot();
  const label = endLabel(topology, member);
  const name = group.end === 'network-interface' ? label.name : ends(group.end);
  const trace = (): void => setViewState({ trace: { query: queryOf(query, member, group.ipVersion), hop: null }, selection: null });
  const shown = <><EndIcon icon={label.icon} /><b className="min-w-0 truncate text-text">{name}</b><span className="shrink-0 text-text-2">{label.address}</span></>;
  return (
    <li className="flex items-center gap-1 pr-3 pl-3">
      {group.end === 'network-interface'
        ? <button type="button" title={member} onClick={() => select(member, { fly: true })} className="flex min-h-7 min-w-0 flex-1 items-center gap-1.5 rounded px-1 text-left text-body -outline-offset-2 hover:bg-hover max-sm:min-h-11">{shown}</button>
        : <span className="flex min-h-7 min-w-0 flex-1 items-center gap-1.5 px-1 text-body">{shown}</span>}
      {reply === null || reply === 'reachable' ? null : <span className={`inline-flex shrink-0 items-center gap-1 text-map font-bold ${verdictColour[reply]}`}><VerdictIcon verdict={reply} size={12} />{t(`reply.${reply}`)}</span>}
      <Button icon={<Route size={13} aria-hidden />} onClick={trace} aria-label={t('traceOf', { name: `${name} ${label.address}`.trim() })}>{t('trace')}</Button>
    </li>
  );
}
