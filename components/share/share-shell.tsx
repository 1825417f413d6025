'use client';
import { Link2Off, LoaderCircle, Timer, WifiOff } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { ApiError } from '@/components/api/request';
import { openShare } from '@/components/api/shares';
import { useLoaded } from '@/components/api/use-loaded';
import { Button } from '@/components/ui/button';
import { StateNote } from '@/components/ui/state-note';
import type { ShareOpened } from '@/lib/contract/shares';
import { enterView } from './enter-view';
import { readShareSecret } from './share-secret';
import { SharedScreen } from './shared-screen';

type Failure = 'dead' | 'slow' | 'offline';

/** Sends the secret once and puts the screen's place into the address. */
async function open(publicId: string, signal: AbortSignal): Promise<ShareOpened> {
  const secret = readShareSecret(location.hash);
  if (secret === null) throw new ApiError('share-not-found', 404);
  const share = await openShare(publicId, secret, signal);
  enterView(share.viewState);
  return share;
}

/** Why a link does not open is not told apart, except that one may try again later. */
function failureOf(error: unknown): Failure {
  const status = error instanceof ApiError ? error.status : -1;
  return status === 429 ? 'slow' : status === 0 || status >= 500 ? 'offline' : 'dead';
}

/** The page behind a link: the same bytes for every id. The secret is in the fragment, which no server ever sees. */
export function ShareShell({ publicId }: { publicId: string }) {
  const t = useTranslations('share.open');
  const load = useCallback((signal: AbortSignal) => open(publicId, signal), [publicId]);
  const { data, reload } = useLoaded(load);
  if (data.state === 'ready') return <SharedScreen publicId={publicId} share={data.value} />;
  const failure = data.state === 'failed' ? failureOf(data.error) : null;
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center">
      <h1 className="sr-only">{t('title')}</h1>
      {failure === null ? <StateNote icon={<LoaderCircle size={18} aria-hidden className="animate-spin motion-reduce:animate-none" />} title={t('opening')} /> : null}
      {failure === 'dead' ? <StateNote role="alert" icon={<Link2Off size={18} aria-hidden />} title={t('dead')}>{t('deadHint')}</StateNote> : null}
      {failure === 'slow' || failure === 'offline' ? (
        <StateNote role="alert" icon={failure === 'slow' ? <Timer size={18} aria-hidden /> : <WifiOff size={18} aria-hidden />} title={t(failure)} actions={<Button onClick={reload}>{t('retry')}</Button>}>{t(`${failure}Hint`)}</StateNote>
      ) : null}
    </main>
  );
}
