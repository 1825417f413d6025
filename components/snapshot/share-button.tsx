'use client';
import { Share2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { formatViewState } from '@/lib/view/view-state';
import { useSnapshot } from './snapshot-context';
import { useDraft } from './use-draft';

const ShareDialog = lazy(() => import('@/components/share/share-dialog').then((module) => ({ default: module.ShareDialog })));

/** A share is read-only and has no share button itself. */
export function ShareButton({ iconOnly = false }: { iconOnly?: boolean }) {
  const t = useTranslations('map.screen');
  const { source, document, viewState } = useSnapshot();
  const { markSaved } = useDraft();
  const [open, setOpen] = useState(false);
  const { kind, id } = source;
  if (kind === 'share') return null;
  return (
    <>
      {iconOnly
        ? <IconButton label={t('shareButton')} icon={<Share2 size={20} aria-hidden />} onClick={() => setOpen(true)} />
        : <Button tone="primary" icon={<Share2 size={14} aria-hidden />} onClick={() => setOpen(true)}>{t('shareButton')}</Button>}
      {open ? <Suspense fallback={null}><ShareDialog source={{ kind, id }} name={document.name} viewState={formatViewState(viewState)} onClose={() => setOpen(false)} onSaved={markSaved} /></Suspense> : null}
    </>
  );
}
