import type { Viewport } from '@xyflow/react';
import type { Box, MapModel } from '@/lib/model/map-model';
import { farZoom } from './use-view-rect';

/** The view that shows a box (or the whole map) at most at `most`, centred, with 8 px around. */
export function fitViewport(map: Box | MapModel, width: number, height: number, most = 1): Viewport {
  const box = 'x' in map ? map : { x: 0, y: 0, width: map.width, height: map.height };
  const zoom = Math.min(most, Math.max(0.02, Math.min(width / box.width, (height - (height / box.height < farZoom ? 14 : 0)) / box.height)));
  // Names of the far level reach above their frames.
  const top = zoom < farZoom ? 14 : 0;
  return { x: (width - box.width * zoom) / 2 - box.x * zoom, y: Math.max(top, (height - box.height * zoom) / 2) - box.y * zoom, zoom };
}

/** How far the subnet nearest to a point moved from one placement to the next. */
export function anchorShift(before: MapModel, after: MapModel, x: number, y: number): readonly [number, number] {
  const now = new Map(after.subnets.filter((subnet) => !subnet.placeholder).map((subnet) => [subnet.id, subnet]));
  let best: readonly [number, number] = [0, 0];
  let distance = Infinity;
  for (const subnet of before.subnets) {
    const next = subnet.placeholder ? undefined : now.get(subnet.id);
    if (next === undefined) continue;
    const dx = Math.max(subnet.x - x, 0, x - subnet.x - subnet.width);
    const dy = Math.max(subnet.y - y, 0, y - subnet.y - subnet.height);
    if (dx + dy < distance) { distance = dx + dy; best = [next.x - subnet.x, next.y - subnet.y]; }
  }
  return best;
}
