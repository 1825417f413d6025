'use client';
import { GripVertical } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { touchMap } from '../map-idle';
import { inView, type ViewRect } from '../map-nodes';
import type { MapCamera } from '../use-map-camera';
import type { Frame, FrameMove } from '@/lib/model/map-model';
import { listMovable, type MoveKey, rowsAround, stepMove } from '@/lib/view/arrange/drop-spot';
import { addMove } from '@/lib/view/arrange/moves';
import { setArranging } from './arrange-open';
import { useFrameDrag } from './use-frame-drag';

const keys: Readonly<Record<string, MoveKey>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
/** Frames narrower on the screen than this have no grip: one cannot be told from the next. */
const narrowest = 12;

/** Grips over the headers of the frames, the frame that is being dragged, and the bar where it would land. In map coordinates. */
export function ArrangeLayer({ rect, zoom, camera }: { rect: ViewRect; zoom: number; camera: MapCamera }) {
  const t = useTranslations('arrange');
  const { map, viewState: { moves }, setViewState } = useSnapshot();
  const [said, setSaid] = useState('');
  const [active, setActive] = useState<string | null>(null);
  const movable = useMemo(() => listMovable(map.frames), [map]);
  const drop = (move: FrameMove): void => {
    const name = (id: string): string => map.frames.find((frame) => frame.id === id)?.name ?? id;
    setViewState({ moves: addMove(moves, move) });
    setSaid(t(`said.${move.side}`, { name: name(move.id), anchor: name(move.anchor) }));
  };
  const [drag, handlers] = useFrameDrag(map, camera, drop);

  const dragging = useRef(false);
  dragging.current = drag !== null;
  const { cancel } = handlers;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      event.stopPropagation();
      if (dragging.current) cancel();
      else setArranging(false);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [cancel]);

  // The frame that a key moved stays in view, after the camera has answered to the new placement.
  const fly = useRef(false);
  useEffect(() => {
    if (!fly.current || active === null) return undefined;
    fly.current = false;
    const frame = requestAnimationFrame(() => camera.flyTo(active));
    return () => cancelAnimationFrame(frame);
  }, [map, active, camera]);

  const onKeyDown = (event: React.KeyboardEvent, frame: Frame): void => {
    const key = keys[event.key];
    if (key === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const rows = rowsAround(map.frames, frame.id);
    const move = rows === null ? null : stepMove(rows, frame.id, key);
    if (move === null) { setSaid(t('end', { name: frame.name })); return; }
    fly.current = true;
    touchMap();
    drop(move);
  };
  const shown = movable.filter((frame) => frame.id === active || (frame.width * zoom >= narrowest && inView(frame, rect)));
  return (
    <div className="absolute top-0 left-0 z-[7]" style={{ width: map.width, height: map.height }}>
      {shown.map((frame) => (
        <button
          key={frame.id} type="button" data-grip={frame.id} aria-label={t('grip', { name: frame.name })} aria-description={t('keys')} title={`${frame.name}\n${t('keys')}`}
          onFocus={() => setActive(frame.id)} onKeyDown={(event) => onKeyDown(event, frame)} onPointerDown={(event) => handlers.onPointerDown(event, frame)} onPointerMove={handlers.onPointerMove} onPointerUp={handlers.onPointerUp} onPointerCancel={cancel}
          className={`nopan pointer-events-auto absolute flex touch-none items-center gap-1 overflow-hidden rounded-md border border-accent bg-accent-soft font-bold whitespace-nowrap text-accent-text ${drag?.frame.id === frame.id ? 'cursor-grabbing!' : 'cursor-grab!'}`}
          style={{ left: frame.x, top: frame.y, width: frame.width, height: 'max(28px, calc(26px * var(--back, 1)))', fontSize: 'max(12px, calc(11px * var(--back, 1)))' }}
        >
          <GripVertical aria-hidden className="shrink-0" style={{ width: 'calc(16px * var(--back, 1))', height: 'calc(16px * var(--back, 1))' }} />{frame.width * zoom < 48 ? null : <span className="truncate leading-none">{frame.name}</span>}
        </button>
      ))}
      {drag === null ? null : (
        <>
          <div data-drag-ghost className="absolute rounded-md border-2 border-dashed border-accent bg-accent-soft/50" style={{ left: drag.frame.x + drag.dx, top: drag.frame.y + drag.dy, width: drag.frame.width, height: drag.frame.height }} />
          {drag.spot === null ? null : <div data-drop-bar={drag.spot.move.side} className="absolute rounded-full bg-accent" style={{ left: drag.spot.bar.x, top: drag.spot.bar.y, width: `max(${drag.spot.bar.width}px, calc(4px * var(--back, 1)))`, height: `max(${drag.spot.bar.height}px, calc(4px * var(--back, 1)))` }} />}
        </>
      )}
      <span role="status" className="sr-only">{said}</span>
    </div>
  );
}
