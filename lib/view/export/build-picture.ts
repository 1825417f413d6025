// One map model as a picture for documents: drawing, title, time, coverage and legend. Pure; nothing is measured in a page.
import type { Analysis } from '../../model/analysis';
import type { Box, MapModel } from '../../model/map-model';
import { textWidth } from '../layout/text-width';
import { pinNotes, type MapNote } from '../notes/map-notes';
import { drawFrame, drawLabels, drawSubnet, drawSubnetFill } from './draw-frames';
import { drawGateway, drawHost } from './draw-hosts';
import type { StandbyFacts } from './draw-hosts';
import { drawLeadLines, drawLinks } from './draw-lines';
import { drawNoteList, drawNotePins } from './draw-notes';
import { keepInside } from './keep-inside';
import { circle, icon, rect, text } from './picture';
import type { Picture, Shape } from './picture';
import type { PictureTexts } from './picture-texts';

export interface PictureOptions {
  readonly title: string;
  /** Lines under the title: time, accounts, coverage, what was redacted. */
  readonly lines: readonly string[];
  /** Part of the map in map pixels; `null`: all of it. */
  readonly scope: Box | null;
  readonly legend: boolean;
  /** Every route edge, or attachments only. */
  readonly routes: boolean;
  readonly notes: readonly MapNote[];
}

const margin = 16;
const headerRow = 18;
const legendHeight = 36;

function listStandbys(analysis: Analysis): ReadonlyMap<string, StandbyFacts> {
  const facts = new Map<string, StandbyFacts>();
  for (const host of analysis.hosts.values()) {
    for (const label of host.scenarios) {
      if (label.scenario !== 'low-budget-ha' || !label.label) continue;
      for (const { instanceId, sameZone, slotFree } of label.candidates) if (!facts.has(instanceId)) facts.set(instanceId, { sameZone, slotFree });
    }
  }
  return facts;
}

function drawMap(map: MapModel, analysis: Analysis, texts: PictureTexts, routes: boolean): Shape[] {
  const standbys = listStandbys(analysis);
  const frames = [...map.frames].sort((a, b) => (a.kind === b.kind ? 0 : a.kind === 'place' ? -1 : 1));
  return [
    ...frames.map((frame) => drawFrame(frame, texts)),
    ...map.subnets.flatMap((box) => drawSubnetFill(box) ?? []),
    ...drawLabels(map, texts),
    ...drawLinks(map, map.links.filter((link) => link.kind !== 'route' || routes)),
    ...drawLeadLines(map),
    ...map.subnets.map((box) => drawSubnet(box, texts)),
    ...map.hosts.map((host) => drawHost(host, host.role === 'standby' ? (standbys.get(host.id) ?? null) : null, texts)),
    ...map.gateways.map(drawGateway),
  ];
}

function drawLegend(x: number, y: number, width: number, texts: PictureTexts, allows: boolean): { readonly shapes: readonly Shape[]; readonly height: number } {
  const { legend } = texts;
  const stroke = (tone: 'lead' | 'high' | 'sc-ha' | 'route' | 'ok', dash: string | null) => (left: number, middle: number): Shape => ({ kind: 'path', d: `M${left} ${middle}H${left + 20}`, fill: null, stroke: tone, strokeWidth: 1.5, dash, bounds: { x: left, y: middle, width: 20, height: 1 } });
  const entries: readonly (readonly [draw: (left: number, middle: number) => Shape, width: number, words: string])[] = [
    [stroke('lead', null), 20, legend.lead], [stroke('high', null), 20, legend.high], [stroke('sc-ha', '5 3'), 20, legend.movable], [stroke('route', '1 4'), 20, legend.route],
    ...(allows ? [[stroke('ok', '6 2 1 2'), 20, legend.allow] as const] : []),
    [(left, middle) => circle(left + 4, middle, 4, { fill: 'lead', strokeWidth: 0 }), 8, legend.eni],
    [(left, middle) => icon('cpu', left, middle - 6, 12, 'text-2'), 12, legend.managed],
    [(left, middle) => icon('unplug', left, middle - 6, 12, 'text-2'), 12, legend.unattached],
    [(left, middle) => circle(left + 4, middle, 3.5, { fill: 'surface', stroke: 'lead' }), 8, legend.crossing],
    ...(['high', 'medium', 'low', 'info', 'unknown'] as const).map((severity): readonly [(left: number, middle: number) => Shape, number, string] => [(left, middle) => ({ kind: 'severity', severity, x: left, y: middle - 6, size: 12 }), 12, texts.severity(severity)]),
  ];
  const shapes: Shape[] = [];
  let left = x + 12;
  let middle = y + legendHeight / 2;
  for (const [draw, mark, words] of entries) {
    const needed = mark + 6 + textWidth(words, 11) + 18;
    if (left + needed > x + width && left > x + 12) { left = x + 12; middle += 20; }
    shapes.push(draw(left, middle), text(left + mark + 6, middle, words, 11, { tone: 'text-2' }));
    left += needed;
  }
  const height = middle - y + legendHeight / 2;
  return { height, shapes: [rect({ x, y, width, height }, { radius: 6, fill: 'surface', stroke: 'line' }), ...shapes] };
}

/** Wide enough for its header even when the map is small. */
export function buildPicture(map: MapModel, analysis: Analysis, texts: PictureTexts, options: PictureOptions): Picture {
  const whole: Box = { x: 0, y: 0, width: map.width, height: map.height };
  const area = options.scope ?? whole;
  const words = Math.max(textWidth(options.title, 16, true), ...options.lines.map((line) => textWidth(line, 11)));
  const width = Math.max(area.width, Math.min(words + 8, 1200), 420);
  const pinned = pinNotes(map, options.notes, options.scope);
  const drawn = [...drawMap(map, analysis, texts, options.routes), ...drawNotePins(pinned)];
  const shapes = options.scope === null ? drawn : keepInside(drawn, area);
  const top = area.y - margin - 24 - options.lines.length * headerRow;
  const header: Shape[] = [text(area.x, top + 10, options.title, 16, { bold: true }), ...options.lines.map((line, i) => text(area.x, top + 24 + i * headerRow + 9, line, 11, { tone: 'text-2' }))];
  const legend = options.legend ? drawLegend(area.x, area.y + area.height + 12, width, texts, map.allows !== undefined) : { shapes: [], height: -12 };
  const below = area.y + area.height + 12 + legend.height;
  const list = pinned.length === 0 ? { shapes: [], height: -12 } : drawNoteList(area.x, below + 12, width, pinned);
  const box = { x: area.x - margin, y: top - margin, width: width + margin * 2, height: below + 12 + list.height + margin - (top - margin) };
  return { ...box, title: options.title, shapes: [rect(box, { fill: 'bg' }), ...shapes, ...header, ...legend.shapes, ...list.shapes] };
}
