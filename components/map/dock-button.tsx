'use client';
import { ArrowLeftRight } from 'lucide-react';
import { memo, useContext } from 'react';
import { useTranslations } from 'use-intl';
import type { Dock } from '@/lib/model/map-model';
import { MapActionContext, useMark } from './marks';
import type { Mark } from './marks';
import { NearContext, nearRows } from './near-level';

function look(dock: Dock, mark: Mark): readonly [box: string, dot: string] {
  if (mark === 'primary' || mark === 'related') return ['border-2 border-accent text-text', 'bg-accent'];
  if (mark === 'dim') return ['border border-line text-text-3', 'bg-line-2'];
  if (dock.worst === 'high') return ['border border-high text-text', 'bg-high'];
  if (dock.movable) return ['border border-dashed border-sc-ha text-text', 'bg-sc-ha'];
  return ['border border-line-3 text-text', 'bg-lead'];
}

/** ENI of a multi-homed host, docked in its own subnet; the dot is where its lead lands. */
export const DockButton = memo(function DockButton({ dock, hostName, left, top }: { dock: Dock; hostName: string; left: number; top: number }) {
  const t = useTranslations('map');
  const actions = useContext(MapActionContext);
  const mark = useMark(dock.networkInterfaceId);
  const [box, dot] = look(dock, mark);
  const side = dock.dotSide === 'left' ? 'pl-[22px] pr-2 text-left' : 'pr-[22px] pl-2 text-right';
  const near = useContext(NearContext);
  const rows = near === null ? 0 : nearRows(dock.height, near.zoom) - 1;
  const border = mark === 'primary' || mark === 'related' ? 2 : 1;
  return (
    <button
      type="button" data-map-id={dock.networkInterfaceId} aria-label={t('dockLabel', { address: dock.address, host: hostName })} title={`${dock.address}\n${dock.networkInterfaceId}`} aria-pressed={mark === 'primary'}
      onClick={() => actions.select(dock.networkInterfaceId)}
      className={`hit pointer-events-auto absolute rounded-full bg-surface text-map whitespace-nowrap transition-colors duration-80 hover:bg-hover ${side} ${box}`}
      style={{ left, top, width: dock.width, height: dock.height, lineHeight: `${dock.height - border * 2}px` }}
    >
      {dock.movable && dock.width >= 108 ? <ArrowLeftRight size={12} aria-hidden className={`absolute top-1/2 -translate-y-1/2 text-sc-ha ${dock.dotSide === 'left' ? 'right-2' : 'left-2'}`} /> : null}
      <span aria-hidden className={`absolute top-1/2 size-2 -translate-y-1/2 rounded-full ${dot}`} style={{ left: dock.dotX - dock.x - 4 - border }} />
      {near !== null && rows > 0 ? (
        <span className="relative block h-full">
          <span className="near-text"><span className="block font-bold">{dock.address}</span>
          <near.NearLines networkInterfaceId={dock.networkInterfaceId} rows={rows} skip="private" /></span>
        </span>
      ) : dock.address}
    </button>
  );
});
