import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { setFading } from './map-idle';

/** Selects what moves in a change of level (globals.css, `level-in` and `level-out`). */
const moving = (animation: Animation): boolean => animation instanceof CSSAnimation && animation.animationName.startsWith('level-');

/**
 * True while one level fades into the other and both are mounted. Ends with the animations themselves, so at once where the style sheet gives none
 * (reduced motion). The first picture does not fade.
 */
export function useLevelFade(far: boolean, known: boolean, wrapper: RefObject<HTMLElement | null>): boolean {
  const [shown, setShown] = useState<boolean | null>(null);
  const fading = known && shown !== null && shown !== far;
  useLayoutEffect(() => {
    if (!known) return;
    if (!fading) { setShown(far); return; }
    let live = true;
    setFading(true);
    const running = (wrapper.current?.getAnimations({ subtree: true }) ?? []).filter(moving);
    void Promise.allSettled(running.map((animation) => animation.finished)).then(() => { if (live) setShown(far); });
    return () => { live = false; setFading(false); };
  }, [far, known, fading, wrapper]);
  return fading;
}

/** The latest value while `follow`, else the last one of that time: what fades out stays as it was. */
export function useKept<T>(value: T, follow: boolean): T {
  const kept = useRef(value);
  useEffect(() => { if (follow) kept.current = value; });
  return follow ? value : kept.current;
}
