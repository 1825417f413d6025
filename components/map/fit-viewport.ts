import type { Viewport } from '@xyflow/react';
import type { Box, MapModel } from '@/lib/model/map-model';

/** The view that shows a box (or the whole map) at most at `most`, centred, with 8 px around. */
export function fitViewport(map: Box | MapModel, width: number, height: number, most = 1): Viewport {
  const box = 'x' in map ? map : { x: 0, y: 0, width: map.width, height: map.height };
  const zoom = Math.min(most, Math.max(0.02, Math.min((width - 16) / box.width, (height - 16) / box.height)));
  return { x: (width - box.width * zoom) / 2 - box.x * zoom, y: Math.max(8, (height - box.height * zoom) / 2) - box.y * zoom, zoom };
}
