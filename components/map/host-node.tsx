'use client';
import type { Node, NodeProps } from '@xyflow/react';
import { ArrowLeftRight, Check, CircleQuestionMark, Server, X } from 'lucide-react';
import { memo, useContext } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { SlotSquares } from '@/components/ui/gauges';
import { ScenarioPill, SeverityPill } from '@/components/ui/pill';
import { MapActionContext, useMark } from './marks';
import type { Mark } from './marks';
import type { HostCard } from '@/lib/model/map-model';
import { NearContext } from './near-level';
import { PortTab } from './port-tab';

/** What a failover would meet on a standby; `null` cannot tell. */
export interface StandbyFacts { readonly sameZone: boolean | null; readonly slotFree: boolean | null }
export type HostNodeType = Node<{ host: HostCard; standby: StandbyFacts | null; joint: 'left' | 'right' | null }, 'host'>;

function cardLook(host: HostCard, mark: Mark): string {
  if (mark === 'primary') return 'border-2 border-accent halo';
  if (mark === 'related') return 'border-2 border-accent';
  if (mark === 'dim') return 'border border-line';
  if (host.ghost !== null) return 'border border-dashed border-unknown';
  if (host.worst?.severity === 'high') return 'border border-high shadow-card';
  return 'border border-line-3 shadow-card';
}

function Fact({ value, text }: { value: boolean | null; text: string }) {
  const Icon = value === null ? CircleQuestionMark : value ? Check : X;
  return <span className={`inline-flex items-center gap-1 ${value === null ? 'text-unknown' : value ? 'text-ok' : 'text-text-2'}`}><Icon size={12} aria-hidden />{text}</span>;
}

export const HostNode = memo(function HostNode({ data: { host, standby, joint } }: NodeProps<HostNodeType>) {
  const t = useTranslations('map');
  const common = useTranslations('common');
  const format = useFormatter();
  const actions = useContext(MapActionContext);
  const mark = useMark(host.id);
  const near = useContext(NearContext);
  const dim = mark === 'dim';
  const inset = mark === 'primary' || mark === 'related' ? 2 : 1;
  const room = Math.max(1, Math.floor((host.height - 43) / 22));
  const extra = host.badges.filter((badge) => badge.rule !== host.worst?.rule);
  const rows: React.ReactNode[] = extra.map((badge) => (
    <span key={badge.rule} className="flex items-center gap-2">
      <SeverityPill severity={badge.severity} quiet={dim}>{badge.rule}</SeverityPill>
      <span className="truncate">{t.has(`shortRule.${badge.rule}`) ? t(`shortRule.${badge.rule}`) : ''}</span>
    </span>
  ));
  for (const label of host.scenarios) {
    rows.push(<ScenarioPill key={label.scenario} scenario={label.scenario} name={t(`shortScenario.${label.scenario}`)} confidence={format.number(label.confidence, { minimumFractionDigits: 2, maximumFractionDigits: 2 })} />);
  }
  if (standby !== null) rows.push(<span key="standby" className="flex gap-3"><Fact value={standby.sameZone} text={t('sameZone')} /><Fact value={standby.slotFree} text={t('slotFree')} /></span>);
  if (host.unexplained) rows.push(<span key="unexplained">{t('unexplained')}</span>);
  if (host.ghost !== null && rows.length === 0) rows.push(<span key="ghost" className="text-unknown">{t(`ghost.${host.ghost}`)}</span>);
  const shown = rows.length > room ? [...rows.slice(0, room - 1), <span key="rest" className="text-text-2">{t('moreRows', { count: rows.length - room + 1 })}</span>] : rows;
  const worst = host.worst === null ? '' : `${host.worst.rule} ${common(`severity.${host.worst.severity}`)}`;
  return (
    <div className={`relative size-full rounded-md bg-raised ${cardLook(host, mark)}`}>
      <button
        type="button" data-map-id={host.id} aria-pressed={mark === 'primary'} onClick={() => actions.select(host.id)} title={`${host.name}\n${host.id}`}
        aria-description={t('hostLabel', { count: host.slots.attached, worst })}
        className="pointer-events-auto absolute inset-0 rounded-[5px] text-left text-map transition-colors duration-80 hover:bg-hover"
      >
      <span className={`absolute inset-0 block text-map ${dim ? 'text-text-3 grayscale' : 'text-text'}`} style={{ margin: 1 - inset }}>
        <span className="absolute inset-x-2 top-[7px] flex h-[18px] items-center gap-1.5">
          <Server size={14} aria-hidden className="shrink-0 text-text-2" />
          <span className="min-w-0 flex-1 truncate text-card font-bold">{host.name}</span>
          {host.role === null ? null : <span className="shrink-0 rounded border border-line-2 px-1 leading-[14px] text-text-2">{t(`role.${host.role}`)}</span>}
          {host.worst === null ? null : <SeverityPill severity={host.worst.severity} quiet={dim}>{host.worst.rule}</SeverityPill>}
        </span>
        <span className="absolute inset-x-2 top-[26px] flex h-4 items-center gap-1.5 text-text-2">
          {near !== null ? <near.NearHost host={host} /> : <span className="min-w-0 flex-1 truncate">{host.instanceType}{host.state === null || host.state === 'running' ? '' : ` · ${host.state}`}</span>}
          {host.slots.maximum === null ? <span>{t('slotsUnknown', { count: host.slots.attached })}</span> : <><SlotSquares attached={host.slots.attached} maximum={host.slots.maximum} /><span>{`${host.slots.attached}/${host.slots.maximum}`}</span></>}
        </span>
        {shown.map((row, i) => <span key={i} className="absolute inset-x-2 flex h-[18px] items-center overflow-hidden whitespace-nowrap" style={{ top: 46 + i * 22 }}>{row}</span>)}
      </span>
      </button>
      {joint === null ? null : (
        <span aria-hidden className={`absolute z-10 flex size-4 items-center justify-center rounded-full border bg-raised ${dim ? 'border-line text-text-3' : 'border-sc-ha text-sc-ha'}`} style={joint === 'right' ? { right: -12 - inset, top: 5 } : { left: -12 - inset, top: 5 }}><ArrowLeftRight size={10} /></span>
      )}
      {host.ports.map((port) => (
        <PortTab key={port.networkInterfaceId} port={port} hostName={host.name} hostMark={mark} left={port.x - host.x - 16 - inset} top={(port.side === 'top' ? -16 : host.height) - inset + (port.side === 'top' ? 1 : -1) * (inset - 1)} />
      ))}
    </div>
  );
});
