'use client';
import { useTranslations } from 'use-intl';
import { saveSnapshot, saveWorld } from '@/components/api/snapshots';
import { Dialog } from '@/components/ui/dialog';
import type { SnapshotMetaDto } from '@/lib/contract/snapshots';
import { SaveForm } from './save-form';

/** Keeps a draft or a gallery world as a snapshot of the reader's own. */
export function SaveDialog({ source, initialName, onClose, onSaved }: { source: { readonly kind: 'snapshot' | 'gallery'; readonly id: string }; initialName: string; onClose: () => void; onSaved: (snapshot: SnapshotMetaDto) => void }) {
  const t = useTranslations('home.save');
  return (
    <Dialog title={t('title')} width="narrow" onClose={onClose}>
      <SaveForm initialName={initialName} save={(name) => (source.kind === 'gallery' ? saveWorld(source.id, name) : saveSnapshot(source.id, name))} onSaved={onSaved} />
    </Dialog>
  );
}
