'use client';
import { useFormatter } from 'use-intl';

/** Bytes for people: `312 B`, `4.2 MB`. */
export function useSizeText(): (bytes: number) => string {
  const format = useFormatter();
  return (bytes) => {
    const units = ['B', 'kB', 'MB', 'GB'] as const;
    const step = bytes < 1000 ? 0 : bytes < 1e6 ? 1 : bytes < 1e9 ? 2 : 3;
    return `${format.number(bytes / 1000 ** step, { maximumFractionDigits: step === 0 ? 0 : 1 })} ${units[step]}`;
  };
}
