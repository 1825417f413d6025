'use client';
import { useFormatter, useTranslations } from 'use-intl';
import { Cloud } from 'lucide-react';
import { memo, useContext } from 'react';
import { SeverityCounts } from '@/components/ui/severity-counts';
import { SeverityIcon } from '@/components/ui/severity-icon';
import type { MapModel } from '@/lib/model/map-model';
import { listFarLabels, placeCallouts } from './far-callouts';
import { gatewayIcons } from './gateway-node';
import { MapActionContext, useMarks } from './marks';
import type { ViewRect } from './map-nodes';
import { inView } from './map-nodes';

/** Names of the far level at a readable size: set in map pixels, scaled back by the zoom (`--back`), so they never get smaller. */
export const FarLabels = memo(function FarLabels({ map, zoom, rect, showHosts, fade, onZoomTo }: { map: MapModel; zoom: number; rect: ViewRect; showHosts: boolean; fade: string; onZoomTo: (ids: readonly string[]) => void }) {
  const t = useTranslations('map');
  const format = useFormatter();
  const actions = useContext(MapActionContext);
  const marks = useMarks();
  return (
      <div className={`absolute top-0 left-0 z-[6] ${fade}`} style={{ width: map.width, height: map.height }}>
        {listFarLabels(map, zoom, rect).map(({ frame, room }) => {
          const place = frame.kind === 'place';
          const dim = marks.lit !== null && !marks.lit.has(frame.resourceId);
          return (
            <button
              key={frame.id} type="button" data-map-id={frame.resourceId} aria-pressed={marks.primary === frame.resourceId} title={[frame.name, ...frame.details].join(' ')}
              onClick={() => (place ? onZoomTo([frame.resourceId]) : actions.select(frame.resourceId))}
              {...(room < 64 ? { 'aria-label': `${frame.name} ${format.number(frame.eniCount)}` } : {})} aria-description={t(place ? 'placeLabel' : 'vpcLabel', { count: frame.eniCount })}
              className={`${place ? 'far-place' : 'far-vpc'} hit pointer-events-auto absolute flex h-4 origin-top-left items-center gap-1.5 px-2 text-body whitespace-nowrap hover:underline`}
              style={{ left: frame.x, top: frame.y, width: `calc(${frame.width}px / var(--back, 1))` }}
            >
              <span className={`inline-flex min-w-0 items-center gap-1.5 overflow-hidden rounded-sm px-0.5 ${place ? 'bg-acct-bg' : 'bg-vpc-bg'}`}>
              {place && room > 200 ? <Cloud size={14} aria-hidden className="shrink-0 text-text-2" /> : null}
              {room < 64 ? null : <span className={`truncate font-bold ${dim ? 'text-text-3' : place ? 'text-text' : 'text-vpc-text'} ${marks.primary === frame.resourceId ? 'outline-2 outline-accent' : ''}`}>{frame.name}</span>}
              {room > (place ? 380 : 240) ? <span className="min-w-0 truncate text-text-3">{frame.details.filter((detail) => detail !== frame.name).join(' · ')}</span> : null}
              </span>
              <span className="min-w-0 flex-1" />
              <span className={`inline-flex shrink-0 items-center gap-2 rounded-sm px-0.5 text-text-2 ${place ? 'bg-acct-bg' : 'bg-vpc-bg'}`}>{place && room > 240 ? t('eniCount', { count: frame.eniCount }) : format.number(frame.eniCount)}
                {room > 150 ? <SeverityCounts counts={frame.counts} size={11} most={room > 300 ? 3 : 1} /> : null}
              </span>
            </button>
          );
        })}
        {map.gateways.filter((g) => (g.kind === 'transit-gateway') && inView({ x: g.x, y: g.y, width: 1, height: 1 }, rect)).map((gateway) => {
          const Icon = gatewayIcons[gateway.kind];
          return (
            <button
              key={gateway.id} type="button" data-map-id={gateway.id} onClick={() => actions.select(gateway.id)} title={gateway.id} aria-label={t('gatewayLabel', { kind: t(`gateway.${gateway.kind}`), name: gateway.name })}
              className={`far-centre pointer-events-auto absolute flex size-7 items-center justify-center rounded-full border-[1.5px] bg-surface ${gateway.gap || gateway.ghost !== null ? 'hatch-soft border-dashed border-unknown text-unknown' : 'border-gate text-gate'}`}
              style={{ left: gateway.x, top: gateway.y }}
            >
              <Icon size={14} aria-hidden />
            </button>
          );
        })}
        {showHosts ? placeCallouts(map, zoom, rect).map(({ host, x, y, others }) => {
          const dim = marks.lit !== null && !marks.lit.has(host.id);
          return (
            <span key={host.id} className="far-callout absolute flex items-center gap-1" style={{ left: x, top: y }}>
              <button
                type="button" data-map-id={host.id} aria-pressed={marks.primary === host.id} onClick={() => actions.select(host.id)} title={`${host.name}\n${host.id}`} aria-description={t('hostLabel', { count: host.slots.attached, worst: host.worst?.rule ?? '' })}
                className={`hit pointer-events-auto flex h-[18px] items-center gap-1 rounded-full border bg-surface pr-2 pl-1 text-map font-bold whitespace-nowrap hover:bg-hover ${marks.primary === host.id ? 'border-2 border-accent text-accent-text' : dim ? 'border-line-2 text-text-3' : 'border-high text-high'}`}
              >
                <SeverityIcon severity="high" size={12} />
                <span className="max-w-32 truncate">{host.name}</span>
              </button>
              {others.length === 0 ? null : (
                <button type="button" onClick={() => onZoomTo([host.id, ...others.map((other) => other.id)])} aria-description={t('moreHighLabel', { count: others.length })} className="hit pointer-events-auto h-[18px] rounded-full border border-high-line bg-high-soft px-1.5 text-map font-bold whitespace-nowrap text-high">
                  {t('moreHigh', { count: others.length })}
                </button>
              )}
            </span>
          );
        }) : null}
      </div>
  );
});
