'use client';
import { memo, useMemo } from 'react';
import type { Lead, MapLink, MapModel } from '@/lib/model/map-model';
import { arrowAt, drawLeads } from '@/lib/view/layout/lead-paths';
import { buildLinePath } from '@/lib/view/layout/line-path';
import { classifyMark, useMarks } from './marks';
import type { Marks } from './marks';

function leadLook(lead: Lead, marks: Marks): readonly [string, number, string | undefined] {
  const host = classifyMark(marks, lead.hostId);
  const eni = classifyMark(marks, lead.networkInterfaceId);
  if (lead.kind === 'candidate') return [eni === 'dim' ? 'stroke-line-2' : 'stroke-sc-ha', 1.5, '1 4'];
  if (eni === 'primary' || eni === 'related') return ['stroke-accent', 2, lead.kind === 'movable' ? '5 3' : undefined];
  if (host === 'dim' && eni === 'dim') return ['stroke-line-2', 1.5, undefined];
  if (lead.kind === 'movable') return ['stroke-sc-ha', 1.5, '5 3'];
  if (lead.kind === 'high') return ['stroke-high', 1.5, undefined];
  return ['stroke-lead', 1.5, undefined];
}

function linkLook(link: MapLink, marks: Marks): readonly [string, number, string, string] {
  const chosen = marks.primary !== null && (link.from === marks.primary || link.to === marks.primary);
  if (link.state === 'unknown') return ['stroke-unknown', 1.5, '3 3', 'fill-unknown'];
  if (link.state === 'blackhole') return ['stroke-high', 1.5, '1 4', 'fill-high'];
  if (link.kind === 'allow') return [chosen ? 'stroke-accent' : 'stroke-ok', 1.5, '6 2 1 2', chosen ? 'fill-accent' : 'fill-ok'];
  if (link.kind === 'attachment') return [chosen ? 'stroke-accent' : 'stroke-route', 1.5, '3 3', chosen ? 'fill-accent' : 'fill-route'];
  return ['stroke-route', 1.5, '1 4', 'fill-route'];
}

/** All lines of the map in one SVG in map pixels: leads, route edges, attachments, rings where a lead crosses a frame. */
export const LinesLayer = memo(function LinesLayer({ map, leads, links }: { map: MapModel; leads: readonly Lead[]; links: readonly MapLink[] }) {
  const marks = useMarks();
  const drawn = useMemo(() => drawLeads(map, leads), [map, leads]);
  const rank = (lead: Lead): number => (marks.primary === lead.networkInterfaceId || marks.related.has(lead.networkInterfaceId) ? 2 : lead.kind === 'high' ? 1 : 0);
  const ordered = drawn.toSorted((a, b) => rank(a.lead) - rank(b.lead));
  return (
    <svg data-lines width={map.width} height={map.height} fill="none" aria-hidden className="pointer-events-none absolute top-0 left-0 z-[2] overflow-visible">
      {links.map((link) => {
        const [stroke, width, dash, fill] = linkLook(link, marks);
        const arrow = link.kind !== 'attachment' ? arrowAt(link.points) : null;
        return (
          <g key={link.id}>
            <path d={buildLinePath(link.points)} className={stroke} strokeWidth={width} strokeDasharray={dash} strokeLinecap="round" />
            {arrow === null ? null : <path d={arrow} className={fill} />}
          </g>
        );
      })}
      {ordered.map(({ lead, path }) => {
        const [stroke, width, dash] = leadLook(lead, marks);
        return (
          <g key={lead.id}>
            <path d={path} className={stroke} strokeWidth={width} {...(dash === undefined ? {} : { strokeDasharray: dash })} />
            {lead.kind === 'candidate' ? <path d={arrowAt(lead.points) ?? ''} className={stroke === 'stroke-sc-ha' ? 'fill-sc-ha' : 'fill-line-2'} /> : null}
            {lead.crossings.map(([x, y]) => <circle key={`${x},${y}`} cx={x} cy={y} r={3.5} className={`fill-surface ${stroke}`} strokeWidth={1.5} />)}
          </g>
        );
      })}
    </svg>
  );
});
