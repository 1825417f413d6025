// Where the prefix of a shown route edge stands: beside its line, on free ground, never over a box or another prefix. Pure.
import type { Box, MapLink, MapModel } from '../../model/map-model';
import { textWidth } from './text-width';

/** `link`: what it is the label of. */
export interface LinkLabel { readonly id: string; readonly link: MapLink; readonly text: string; readonly x: number; readonly y: number }

const height = 16;
const most = 150;
const touches = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function listObstacles(map: MapModel): Box[] {
  const boxes: Box[] = [...map.subnets];
  for (const host of map.hosts) boxes.push({ x: host.x, y: host.y - 16, width: host.width, height: host.height + 32 });
  for (const g of map.gateways) boxes.push({ x: g.x - g.radius - 4, y: g.y - g.radius, width: g.radius * 2 + 16 + textWidth(g.name, 11), height: g.radius * 2 + 4 });
  for (const frame of map.frames) {
    const edge = { x: frame.x - 2, y: frame.y, width: 4, height: frame.height };
    boxes.push({ x: frame.x, y: frame.y, width: frame.width, height: frame.kind === 'vpc' ? 28 : 24 }, edge, { ...edge, x: frame.x + frame.width - 2 }, { x: frame.x, y: frame.y + frame.height - 2, width: frame.width, height: 4 });
  }
  for (const lead of map.leads) {
    for (let i = 0; i + 1 < lead.points.length; i++) {
      const [x1, y1] = lead.points[i]!;
      const [x2, y2] = lead.points[i + 1]!;
      boxes.push({ x: Math.min(x1, x2) - 2, y: Math.min(y1, y2) - 2, width: Math.abs(x2 - x1) + 4, height: Math.abs(y2 - y1) + 4 });
    }
  }
  for (const zone of map.zoneLabels) { const width = textWidth(zone.text, 11); boxes.push({ x: zone.x + (zone.width - width) / 2, y: zone.y, width, height }); }
  return boxes;
}

/** A prefix without free ground is left out: the panel lists every route. */
export function placeLinkLabels(map: MapModel, links: readonly MapLink[]): LinkLabel[] {
  const routes = links.filter((link) => link.kind !== 'attachment' && link.label !== '').slice(0, most);
  if (routes.length === 0) return [];
  const obstacles = listObstacles(map);
  for (const { points } of links) {
    for (let i = 0; i + 1 < points.length; i++) {
      const [x1, y1] = points[i]!;
      const [x2, y2] = points[i + 1]!;
      obstacles.push({ x: Math.min(x1, x2) - 1, y: Math.min(y1, y2) - 1, width: Math.abs(x2 - x1) + 2, height: Math.abs(y2 - y1) + 2 });
    }
  }
  const labels: LinkLabel[] = [];
  for (const link of routes) {
    const start = link.points[0] ?? [0, 0];
    const bounds = map.frames.find((frame) => frame.kind === 'place' && start[0] >= frame.x && start[0] <= frame.x + frame.width && start[1] >= frame.y && start[1] <= frame.y + frame.height);
    const place = lookupPlace(link, bounds ?? { x: 0, y: 0, width: map.width, height: map.height }, obstacles);
    if (place === null) continue;
    obstacles.push(place);
    labels.push({ id: link.id, link, text: link.label, x: place.x, y: place.y });
  }
  return labels;
}

function lookupPlace(link: MapLink, bounds: Box, obstacles: readonly Box[]): Box | null {
  const width = textWidth(link.label, 11) + 4;
  for (let i = 0; i + 1 < link.points.length; i++) {
    const [x1, y1] = link.points[i]!;
    const [x2, y2] = link.points[i + 1]!;
    const length = Math.abs(x2 - x1) + Math.abs(y2 - y1);
    const upright = x1 === x2;
    for (let at = 8; at < length - 4; at += 8) {
      const x = x1 + Math.sign(x2 - x1) * at;
      const y = y1 + Math.sign(y2 - y1) * at;
      const tries: readonly (readonly [number, number])[] = upright ? [[x + 7, y - 8], [x - 7 - width, y - 8]] : [[x, y - height - 2], [x, y + 2]];
      for (const [left, top] of tries) {
        const box = { x: left, y: top, width, height };
        if (left > bounds.x && left + width < bounds.x + bounds.width && !obstacles.some((other) => touches(box, other))) return box;
      }
    }
  }
  return null;
}
