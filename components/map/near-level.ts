import { createContext, useEffect, useState } from 'react';
import type { NearHost, NearLines } from './near-lines';
import { setLoadingParts, touchMap } from './map-idle';

/** From this zoom on, chips, pills and cards say more. */
export const nearZoom = 1.5;
/** Nearest: a chip has room for all it can say. */
export const mostZoom = 4;
/** Screen pixels of one line of near text. */
const line = 14;

interface Parts { readonly NearLines: typeof NearLines; readonly NearHost: typeof NearHost }
/** `zoom` in steps, so that parts are drawn anew only when another line fits. */
export interface Near extends Parts { readonly zoom: number }
/** `null`: not near. */
export const NearContext = createContext<Near | null>(null);

/** Lines that fit a box of the map `height` px high. */
export const nearRows = (height: number, zoom: number): number => Math.floor((height * zoom - 4) / line);

/** What draws the near level is fetched when somebody first comes near. */
export function useNear(zoom: number): Near | null {
  const near = zoom >= nearZoom - 0.01;
  const [parts, setParts] = useState<Parts | null>(null);
  const [value, setValue] = useState<Near | null>(null);
  useEffect(() => {
    if (!near || parts !== null) return undefined;
    let live = true;
    setLoadingParts(true);
    void import('./near-lines').then((loaded) => { if (live) setParts({ NearLines: loaded.NearLines, NearHost: loaded.NearHost }); }).finally(() => setLoadingParts(false));
    return () => { live = false; };
  }, [near, parts]);
  useEffect(() => {
    setValue(near && parts !== null ? { ...parts, zoom } : null);
    touchMap();
  }, [near, parts, zoom]);
  return value;
}
