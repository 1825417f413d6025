'use client';
import { useStoreApi } from '@xyflow/react';
import { useContext, useEffect, useRef } from 'react';
import type { MapModel } from '@/lib/model/map-model';
import { carries, carry, isCheap, marginOf } from './far-carry';
import type { View } from './far-carry';
import { paintFar, readPalette } from './far-paint';
import { markFirstPicture, touchMap } from './map-idle';
import { MarkContext } from './marks';

/** How long nothing may move before the picture is drawn anew, in milliseconds; shorter than the idle signal waits. */
const stillAfter = 120;

/**
 * One canvas over the whole pane and a margin around it. While the view moves the drawn picture is carried along by a transform, in the same
 * turn in which React Flow moves its own parts; it is drawn anew when still, when its edge comes into view, or when it is stretched too far.
 */
export function FarCanvas({ map, showHosts, fade }: { map: MapModel; showHosts: boolean; /** Style class of a change of level. */ fade: string }) {
  const ref = useRef<HTMLCanvasElement>(null);
  const flow = useStoreApi();
  const marks = useContext(MarkContext);
  useEffect(() => {
    const canvas = ref.current;
    const c = canvas?.getContext('2d');
    if (canvas === null || c === null || c === undefined) return;
    const cheap = isCheap(map.subnets.reduce((sum, subnet) => sum + subnet.dots.length, 0));
    let colours = readPalette(canvas);
    let frame = 0;
    let still: ReturnType<typeof setTimeout> | undefined;
    let drawn: View | null = null;
    let sheet = { width: 0, height: 0, margin: 0 };
    const now = (): View => { const [x, y, zoom] = flow.getState().transform; return { x, y, zoom }; };
    const draw = (): void => {
      frame = 0;
      clearTimeout(still);
      const { width, height } = flow.getState();
      const view = now();
      const ratio = window.devicePixelRatio || 1;
      const margin = cheap ? 0 : marginOf(width, height);
      const [w, h] = [width + 2 * margin, height + 2 * margin];
      if (canvas.width !== Math.round(w * ratio) || canvas.height !== Math.round(h * ratio)) {
        canvas.width = Math.round(w * ratio); canvas.height = Math.round(h * ratio);
        Object.assign(canvas.style, { left: `${-margin}px`, top: `${-margin}px`, width: `${w}px`, height: `${h}px` });
      }
      c.setTransform(ratio, 0, 0, ratio, 0, 0);
      c.clearRect(0, 0, w, h);
      const { x, y, zoom } = view;
      const rect = { left: (-x - margin) / zoom, top: (-y - margin) / zoom, right: (width + margin - x) / zoom, bottom: (height + margin - y) / zoom };
      paintFar(c, { map, marks: marks.get(), colours, showHosts }, { x: x + margin, y: y + margin, zoom, rect });
      canvas.style.transform = 'none';
      drawn = view;
      sheet = { width, height, margin };
      touchMap();
      markFirstPicture();
    };
    const schedule = (): void => { if (frame === 0) frame = requestAnimationFrame(draw); };
    const recolour = (): void => { colours = readPalette(canvas); schedule(); };
    const move = (): void => {
      const view = now();
      if (drawn === null) { schedule(); return; }
      // Also before a new drawing: React Flow's own animations write in the frame's turn, when this frame's drawing may be over.
      const { x, y, scale } = carry(drawn, view, sheet.margin);
      canvas.style.transform = `translate(${x}px,${y}px) scale(${scale})`;
      if (cheap || !carries(drawn, view, sheet, map)) { schedule(); return; }
      touchMap();
      clearTimeout(still);
      still = setTimeout(schedule, stillAfter);
    };
    let { transform: last, width, height } = flow.getState();
    const stop = [
      flow.subscribe((state) => {
        const resized = state.width !== width || state.height !== height;
        const [x, y, zoom] = state.transform;
        if (!resized && x === last[0] && y === last[1] && zoom === last[2]) return;
        ({ transform: last, width, height } = state);
        if (resized) schedule(); else move();
      }),
      marks.subscribe(schedule),
    ];
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', recolour);
    window.addEventListener('themechange', recolour);
    schedule();
    return () => {
      if (frame !== 0) cancelAnimationFrame(frame);
      clearTimeout(still);
      for (const end of stop) end();
      scheme.removeEventListener('change', recolour);
      window.removeEventListener('themechange', recolour);
    };
  }, [flow, map, marks, showHosts]);
  return <canvas ref={ref} aria-hidden data-far className={`pointer-events-none absolute z-[3] max-w-none origin-top-left will-change-transform ${fade}`} />;
}
