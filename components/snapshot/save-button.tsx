'use client';
import { Save } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { SaveDialog } from '@/components/snapshots/save-dialog';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { SnapshotMetaDto } from '@/lib/contract/snapshots';
import { useSnapshot } from './snapshot-context';
import { useDraft } from './use-draft';

/** Keeps a draft for good, or a gallery account as a snapshot of one's own. Nothing to do in a saved snapshot or somebody's share. */
export function SaveButton({ iconOnly = false }: { iconOnly?: boolean }) {
  const t = useTranslations('map.screen');
  const { source, document } = useSnapshot();
  const { draft, markSaved } = useDraft();
  const [open, setOpen] = useState(false);
  const { kind, id } = source;
  if (kind === 'share' || (kind === 'snapshot' && !draft)) return null;
  const onSaved = (snapshot: SnapshotMetaDto): void => {
    setOpen(false);
    markSaved();
    if (kind === 'gallery') location.assign(`/snapshots/${encodeURIComponent(snapshot.id)}${location.search}`);
  };
  return (
    <>
      {iconOnly
        ? <IconButton label={t('save')} icon={<Save size={18} aria-hidden />} onClick={() => setOpen(true)} />
        : <Button icon={<Save size={14} aria-hidden />} onClick={() => setOpen(true)}>{t('save')}</Button>}
      {open ? <SaveDialog initialName={document.name} source={{ kind, id }} onSaved={onSaved} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
