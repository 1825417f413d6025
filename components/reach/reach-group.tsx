'use client';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { VerdictIcon } from '@/components/trace/verdict-banner';
import { useCodeText } from '@/components/trace/use-step-text';
import type { ReachGroup, ReachPorts, ReachQuery } from '@/lib/model/reach';
import { nameOf } from '@/lib/view/resource-kind';
import { ReachMember } from './reach-member';
import type { Replies } from './reach-run';

/** Members shown at first, and how many more at a time. */
const step = 40;

/** Ends with one answer for one reason: where, how many, on which ports or why not; opens to its members. */
export function ReachGroupItem({ group, query, replies, single }: { group: ReachGroup; query: ReachQuery; replies: Replies; /** The only one: open from the start. */ single: boolean }) {
  const t = useTranslations('reach.page');
  const words = useTranslations('reach');
  const ends = useTranslations('trace.suggest');
  const any = useTranslations('trace.bar');
  const code = useCodeText();
  const format = useFormatter();
  const { topology } = useSnapshot();
  const [open, setOpen] = useState(single || group.end !== 'network-interface');
  const [most, setMost] = useState(step);
  const { verdict, reason, members, end, subnetId, vpcId, securityGroups } = group;
  const place = end !== 'network-interface' ? ends(end) : subnetId === null ? t('noSubnet') : nameOf(topology, subnetId);
  const lost = members.filter((member) => replies.get(member) === 'blocked').length;
  const undecided = members.filter((member) => replies.get(member) === 'unknown').length;
  return (
    <li className="border-b border-line" data-testid="reach-group" data-verdict={verdict}>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)} className="flex w-full items-start gap-2 px-4 py-2 text-left -outline-offset-2 hover:bg-hover max-sm:min-h-11">
        <VerdictIcon verdict={verdict} className="mt-0.5" />
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap items-baseline gap-x-1.5"><b className="break-words text-text">{place}</b>{end === 'network-interface' && vpcId !== null ? <span className="text-text-2">{nameOf(topology, vpcId)}</span> : null}{end === 'network-interface' ? <span className="text-text-2">{t('enis', { count: members.length })}</span> : null}</span>
          <span className="block text-body text-text">{verdict === 'reachable' ? group.ports.map(portText).join(', ') : reason === null ? '' : code(verdict === 'blocked' ? 'blockers' : 'unknown', reason.code, reason.id ?? members[0] ?? null, reason.direction === null ? {} : { direction: reason.direction })}</span>
          {verdict === 'blocked' ? <span className="block text-map text-text-2">{t('firstBlocker')}{reason !== null && /^[A-Z_]+$/.test(reason.code) ? <> <span className="font-mono tracking-[-0.2px] text-text-3 [overflow-wrap:anywhere]">{reason.code}</span></> : null}</span> : null}
          {lost + undecided === 0 ? null : <span className="block text-map font-bold text-high">{t('groupReplies', { lost, open: undecided })}</span>}
          {securityGroups.length === 0 ? null : <span className="block text-map break-words text-text-2">{securityGroups.map((id) => nameOf(topology, id)).join(', ')}</span>}
        </span>
        {open ? <ChevronDown size={14} aria-hidden className="mt-1 shrink-0 text-text-3" /> : <ChevronRight size={14} aria-hidden className="mt-1 shrink-0 text-text-3" />}
      </button>
      {open ? (
        <div className="pb-1.5 pl-6">
          <ul aria-label={place}>{members.slice(0, most).map((member) => <ReachMember key={member} member={member} group={group} query={query} reply={replies.get(member) ?? null} />)}</ul>
          {members.length <= most ? null : <button type="button" className="min-h-6 px-4 text-body text-accent-text hover:underline max-sm:min-h-11" onClick={() => setMost(most + step * 5)}>{t('more', { count: format.number(members.length - most) })}</button>}
        </div>
      ) : null}
    </li>
  );

  function portText({ protocol, from, to }: ReachPorts): string {
    if (protocol === 'other') return words('other');
    if (protocol === 'icmp') return 'ICMP';
    return `${protocol.toUpperCase()} ${from === 0 && to === 65_535 ? any('anyPort') : from === to ? from : `${from}–${to}`}`;
  }
}
