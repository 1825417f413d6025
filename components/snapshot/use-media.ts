'use client';
import { useCallback, useSyncExternalStore } from 'react';

function useMedia(query: string): boolean {
  const subscribe = useCallback((listener: () => void) => {
    const media = matchMedia(query);
    media.addEventListener('change', listener);
    return () => media.removeEventListener('change', listener);
  }, [query]);
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches, () => false);
}

export const usePhone = (): boolean => useMedia('(max-width: 639px)');
/** Too narrow for three columns: the inspector lies over the map. */
export const useCompact = (): boolean => useMedia('(max-width: 1099px)');
