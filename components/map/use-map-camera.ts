'use client';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import type { Viewport } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { useFlight, useViewport } from '@/components/snapshot/flight';
import type { ResourceId } from '@/lib/model/ids';
import type { Box, MapModel } from '@/lib/model/map-model';
import { touchMap } from './map-idle';
import type { MapIndex } from './map-index';
import { anchorShift, fitViewport } from './fit-viewport';
import { mostZoom } from './near-level';
import { farZoom } from './use-view-rect';

export interface MapCamera {
  fit(): void;
  zoomBy(factor: number): void;
  zoomTo(zoom: number): void;
  flyTo(id: ResourceId): void;
  flyToAll(ids: readonly ResourceId[]): void;
  /** At once, as if moved by hand. */
  moveTo(viewport: Viewport): void;
  readonly onInit: () => void;
  readonly onMoveEnd: (event: unknown, viewport: Viewport) => void;
}

const unionOf = (boxes: readonly Box[]): Box => {
  const x = Math.min(...boxes.map((b) => b.x));
  const y = Math.min(...boxes.map((b) => b.y));
  return { x, y, width: Math.max(...boxes.map((b) => b.x + b.width)) - x, height: Math.max(...boxes.map((b) => b.y + b.height)) - y };
};

/** Below this the texts of the map are too small to be read on a phone. */
const phoneZoom = 0.85;

/** On a phone the sheet covers the lower part of the map. */
const middleOf = (width: number, height: number, sheet: boolean): number => (width >= 640 ? height / 2 : sheet ? Math.min(height / 2, 120) : Math.min(height / 2, 240));

/** Where the map looks: first view, fit, flights to a resource, and the URL's `at`. */
export function useMapCamera(map: MapModel, index: MapIndex): MapCamera {
  const { setViewport } = useReactFlow();
  const flow = useStoreApi();
  const { viewState, setViewState } = useSnapshot();
  const first = useRef(viewState);
  const moved = useRef(false);

  const go = useCallback((viewport: Viewport, animate = true): void => {
    const still = !animate || matchMedia('(prefers-reduced-motion: reduce)').matches;
    touchMap();
    void setViewport(viewport, { duration: still ? 0 : 160 });
  }, [setViewport]);

  const fit = useCallback((): void => {
    const { width, height } = flow.getState();
    moved.current = false;
    go(fitViewport(map, width, height));
  }, [flow, go, map]);

  const flyToAll = useCallback((ids: readonly ResourceId[]): void => {
    const boxes = ids.map((id) => index.boxes.get(id)).filter((box) => box !== undefined);
    if (boxes.length === 0) return;
    const box = unionOf(boxes);
    const { width, height } = flow.getState();
    go(fitViewport({ x: box.x - 40, y: box.y - 60, width: box.width + 80, height: box.height + 120 }, width, height));
  }, [flow, go, index]);

  const flyTo = useCallback((id: ResourceId): void => {
    const box = index.boxes.get(id) ?? index.boxes.get(index.subnetOf.get(id) ?? '');
    if (box === undefined) return;
    const { width, height, transform: [x, y, zoom] } = flow.getState();
    const inside = zoom >= farZoom && box.x * zoom + x >= 8 && box.y * zoom + y >= 8 && (box.x + box.width) * zoom + x <= width - 8 && (box.y + box.height) * zoom + y <= (width < 640 ? height * 0.3 : height - 8);
    if (inside) return;
    const next = box.width > width || box.height > height ? fitViewport(box, width, height).zoom : Math.max(zoom, width < 640 ? 1 : 0.9);
    go({ x: width / 2 - (box.x + box.width / 2) * next, y: middleOf(width, height, true) - (box.y + box.height / 2) * next, zoom: next });
  }, [flow, go, index]);

  const zoomTo = useCallback((to: number): void => {
    const { width, height, transform: [x, y, zoom] } = flow.getState();
    const next = Math.min(mostZoom, Math.max(0.02, to));
    go({ x: width / 2 - ((width / 2 - x) / zoom) * next, y: height / 2 - ((height / 2 - y) / zoom) * next, zoom: next });
  }, [flow, go]);

  const moveTo = useCallback((viewport: Viewport): void => { moved.current = true; go(viewport, false); }, [go]);

  const onInit = useCallback((): void => {
    const { width, height } = flow.getState();
    const { viewport, selection } = first.current;
    if (viewport !== null) { moved.current = true; go(viewport, false); return; }
    const whole = fitViewport(map, width, height);
    go(whole, false);
    // On a small screen the whole map says little: start at what was asked for, or at the worst host.
    const phone = width < 640;
    const small = whole.zoom < (phone ? phoneZoom : farZoom);
    const target = selection ?? (phone && small ? (map.hosts.find((host) => host.worst?.severity === 'high') ?? map.hosts[0])?.id : undefined);
    const box = target === undefined ? undefined : index.boxes.get(target);
    if (box !== undefined && (small || (phone && selection !== null))) go({ x: width / 2 - (box.x + box.width / 2), y: middleOf(width, height, selection !== null) - (box.y + box.height / 2), zoom: 1 }, false);
  }, [flow, go, index, map]);

  const onMoveEnd = useCallback((event: unknown, viewport: Viewport): void => {
    touchMap();
    if (event !== null) moved.current = true;
    if (moved.current) setViewState({ viewport });
    else setViewState({ viewport: null });
  }, [setViewState]);

  // A map that has not been moved follows the size of its pane.
  useEffect(() => {
    let size = `${flow.getState().width},${flow.getState().height}`;
    return flow.subscribe(({ width, height }) => {
      const next = `${width},${height}`;
      if (next === size) return;
      const grown = size !== '0,0';
      size = next;
      if (grown && !moved.current && first.current.viewport === null && width >= 640) go(fitViewport(map, width, height));
    });
  }, [flow, go, map]);

  // A layer switched or a subnet opened moves the boxes: the subnet nearest to the middle of the view stays where it is on the screen.
  const drawn = useRef(map);
  useEffect(() => {
    if (drawn.current === map) return;
    const { width, height, transform: [x, y, zoom] } = flow.getState();
    const shift = anchorShift(drawn.current, map, (width / 2 - x) / zoom, (height / 2 - y) / zoom);
    drawn.current = map;
    go({ x: x - shift[0] * zoom, y: y - shift[1] * zoom, zoom }, false);
  }, [flow, go, map]);

  useFlight(flyTo);
  useViewport(useCallback((viewport) => {
    if (viewport === null) fit();
    else { moved.current = true; go(viewport, false); }
  }, [fit, go]));
  return useMemo(() => ({
    fit, flyTo, flyToAll, moveTo, zoomTo, onInit, onMoveEnd,
    zoomBy: (factor: number) => zoomTo(flow.getState().transform[2] * factor),
  }), [fit, flyTo, flyToAll, moveTo, zoomTo, onInit, onMoveEnd, flow]);
}
