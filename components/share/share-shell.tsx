'use client';
import { Link2Off, LoaderCircle, Timer, WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ApiError } from '@/components/api/request';
import { openShare } from '@/components/api/shares';
import { Button } from '@/components/ui/button';
import { StateNote } from '@/components/ui/state-note';
import type { ShareOpened } from '@/lib/contract/shares';
import { publicIdPattern } from '@/lib/contract/shares';
import { enterView } from './enter-view';
import { readShareSecret } from './share-secret';
import { SharedScreen } from './shared-screen';

type State = { readonly state: 'opening' } | { readonly state: 'dead' | 'slow' | 'offline' } | { readonly state: 'open'; readonly share: ShareOpened };

/** The page behind a link: the same bytes for every id. The secret is in the fragment, which no server ever sees, and is sent once. */
export function ShareShell({ publicId }: { publicId: string }) {
  const t = useTranslations('share.open');
  const [state, setState] = useState<State>({ state: 'opening' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    const secret = readShareSecret(location.hash);
    if (secret === null || !publicIdPattern.test(publicId)) {
      setState({ state: 'dead' });
      return;
    }
    setState({ state: 'opening' });
    openShare(publicId, secret, stop.signal).then(
      (share) => {
        if (stop.signal.aborted) return;
        enterView(share.viewState);
        setState({ state: 'open', share });
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        const status = error instanceof ApiError ? error.status : -1;
        setState({ state: status === 429 ? 'slow' : status === 0 || status >= 500 ? 'offline' : 'dead' });
      },
    );
    return () => stop.abort();
  }, [publicId, round]);
  if (state.state === 'open') return <SharedScreen publicId={publicId} share={state.share} />;
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center">
      <h1 className="sr-only">{t('title')}</h1>
      {state.state === 'opening' ? <StateNote role="status" icon={<LoaderCircle size={18} aria-hidden className="animate-spin motion-reduce:animate-none" />} title={t('opening')} /> : null}
      {state.state === 'dead' ? <StateNote role="alert" icon={<Link2Off size={18} aria-hidden />} title={t('dead')}>{t('deadHint')}</StateNote> : null}
      {state.state === 'slow' || state.state === 'offline' ? (
        <StateNote role="alert" icon={state.state === 'slow' ? <Timer size={18} aria-hidden /> : <WifiOff size={18} aria-hidden />} title={t(state.state)} actions={<Button onClick={() => setRound(round + 1)}>{t('retry')}</Button>}>{t(`${state.state}Hint`)}</StateNote>
      ) : null}
    </main>
  );
}
