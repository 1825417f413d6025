// Geometry of the overview map: its size, where the view lies on it, and the view a point of it stands for. Pure.
import type { Box } from '@/lib/model/map-model';
import type { View } from './far-carry';

interface Size { readonly width: number; readonly height: number }
export interface Mini extends Size { readonly scale: number }

/** Smallest side of the view's rectangle, so that it can be seen and taken hold of. */
const least = 6;

/** The whole map at the largest scale that fits into `most`. */
export function fitMini(map: Size, most: Size): Mini {
  const scale = Math.min(most.width / map.width, most.height / map.height);
  return { scale, width: Math.max(1, Math.round(map.width * scale)), height: Math.max(1, Math.round(map.height * scale)) };
}

/** The part of the map in view, in pixels of the overview, cut at its edges. */
export function placeView(mini: Mini, view: View, pane: Size): Box {
  const along = (extent: number, size: number, at: number): readonly [number, number] => {
    const from = (-at / view.zoom) * mini.scale, to = ((size - at) / view.zoom) * mini.scale;
    const length = Math.min(extent, Math.max(least, Math.min(extent, to) - Math.max(0, from)));
    return [Math.min(extent - length, Math.max(0, from)), length];
  };
  const [x, width] = along(mini.width, pane.width, view.x);
  const [y, height] = along(mini.height, pane.height, view.y);
  return { x, y, width, height };
}

/** The view at the same zoom whose middle is at a point of the overview. */
export const viewAt = (mini: Mini, zoom: number, pane: Size, x: number, y: number): View => ({ x: pane.width / 2 - (x / mini.scale) * zoom, y: pane.height / 2 - (y / mini.scale) * zoom, zoom });
