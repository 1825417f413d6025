'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { setAddressBehind } from '@/components/map/map-idle';
import { formatViewState, parseViewState } from '@/lib/view/view-state';
import type { ViewState } from '@/lib/view/view-state';

const read = (): ViewState => parseViewState(new URLSearchParams(location.search));

/** View state in memory, mirrored into the URL shortly after it settles (browsers limit how often history may change). */
export function useViewState(): readonly [ViewState, (patch: Partial<ViewState>) => void] {
  const [state, setState] = useState(read);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(state);
  const patch = useCallback((change: Partial<ViewState>): void => {
    latest.current = { ...latest.current, ...change };
    setState(latest.current);
    clearTimeout(timer.current);
    setAddressBehind(true);
    timer.current = setTimeout(() => {
      const query = formatViewState(latest.current);
      history.replaceState(history.state, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
      setAddressBehind(false);
    }, 150);
  }, []);
  useEffect(() => {
    const onPop = (): void => { latest.current = read(); setState(latest.current); };
    window.addEventListener('popstate', onPop);
    return () => { window.removeEventListener('popstate', onPop); clearTimeout(timer.current); setAddressBehind(false); };
  }, []);
  return [state, patch];
}
