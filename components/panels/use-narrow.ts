'use client';
import { useSyncExternalStore } from 'react';

const query = '(max-width: 639px)';
function subscribe(listener: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** True on a phone, where the inspector is a sheet with more, shorter tabs. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(query).matches, () => false);
