'use client';
import '@xyflow/react/dist/base.css';
import { ReactFlow, ReactFlowProvider, ViewportPortal, useReactFlow, useStoreApi } from '@xyflow/react';
import type { Viewport } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { isTyping } from './use-map-keys';
import { setMapReady, touchMap } from './map-idle';
import { ZoomControl } from './zoom-control';

const none: never[] = [];
const proOptions = { hideAttribution: true };

interface DrawingProps { readonly label: string; readonly width: number; readonly height: number; /** Makes it fit again: another drawing. */ readonly name: string; /** What must be seen when not everything fits. */ readonly focus: readonly [number, number] | null; readonly bar: ReactNode; readonly children: ReactNode }

/** A drawing in pixels that can be moved and zoomed like the map: wheel, drag, `+` `-` `0` `f`. */
export function DrawingCanvas(props: DrawingProps) {
  return <ReactFlowProvider><Canvas {...props} /></ReactFlowProvider>;
}

/** As large as it fits, from readable to a little enlarged; one that would be too small starts at its top left. */
function fitDrawing(width: number, height: number, paneWidth: number, paneHeight: number, focus: DrawingProps['focus']): Viewport {
  const phone = matchMedia('(max-width: 639px)').matches;
  // The sheet of a phone covers the lower part.
  const seen = phone ? paneHeight * 0.46 : paneHeight;
  const zoom = Math.min(1.25, Math.max(phone ? 0.6 : 0.66, Math.min(paneWidth / width, seen / height)));
  const along = (pane: number, size: number, at: number | undefined): number => (size * zoom <= pane ? (pane - size * zoom) / 2 : Math.min(0, Math.max(pane - size * zoom, pane / 2 - (at ?? 0) * zoom)));
  return { x: along(paneWidth, width, focus?.[0]), y: Math.min(24, along(seen, height, focus?.[1])), zoom };
}

function Canvas({ label, width, height, name, focus, bar, children }: DrawingProps) {
  const { setViewport } = useReactFlow();
  const flow = useStoreApi();
  const moved = useRef(false);
  const go = useCallback((viewport: Viewport, animate = true): void => {
    touchMap();
    void setViewport(viewport, { duration: animate && !matchMedia('(prefers-reduced-motion: reduce)').matches ? 160 : 0 });
  }, [setViewport]);
  const fit = useCallback((animate = true): void => {
    const { width: paneWidth, height: paneHeight } = flow.getState();
    if (paneWidth === 0) return;
    moved.current = false;
    go(fitDrawing(width, height, paneWidth, paneHeight, focus), animate);
  }, [flow, go, width, height, focus]);
  const zoomTo = useCallback((to: number): void => {
    const { width: w, height: h, transform: [x, y, zoom] } = flow.getState();
    const next = Math.min(2.5, Math.max(0.2, to));
    moved.current = true;
    go({ x: w / 2 - ((w / 2 - x) / zoom) * next, y: h / 2 - ((h / 2 - y) / zoom) * next, zoom: next });
  }, [flow, go]);
  const camera = useMemo(() => ({ fit: () => fit(), zoomTo, zoomBy: (factor: number) => zoomTo(flow.getState().transform[2] * factor) }), [fit, zoomTo, flow]);

  useEffect(() => { fit(false); }, [fit, name]);
  useEffect(() => {
    let size = '';
    const look = ({ width: w, height: h }: { width: number; height: number }): void => {
      const next = `${w},${h}`;
      if (next === size || w === 0) return;
      size = next;
      setMapReady(true);
      if (!moved.current) fit(false);
    };
    look(flow.getState());
    const stop = flow.subscribe(look);
    return () => { stop(); setMapReady(false); };
  }, [flow, fit]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'f') camera.fit();
      else if (event.key === '+' || event.key === '=') camera.zoomBy(1.25);
      else if (event.key === '-') camera.zoomBy(0.8);
      else if (event.key === '0') camera.zoomTo(1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [camera]);
  const onMoveEnd = useCallback((event: unknown): void => { touchMap(); if (event !== null) moved.current = true; }, []);

  return (
    <div className="flex size-full min-h-0 flex-col">
      <div role="region" aria-label={label} className="relative min-h-0 flex-1 overflow-hidden">
        <ReactFlow
          nodes={none} edges={none} proOptions={proOptions} minZoom={0.2} maxZoom={2.5} nodesDraggable={false} nodesConnectable={false} nodesFocusable={false} edgesFocusable={false}
          elementsSelectable={false} disableKeyboardA11y deleteKeyCode={null} selectionKeyCode={null} multiSelectionKeyCode={null} zoomOnDoubleClick={false} preventScrolling onMove={touchMap} onMoveEnd={onMoveEnd}
        >
          <ViewportPortal>{children}</ViewportPortal>
        </ReactFlow>
      </div>
      <div className="flex h-11 shrink-0 items-center gap-2 px-2 max-sm:h-14">
        <div className="min-w-0">{bar}</div>
        <span className="flex-1" />
        <ZoomControl camera={camera} />
      </div>
    </div>
  );
}
