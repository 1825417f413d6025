'use client';
import { memo, useContext } from 'react';
import { useTranslations } from 'use-intl';
import type { HostCard } from '@/lib/model/map-model';
import { MapActionContext, useMark } from './marks';
import type { Mark } from './marks';

type Port = HostCard['ports'][number];

function look(port: Port, mark: Mark, hostMark: Mark): string {
  if (mark === 'primary' || mark === 'related') return 'border-accent bg-accent text-text-on';
  if (hostMark === 'dim') return 'border-line bg-raised text-text-3';
  if (port.movable) return 'border-dashed border-sc-ha bg-raised text-sc-ha';
  if (port.worst === 'high') return 'border-high bg-high-soft text-high';
  return 'border-line-3 bg-raised text-text-2';
}

/** `eth0`, glued to the edge of the card. */
export const PortTab = memo(function PortTab({ port, hostName, hostMark, left, top }: { port: Port; hostName: string; hostMark: Mark; left: number; top: number }) {
  const t = useTranslations('map');
  const actions = useContext(MapActionContext);
  const mark = useMark(port.networkInterfaceId);
  return (
    <button
      type="button" aria-label={t('portLabel', { port: port.label, host: hostName })} title={`${port.label} ${port.networkInterfaceId}`} tabIndex={-1}
      onClick={() => actions.select(port.networkInterfaceId)}
      className={`hit pointer-events-auto absolute h-4 w-8 border text-center text-map leading-[15px] font-bold ${port.side === 'top' ? 'rounded-t border-b-0' : 'rounded-b border-t-0'} ${look(port, mark, hostMark)}`}
      style={{ left, top }}
    >
      {port.label}
    </button>
  );
});
