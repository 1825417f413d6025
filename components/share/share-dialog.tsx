'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { saveSnapshot, saveWorld } from '@/components/api/snapshots';
import { useErrorText } from '@/components/api/use-error-text';
import { useLoaded } from '@/components/api/use-loaded';
import { SaveForm } from '@/components/snapshots/save-form';
import { Dialog } from '@/components/ui/dialog';
import { Tabs } from '@/components/ui/tabs';
import type { SnapshotMetaDto } from '@/lib/contract/snapshots';
import { loadShareSubject } from './share-subject';
import type { ShareSource } from './share-subject';
import { NewShare } from './new-share';
import { ShareLinks } from './share-links';

type TabId = 'new' | 'links';

/**
 * Everything about the links of one snapshot. A draft or a gallery world is saved first, in the same dialog.
 * `viewState` is what formatViewState gives: the link opens at that place. `onSaved` tells the page that its draft has become a snapshot.
 */
export function ShareDialog({ source, name, viewState, initialTab = 'new', onClose, onSaved }: {
  source: ShareSource; name: string; viewState: string; initialTab?: TabId; onClose: () => void; onSaved?: (snapshot: SnapshotMetaDto) => void;
}) {
  const t = useTranslations('share');
  const common = useTranslations('common');
  const [tab, setTab] = useState<TabId>(initialTab);
  const [saved, setSaved] = useState<SnapshotMetaDto | null>(null);
  const [load] = useState(() => loadShareSubject(source));
  const { data } = useLoaded(load);
  const reason = useErrorText();
  const subject = saved ?? (data.state === 'ready' ? data.value : null);
  const keep = (snapshot: SnapshotMetaDto): void => { setSaved(snapshot); onSaved?.(snapshot); };
  const content = () => {
    if (data.state === 'loading' && saved === null) return <output className="block py-6 text-center text-text-3">{common('loading')}</output>;
    if (data.state === 'failed') return <p role="alert" className="py-6 text-center text-high">{reason(data.error)}</p>;
    if (subject === null || subject.savedAt === null) {
      return (
        <section aria-labelledby="share-save">
          <h3 id="share-save" className="mb-1 text-body font-bold">{t('draft.title')}</h3>
          <p className="mb-3 text-text-2">{t(source.kind === 'gallery' ? 'draft.gallery' : 'draft.body')}</p>
          <SaveForm initialName={name} confirm={t('draft.confirm')} save={(wanted) => (source.kind === 'gallery' ? saveWorld(source.id, wanted) : saveSnapshot(source.id, wanted))} onSaved={keep} />
        </section>
      );
    }
    return (
      <Tabs label={t('dialog.title')} value={tab} onChange={setTab} tabs={[{ id: 'new', label: t('dialog.tabs.new') }, { id: 'links', label: t('dialog.tabs.links') }]} panelClass="pt-3">
        {tab === 'new' ? <NewShare snapshot={subject} viewState={viewState} onDone={onClose} /> : <ShareLinks snapshotId={subject.id} />}
      </Tabs>
    );
  };
  return <Dialog title={`${t('dialog.title')}: ${subject?.name ?? name}`} width="wide" onClose={onClose}>{content()}</Dialog>;
}
