'use client';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { touchMap } from '../map-idle';
import type { MapCamera } from '../use-map-camera';
import type { Frame, FrameMove, MapModel } from '@/lib/model/map-model';
import { type DropSpot, findDropSpot, type FrameRows, rowsAround } from '@/lib/view/arrange/drop-spot';

/** Screen pixels before a press is a drag; distance from the edge at which the map follows; its speed per frame. */
const slack = 4;
const edge = 36;
const speed = 14;

export interface FrameDrag { readonly frame: Frame; readonly dx: number; readonly dy: number; readonly spot: DropSpot | null }
interface Held { readonly frame: Frame; readonly rows: FrameRows; readonly start: { readonly x: number; readonly y: number; readonly clientX: number; readonly clientY: number }; client: { x: number; y: number }; moved: boolean }
export interface FrameDragHandlers {
  readonly onPointerDown: (event: React.PointerEvent<HTMLElement>, frame: Frame) => void;
  readonly onPointerMove: (event: React.PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly cancel: () => void;
}

/** A frame that follows the pointer; near the edge the map follows too. Escape and a second finger let go without a move. */
export function useFrameDrag(map: MapModel, camera: MapCamera, onDrop: (move: FrameMove) => void): readonly [FrameDrag | null, FrameDragHandlers] {
  const { screenToFlowPosition } = useReactFlow();
  const flow = useStoreApi();
  const held = useRef<Held | null>(null);
  const [drag, setDrag] = useState<FrameDrag | null>(null);

  const follow = useCallback((): void => {
    const now = held.current;
    if (now === null || !now.moved) return;
    const at = screenToFlowPosition(now.client);
    touchMap();
    setDrag({ frame: now.frame, dx: at.x - now.start.x, dy: at.y - now.start.y, spot: findDropSpot(now.rows, now.frame.id, at.x, at.y) });
  }, [screenToFlowPosition]);

  const dragging = drag !== null;
  useEffect(() => {
    if (!dragging) return undefined;
    let frame = requestAnimationFrame(function pan() {
      const { domNode, transform: [x, y, zoom] } = flow.getState();
      const now = held.current;
      const box = domNode?.getBoundingClientRect();
      if (now !== null && box !== undefined) {
        const push = (at: number, from: number, to: number): number => (at < from + edge ? speed : at > to - edge ? -speed : 0);
        const [px, py] = [push(now.client.x, box.left, box.right), push(now.client.y, box.top, box.bottom)];
        if (px !== 0 || py !== 0) { camera.moveTo({ x: x + px, y: y + py, zoom }); follow(); }
      }
      frame = requestAnimationFrame(pan);
    });
    return () => cancelAnimationFrame(frame);
  }, [dragging, flow, camera, follow]);

  const cancel = useCallback((): void => { held.current = null; setDrag(null); touchMap(); }, []);
  return [drag, {
    onPointerDown: (event, frame) => {
      if (event.button !== 0) return;
      if (!event.isPrimary) { cancel(); return; }
      const rows = rowsAround(map.frames, frame.id);
      if (rows === null) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const { x, y } = screenToFlowPosition({ x: event.clientX, y: event.clientY });
      held.current = { frame, rows, start: { x, y, clientX: event.clientX, clientY: event.clientY }, client: { x: event.clientX, y: event.clientY }, moved: false };
    },
    onPointerMove: (event) => {
      const now = held.current;
      if (now === null || !event.isPrimary) return;
      now.client = { x: event.clientX, y: event.clientY };
      now.moved ||= Math.hypot(event.clientX - now.start.clientX, event.clientY - now.start.clientY) > slack;
      follow();
    },
    onPointerUp: () => {
      const now = held.current;
      if (now !== null && now.moved) {
        const at = screenToFlowPosition(now.client);
        const spot = findDropSpot(now.rows, now.frame.id, at.x, at.y);
        if (spot !== null) onDrop(spot.move);
      }
      cancel();
    },
    cancel,
  }];
}
