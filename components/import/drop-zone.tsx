'use client';
import { FolderOpen } from 'lucide-react';
import { createContext, lazy, Suspense, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { listDropped, listPicked } from './picked-files';
import type { PickedFile } from './picked-files';

const ImportDialog = lazy(() => import('./import-dialog').then((module) => ({ default: module.ImportDialog })));

interface Importer {
  chooseFiles(): void;
  chooseFolder(): void;
}
const ImporterContext = createContext<Importer | null>(null);

/** How a part of a page opens the file pickers; `null` outside a DropZone. */
export const useImporter = (): Importer | null => useContext(ImporterContext);

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Makes the whole window a place to drop files, and holds the one import that can run. Wrap a page in it. */
export function DropZone({ children }: { children: ReactNode }) {
  const t = useTranslations('home.open');
  const [over, setOver] = useState(false);
  const [picked, setPicked] = useState<{ readonly files: readonly PickedFile[]; readonly round: number } | null>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  const start = useCallback((files: readonly PickedFile[]): void => setPicked((before) => ({ files, round: (before?.round ?? 0) + 1 })), []);

  useEffect(() => {
    let depth = 0;
    const onEnter = (event: DragEvent): void => { if (carriesFiles(event)) { event.preventDefault(); depth += 1; setOver(true); } };
    const onLeave = (event: DragEvent): void => { if (carriesFiles(event)) { depth -= 1; if (depth <= 0) { depth = 0; setOver(false); } } };
    const onOver = (event: DragEvent): void => { if (carriesFiles(event)) event.preventDefault(); };
    const onDrop = (event: DragEvent): void => {
      if (!carriesFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      listDropped(event.dataTransfer).then(start, () => start([]));
    };
    const listeners = { dragenter: onEnter, dragleave: onLeave, dragover: onOver, drop: onDrop };
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name as 'drop', listener);
    return () => { for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name as 'drop', listener); };
  }, [start]);

  const importer = useMemo<Importer>(() => ({ chooseFiles: () => fileInput.current?.click(), chooseFolder: () => folderInput.current?.click() }), []);
  const onPick = (input: HTMLInputElement): void => {
    if (input.files !== null && input.files.length > 0) start(listPicked(input.files));
    // The same choice must count again next time.
    input.value = '';
  };
  return (
    <ImporterContext.Provider value={importer}>
      {children}
      <input ref={fileInput} type="file" multiple accept=".json,.zip,application/json,application/zip" hidden data-testid="import-files" onChange={(event) => onPick(event.currentTarget)} />
      <input ref={folderInput} type="file" multiple hidden data-testid="import-folder" {...{ webkitdirectory: '' }} onChange={(event) => onPick(event.currentTarget)} />
      {over ? (
        <div className="pointer-events-none fixed inset-0 z-50 bg-scrim p-4">
          <div className="flex size-full flex-col items-center justify-center gap-2 rounded-lg border-2 border-dashed border-accent bg-surface">
            <FolderOpen size={28} aria-hidden className="text-accent" />
            <p className="text-title font-bold">{t('drop')}</p>
            <p className="text-text-2">{t('dropHint')}</p>
          </div>
        </div>
      ) : null}
      {picked === null ? null : <Suspense fallback={null}><ImportDialog key={picked.round} files={picked.files} onClose={() => setPicked(null)} onAgain={() => { setPicked(null); importer.chooseFiles(); }} /></Suspense>}
    </ImporterContext.Provider>
  );
}
