'use client';
import { useEffect } from 'react';
import type { RefObject } from 'react';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { lookupNeighbour } from './map-index';
import type { Direction, MapIndex } from './map-index';
import type { MapCamera } from './use-map-camera';

const arrows: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.closest('input, textarea, select, [contenteditable], [role="menu"], [role="tablist"], dialog') !== null);
}

/** Frames a part may take to appear after the camera has set off for it. */
const mostFrames = 120;
const partOf = (map: HTMLElement | null, id: string): HTMLElement | null => map?.querySelector<HTMLElement>(`[data-map-id="${CSS.escape(id)}"]`) ?? null;

/** The focus goes along at once: a key typed right after the arrow means the new part, never the old one. What is not drawn yet gets it from the map when it is. */
function moveFocus(map: HTMLElement | null, id: string): void {
  (partOf(map, id) ?? map)?.focus({ preventScroll: true });
  let frames = 0;
  const follow = (): void => {
    const focused = document.activeElement;
    const lost = focused === map || focused === document.body;
    if (lost) partOf(map, id)?.focus({ preventScroll: true });
    // A part that is drawn anew during the flight loses the focus again.
    if (frames++ < mostFrames && (lost || (focused instanceof HTMLElement && focused.dataset['mapId'] === id))) requestAnimationFrame(follow);
  };
  requestAnimationFrame(follow);
}

/** Arrows between neighbours, `f` fit, `+` `-` zoom, `0` 100 %. Keys typed into a field stay there. */
export function useMapKeys(index: MapIndex, camera: MapCamera, wrapper: RefObject<HTMLElement | null>): void {
  const { viewState: { selection }, select } = useSnapshot();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      const direction = arrows[event.key];
      if (direction !== undefined) {
        const focused = document.activeElement;
        // Arrows belong to the map only when the focus is in it or nowhere.
        if (focused !== document.body && focused !== null && wrapper.current?.contains(focused) !== true) return;
        const from = (focused instanceof HTMLElement ? focused.dataset['mapId'] : undefined) ?? selection;
        const next = lookupNeighbour(index, from ?? '', direction);
        if (next === null) return;
        event.preventDefault();
        select(next, { fly: true });
        moveFocus(wrapper.current, next);
      } else if (event.key === 'f') camera.fit();
      else if (event.key === '+' || event.key === '=') camera.zoomBy(1.25);
      else if (event.key === '-') camera.zoomBy(0.8);
      else if (event.key === '0') camera.zoomTo(1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [index, camera, wrapper, selection, select]);
}
