'use client';
import { useStoreApi } from '@xyflow/react';
import { useContext, useEffect, useRef } from 'react';
import type { MapModel } from '@/lib/model/map-model';
import { paintFar, readPalette } from './far-paint';
import { markFirstPicture, touchMap } from './map-idle';
import { MarkContext } from './marks';

/** One canvas over the whole pane, redrawn from React Flow's transform at most once per frame. */
export function FarCanvas({ map, showHosts }: { map: MapModel; showHosts: boolean }) {
  const ref = useRef<HTMLCanvasElement>(null);
  const flow = useStoreApi();
  const marks = useContext(MarkContext);
  useEffect(() => {
    const canvas = ref.current;
    const c = canvas?.getContext('2d');
    if (canvas === null || c === null || c === undefined) return;
    let colours = readPalette(canvas);
    let frame = 0;
    const draw = (): void => {
      frame = 0;
      const { width, height, transform: [x, y, zoom] } = flow.getState();
      const ratio = window.devicePixelRatio || 1;
      if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) { canvas.width = Math.round(width * ratio); canvas.height = Math.round(height * ratio); }
      c.setTransform(ratio, 0, 0, ratio, 0, 0);
      c.clearRect(0, 0, width, height);
      paintFar(c, { map, marks: marks.get(), colours, showHosts }, { x, y, zoom, rect: { left: -x / zoom, top: -y / zoom, right: (width - x) / zoom, bottom: (height - y) / zoom } });
      touchMap();
      markFirstPicture();
    };
    const schedule = (): void => { if (frame === 0) frame = requestAnimationFrame(draw); };
    const recolour = (): void => { colours = readPalette(canvas); schedule(); };
    let [x0, y0, z0] = flow.getState().transform;
    let size = `${flow.getState().width},${flow.getState().height}`;
    const stop = [
      flow.subscribe((state) => {
        const [x, y, z] = state.transform;
        const now = `${state.width},${state.height}`;
        if (x === x0 && y === y0 && z === z0 && now === size) return;
        [x0, y0, z0, size] = [x, y, z, now];
        schedule();
      }),
      marks.subscribe(schedule),
    ];
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', recolour);
    window.addEventListener('themechange', recolour);
    schedule();
    return () => {
      if (frame !== 0) cancelAnimationFrame(frame);
      for (const end of stop) end();
      scheme.removeEventListener('change', recolour);
      window.removeEventListener('themechange', recolour);
    };
  }, [flow, map, marks, showHosts]);
  return <canvas ref={ref} aria-hidden className="pointer-events-none absolute inset-0 z-[3] size-full" />;
}
