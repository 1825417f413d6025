'use client';
import { useCallback, useEffect, useState } from 'react';
import { checkSource } from '@/components/api/scans';
import type { SourceCheck } from '@/lib/contract/scans';
import type { CredentialSource } from '@/lib/model/scan';

export type SourceState =
  | { readonly state: 'none' }
  | { readonly state: 'checking' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'checked'; readonly check: SourceCheck };

/** Whose credentials the chosen ones are; asked again when they change or on `recheck`. */
export function useSourceCheck(source: CredentialSource | null): { readonly source: SourceState; readonly recheck: () => void } {
  const [state, setState] = useState<SourceState>({ state: 'none' });
  const [round, setRound] = useState(0);
  const key = source === null ? '' : JSON.stringify(source);
  useEffect(() => {
    if (key === '') {
      setState({ state: 'none' });
      return undefined;
    }
    const stop = new AbortController();
    setState({ state: 'checking' });
    checkSource(JSON.parse(key) as CredentialSource, stop.signal).then(
      (check) => { if (!stop.signal.aborted) setState({ state: 'checked', check }); },
      (error: unknown) => { if (!stop.signal.aborted) setState({ state: 'failed', error }); },
    );
    return () => stop.abort();
  }, [key, round]);
  return { source: state, recheck: useCallback(() => setRound((before) => before + 1), []) };
}
