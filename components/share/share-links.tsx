'use client';
import { Link2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { listShares, revokeAllShares, updateShare } from '@/components/api/shares';
import { useErrorText } from '@/components/api/use-error-text';
import { useLoaded } from '@/components/api/use-loaded';
import { Button } from '@/components/ui/button';
import { StateNote } from '@/components/ui/state-note';
import type { ShareAction, ShareDto } from '@/lib/contract/shares';
import { RevokeDialog } from './revoke-dialog';
import { ShareRow } from './share-row';

type Asked = { readonly what: 'one'; readonly share: ShareDto } | { readonly what: 'all' };
const works = (share: ShareDto): boolean => share.state === 'active' || share.state === 'paused';

/** Links of one snapshot, or of all (`null`). */
export function ShareLinks({ snapshotId }: { snapshotId: string | null }) {
  const t = useTranslations('share.links');
  const dialog = useTranslations('share.dialog');
  const load = useCallback((signal: AbortSignal) => listShares(snapshotId, signal), [snapshotId]);
  const { data, reload } = useLoaded(load);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const reason = useErrorText();
  if (data.state === 'loading') return <output className="block py-6 text-center text-text-3">{t('loading')}</output>;
  if (data.state === 'failed') return <StateNote role="alert" title={t('failed')} actions={<Button onClick={reload}>{t('retry')}</Button>}>{reason(data.error)}</StateNote>;
  const { shares, sharing } = data.value;
  const act = async (share: ShareDto, action: ShareAction): Promise<void> => {
    setFailure(null);
    try {
      await updateShare(share.id, action);
    } catch (error) {
      setFailure({ error });
    }
    reload();
  };
  const working = shares.filter(works).length;
  return (
    <>
      {sharing ? null : <output className="block mb-2 rounded border border-medium-line bg-medium-soft px-2 py-1 text-medium">{dialog('off')}</output>}
      {failure === null ? null : <p role="alert" className="mb-2 text-high">{t('actionFailed')} {reason(failure.error)}</p>}
      {shares.length === 0 ? (
        <StateNote icon={<Link2 size={18} aria-hidden />} title={snapshotId === null ? t('empty') : t('emptyHere')}>{snapshotId === null ? t('emptyHint') : undefined}</StateNote>
      ) : (
        <>
          <ul className="flex flex-col rounded-lg border border-line-2 bg-surface">
            {shares.map((share) => <ShareRow key={share.id} share={share} withSnapshot={snapshotId === null} onAction={(action) => { if (action === 'revoke') setAsked({ what: 'one', share }); else void act(share, action); }} />)}
          </ul>
          {working > 0 ? <Button tone="danger" className="mt-3" onClick={() => setAsked({ what: 'all' })}>{t('revokeAll')}</Button> : null}
        </>
      )}
      {asked === null ? null : (
        <RevokeDialog
          title={asked.what === 'one' ? t('revokeTitle') : t('revokeAllTitle')} body={asked.what === 'one' ? t('revokeBody') : t('revokeAllBody', { count: working })}
          confirm={asked.what === 'one' ? t('revoke') : t('revokeAll')} onClose={() => setAsked(null)}
          revoke={async () => { await (asked.what === 'one' ? updateShare(asked.share.id, 'revoke') : revokeAllShares(snapshotId)); setAsked(null); reload(); }}
        />
      )}
    </>
  );
}
