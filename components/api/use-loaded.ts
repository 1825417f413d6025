'use client';
import { useCallback, useEffect, useRef, useState } from 'react';

export type Loaded<T> = { readonly state: 'loading' } | { readonly state: 'failed'; readonly error: unknown } | { readonly state: 'ready'; readonly value: T };

/** Loads when shown and again on `reload`; keeps the old value on the screen while it does. `load` must be stable. */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>): { readonly data: Loaded<T>; readonly reload: () => void } {
  const [data, setData] = useState<Loaded<T>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  const latest = useRef(0);
  useEffect(() => {
    const stop = new AbortController();
    latest.current = round;
    const show = (next: Loaded<T>): void => { if (!stop.signal.aborted && latest.current === round) setData(next); };
    load(stop.signal).then((value) => show({ state: 'ready', value }), (error: unknown) => show({ state: 'failed', error }));
    return () => stop.abort();
  }, [load, round]);
  return { data, reload: useCallback(() => setRound((before) => before + 1), []) };
}
