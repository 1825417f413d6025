// Leads and route edges of an export, in the strokes of docs/look.md.
import type { Box, Lead, MapLink, MapModel } from '../../model/map-model';
import { arrowAt, drawLeads } from '../layout/lead-paths';
import { buildLinePath } from '../layout/line-path';
import { placeLinkLabels } from '../layout/link-labels';
import type { Tone } from './palette';
import { circle, group, text } from './picture';
import type { Shape } from './picture';

function boundsOf(points: Lead['points']): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

const line = (points: Lead['points'], d: string, stroke: Tone | null, dash: string | null, fill: Tone | null = null): Shape => ({ kind: 'path', d, fill, stroke, strokeWidth: 1.5, dash, bounds: boundsOf(points) });

const leadLook: Readonly<Record<Lead['kind'], readonly [Tone, string | null]>> = { normal: ['lead', null], high: ['high', null], movable: ['sc-ha', '5 3'], candidate: ['sc-ha', '1 4'] };

function linkLook(link: MapLink): readonly [Tone, string] {
  if (link.state === 'unknown') return ['unknown', '3 3'];
  if (link.state === 'blackhole') return ['high', '1 4'];
  if (link.kind === 'allow') return ['ok', '6 2 1 2'];
  return ['route', link.kind === 'attachment' ? '3 3' : '1 4'];
}

export function drawLinks(map: MapModel, links: readonly MapLink[]): Shape[] {
  const shapes: Shape[] = [];
  for (const link of links) {
    const [tone, dash] = linkLook(link);
    shapes.push(line(link.points, buildLinePath(link.points), tone, dash));
    const arrow = link.kind !== 'attachment' ? arrowAt(link.points) : null;
    if (arrow !== null) shapes.push(line(link.points, arrow, null, null, tone));
  }
  for (const label of placeLinkLabels(map, links)) shapes.push(text(label.x + 2, label.y + 8, label.text, 11, { tone: label.link.kind === 'allow' ? 'ok' : 'text-3' }));
  return shapes;
}

export function drawLeadLines(map: MapModel): Shape[] {
  return drawLeads(map, map.leads).map(({ lead, path }) => {
    const [tone, dash] = leadLook[lead.kind];
    const arrow = lead.kind === 'candidate' ? arrowAt(lead.points) : null;
    return group('', '', [
      line(lead.points, path, tone, dash),
      ...(arrow === null ? [] : [line(lead.points, arrow, null, null, tone)]),
      ...lead.crossings.map(([x, y]) => circle(x, y, 3.5, { fill: 'surface', stroke: tone })),
    ]);
  });
}
