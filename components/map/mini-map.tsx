'use client';
import { useStoreApi } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { MapModel } from '@/lib/model/map-model';
import type { View } from './far-carry';
import { readPalette } from './far-paint';
import { fitMini, placeView, viewAt } from './mini-place';
import { paintMini } from './mini-paint';

const steps: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The whole map, drawn once, with a rectangle where the view is; a press, a drag or the arrow keys move the view. In a frame only the rectangle's style is written. */
export function MiniMap({ map, phone, onMove }: { map: MapModel; phone: boolean; onMove: (view: View) => void }) {
  const t = useTranslations('map');
  const flow = useStoreApi();
  const picture = useRef<HTMLCanvasElement>(null);
  const rectangle = useRef<HTMLSpanElement>(null);
  const mini = useMemo(() => fitMini(map, phone ? { width: 144, height: 96 } : { width: 208, height: 136 }), [map, phone]);
  useEffect(() => {
    const canvas = picture.current;
    const c = canvas?.getContext('2d');
    if (canvas === null || c === null || c === undefined) return;
    const draw = (): void => {
      const ratio = window.devicePixelRatio || 1;
      canvas.width = Math.round(mini.width * ratio);
      canvas.height = Math.round(mini.height * ratio);
      c.setTransform(ratio, 0, 0, ratio, 0, 0);
      paintMini(c, map, mini.scale, readPalette(canvas));
    };
    draw();
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', draw);
    window.addEventListener('themechange', draw);
    return () => { scheme.removeEventListener('change', draw); window.removeEventListener('themechange', draw); };
  }, [map, mini]);
  useEffect(() => {
    const write = ({ width, height, transform: [x, y, zoom] }: ReturnType<typeof flow.getState>): void => {
      const style = rectangle.current?.style;
      if (style === undefined || width === 0) return;
      const box = placeView(mini, { x, y, zoom }, { width, height });
      style.transform = `translate(${box.x}px,${box.y}px)`;
      style.width = `${box.width}px`;
      style.height = `${box.height}px`;
    };
    write(flow.getState());
    return flow.subscribe(write);
  }, [flow, mini]);
  const point = (event: React.PointerEvent<HTMLButtonElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const { width, height, transform: [, , zoom] } = flow.getState();
    onMove(viewAt(mini, zoom, { width, height }, event.clientX - box.x, event.clientY - box.y));
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const { width, height, transform: [x, y, zoom] } = flow.getState();
    onMove({ x: x - (step[0] * width) / 4, y: y - (step[1] * height) / 4, zoom });
  };
  // Enter and Space: to the middle of the map. A press of the pointer is already done.
  const onClick = (event: React.MouseEvent): void => {
    if (event.detail !== 0) return;
    const { width, height, transform: [, , zoom] } = flow.getState();
    onMove(viewAt(mini, zoom, { width, height }, mini.width / 2, mini.height / 2));
  };
  return (
    <div className="absolute right-2 bottom-2 z-[8] rounded-md border border-line-2 bg-surface p-1 shadow-card max-sm:top-2 max-sm:bottom-auto">
      <button
        id="mini-map" type="button" aria-label={t('miniMove')} title={t('miniHint')} aria-description={t('miniHint')} onKeyDown={onKeyDown} onClick={onClick}
        onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); point(event); }} onPointerMove={(event) => { if (event.currentTarget.hasPointerCapture(event.pointerId)) point(event); }}
        className="relative block cursor-crosshair touch-none overflow-hidden" style={{ width: mini.width, height: mini.height }}
      >
        <canvas ref={picture} aria-hidden className="size-full" />
        <span ref={rectangle} aria-hidden data-mini-view className="pointer-events-none absolute top-0 left-0 rounded-[2px] border-2 border-accent" />
      </button>
    </div>
  );
}
