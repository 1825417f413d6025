'use client';
import { useStore } from '@xyflow/react';
import { useMemo } from 'react';
import type { ViewRect } from './map-nodes';

export const farZoom = 0.5;

/**
 * The part of the map in view plus a margin, in steps: it changes only when the view leaves its half-screen tile, so panning does not re-render.
 * `zoom` is in steps too (eighths of an octave), good enough to lay names out.
 */
export function useViewRect(): { readonly rect: ViewRect; readonly zoom: number; readonly far: boolean; readonly known: boolean } {
  const key = useStore((state) => {
    const [x, y, zoom] = state.transform;
    if (state.width === 0) return '';
    const step = Math.round(Math.log2(zoom) * 8);
    const tile = Math.max(200, state.width / 2) / 2 ** (step / 8);
    return [Math.floor(-x / zoom / tile), Math.floor(-y / zoom / tile), Math.ceil((state.width - x) / zoom / tile), Math.ceil((state.height - y) / zoom / tile), step, state.width, zoom < farZoom ? 1 : 0].join();
  });
  return useMemo(() => {
    const [left = 0, top = 0, right = 0, bottom = 0, step = 0, width = 0, far = 0] = key.split(',').map(Number);
    const zoom = 2 ** (step / 8);
    const tile = Math.max(200, width / 2) / zoom;
    return { rect: { left: left * tile, top: top * tile, right: right * tile, bottom: bottom * tile }, zoom, far: far === 1, known: key !== '' };
  }, [key]);
}
