'use client';
import { Check, Circle, LoaderCircle } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SaveForm } from '@/components/snapshots/save-form';
import { noChoices } from '@/lib/contract/import-defaults';
import { saveSnapshot } from '@/components/api/snapshots';
import { ImportChoices } from './import-choices';
import { ImportFailureNote, problemsOfFailure } from './import-failure-note';
import { ImportReport } from './import-report';
import type { PickedFile } from './picked-files';
import { useSizeText } from './size-text';
import { importStages, useImport } from './use-import';
import type { ImportStage } from './use-import';

function Stages({ stage, files, sha256 }: { stage: ImportStage; files: readonly PickedFile[]; sha256: string | null }) {
  const t = useTranslations('home.import');
  const size = useSizeText();
  const at = importStages.indexOf(stage);
  return (
    <output className="block">
      <ol className="flex flex-col gap-2">
        {importStages.map((name, i) => {
          const state = i < at ? 'done' : i === at ? 'active' : 'waiting';
          return (
            <li key={name} className={`flex items-center gap-2 ${state === 'waiting' ? 'text-text-3' : 'text-text'}`}>
              {state === 'done' ? <Check size={14} aria-hidden className="text-ok" /> : state === 'active' ? <LoaderCircle size={14} aria-hidden className="animate-spin text-accent motion-reduce:animate-none" /> : <Circle size={14} aria-hidden />}
              <span className={state === 'active' ? 'font-bold' : ''}>{t(`stages.${name}`)}</span>
              <span className="ml-auto text-map text-text-3">{t(`stageState.${state}`)}</span>
            </li>
          );
        })}
      </ol>
      <p className="mt-3 text-map text-text-2">{t('read', { files: files.length, size: size(files.reduce((sum, f) => sum + f.file.size, 0)) })}</p>
      {sha256 === null ? null : <p className="font-mono text-map tracking-[-0.2px] break-all text-text-3">{t('digest', { digest: sha256 })}</p>}
    </output>
  );
}

/** One import from the first byte to the map: progress, then everything that was recognised and everything that was not. */
export function ImportDialog({ files, onClose, onAgain }: { files: readonly PickedFile[]; onClose: () => void; onAgain: () => void }) {
  const t = useTranslations('home.import');
  const saveText = useTranslations('home.save');
  const router = useRouter();
  const [choices, setChoices] = useState(noChoices);
  const state = useImport(files, choices);
  const [savedName, setSavedName] = useState<string | null>(null);
  if (state.state === 'working') {
    return (
      <Dialog title={t('title')} width="narrow" onClose={onClose} footer={<Button onClick={onClose}>{t('cancel')}</Button>}>
        <Stages stage={state.stage} files={files} sha256={state.sha256} />
      </Dialog>
    );
  }
  if (state.state === 'failed') {
    return (
      <Dialog title={t('titleFailed')} width="regular" onClose={onClose} footer={<><Button onClick={onClose}>{t('cancel')}</Button><Button tone="primary" onClick={onAgain}>{t('again')}</Button></>}>
        <ImportFailureNote failure={state.failure} />
        <div className="mt-3 empty:hidden"><ImportChoices problems={problemsOfFailure(state.failure)} choices={choices} onChoose={setChoices} /></div>
      </Dialog>
    );
  }
  const { answer } = state;
  const open = (): void => { onClose(); router.push(`/snapshots/${answer.id}`); };
  return (
    <Dialog title={t('titleDone')} width="wide" onClose={onClose} footer={<Button tone="primary" onClick={open}>{t('openMap')}</Button>}>
      <div className="mb-4 empty:hidden"><ImportChoices problems={answer.report.problems} choices={choices} onChoose={setChoices} /></div>
      <ImportReport report={answer.report} />
      <div className="mt-4 border-t border-line pt-3">
        {savedName !== null || answer.snapshot.savedAt !== null ? (
          <output className="flex items-center gap-1 text-ok"><Check size={14} aria-hidden />{saveText('saved', { name: savedName ?? answer.snapshot.name })}</output>
        ) : (
          <SaveForm quiet initialName={answer.snapshot.name} save={(name) => saveSnapshot(answer.id, name)} onSaved={(snapshot) => setSavedName(snapshot.name)} />
        )}
      </div>
    </Dialog>
  );
}
