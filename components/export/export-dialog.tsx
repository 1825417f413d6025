'use client';
import { Download, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSizeText } from '@/components/import/size-text';
import { downloadBlob } from '@/components/panels/download-blob';
import { Choices } from '@/components/share/choices';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { layoutOf } from '@/lib/view/layout-of';
import { exportFormats, exportRedactions, exportScopes, fileEndings, isDrawing, isPicture } from './export-options';
import type { ExportOptions } from './export-options';
import { ExportTooLarge, makeExport } from './make-export';
import { setPrinting } from './printing';
import { useExportWords } from './use-export-words';

type State = { readonly kind: 'idle' | 'making' } | { readonly kind: 'done'; readonly name: string; readonly bytes: number; readonly missing: number } | { readonly kind: 'failed'; readonly reason: string };

const papers = ['none', 'A3', 'A2', 'A1', 'A0'] as const;
const scales = ['1', '2', '3', '4'] as const;
const start: ExportOptions = { format: 'svg', scope: 'whole', paper: null, scale: 2, theme: 'light', redaction: 'none', legend: true, routes: false, notes: false };

/** What, in which form, with which data left out; made in the browser and saved as a file. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('export');
  const size = useSizeText();
  const words = useExportWords();
  const { document, topology, analysis, map, notes, viewState } = useSnapshot();
  const shared = document.redaction !== null;
  const [options, setOptions] = useState<ExportOptions>(start);
  const [state, setState] = useState<State>({ kind: 'idle' });
  const set = (patch: Partial<ExportOptions>): void => { setOptions((old) => ({ ...old, ...patch })); setState({ kind: 'idle' }); };
  const { format } = options;
  const drawing = isDrawing(format);
  const picture = isPicture(format);

  useEffect(() => {
    if (state.kind !== 'making') return undefined;
    let alive = true;
    const make = async (): Promise<void> => {
      const area = window.document.querySelector('#map [role="region"]')?.getBoundingClientRect();
      try {
        const { blob, missing } = await makeExport({ document, topology, analysis, map, viewState, layout: layoutOf(viewState), notes, window: { width: area?.width ?? 0, height: area?.height ?? 0 } }, options, words);
        if (!alive) return;
        const name = `${options.redaction === 'topology' || document.name === '' ? 'eni-lens' : document.name}.${fileEndings[options.format][0]}`;
        downloadBlob(name, blob);
        setState({ kind: 'done', name, bytes: blob.size, missing });
      } catch (error) {
        if (alive) setState({ kind: 'failed', reason: error instanceof ExportTooLarge ? t('tooLarge', { width: error.width, height: error.height }) : t('failed', { reason: error instanceof Error ? error.message : String(error) }) });
      }
    };
    // One paint first, so that the button says what is going on.
    const timer = setTimeout(() => void make(), 0);
    return () => { alive = false; clearTimeout(timer); };
  }, [state.kind]); // eslint-disable-line react-hooks/exhaustive-deps -- the choice at the moment of the click

  const scopes = exportScopes.filter((scope) => (scope !== 'view' && scope !== 'selection') || picture);
  return (
    <Dialog
      title={`${t('title')}: ${document.name}`} width="wide" onClose={onClose}
      footer={<><Button icon={<Printer size={14} aria-hidden />} onClick={() => { onClose(); setPrinting(true); }}>{t('print.button')}</Button><Button tone="primary" icon={<Download size={14} aria-hidden />} disabled={state.kind === 'making'} onClick={() => setState({ kind: 'making' })}>{t(state.kind === 'making' ? 'making' : 'make')}</Button></>}
    >
      <div className="flex flex-col gap-4">
        <p className="text-text-2">{t('lead')}</p>
        <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
          <Choices legend={t('format.legend')} name="export-format" value={format} onChange={(next) => set({ format: next, ...(isPicture(next) || options.scope === 'whole' || options.scope === 'shown' ? {} : { scope: 'whole' as const }) })} options={exportFormats.map((value) => ({ value, label: t(`format.${value}`), hint: t(`format.${value}Hint`), tag: null }))} />
          <div className="flex flex-col gap-4">
            {drawing ? (
              <Choices
                legend={t('scope.legend')} name="export-scope" value={options.scope} onChange={(scope) => set({ scope })}
                options={scopes.filter((scope) => scope !== 'selection' || viewState.selection !== null).map((value) => ({ value, label: t(`scope.${value}`), hint: t(`scope.${value}Hint`), tag: null }))}
              />
            ) : null}
            {format === 'svg' || format === 'pdf' ? <Choices legend={t('paper.legend')} name="export-paper" row value={options.paper ?? 'none'} onChange={(paper) => set({ paper: paper === 'none' ? null : paper })} options={papers.map((value) => ({ value, label: t(`paper.${value}`), hint: null, tag: null }))} /> : null}
            {format === 'png' ? <Choices legend={t('scale.legend')} name="export-scale" row value={String(options.scale) as (typeof scales)[number]} onChange={(scale) => set({ scale: Number(scale) as ExportOptions['scale'] })} options={scales.map((value) => ({ value, label: t(`scale.${value}`), hint: null, tag: null }))} /> : null}
            {picture ? <Choices legend={t('theme.legend')} name="export-theme" row value={options.theme} onChange={(theme) => set({ theme })} options={(['light', 'dark'] as const).map((value) => ({ value, label: t(`theme.${value}`), hint: null, tag: null }))} /> : null}
            {shared ? null : <Choices legend={t('redaction.legend')} name="export-redaction" value={options.redaction} onChange={(redaction) => set({ redaction })} options={exportRedactions.map((value) => ({ value, label: t(`redaction.${value}`), hint: null, tag: null }))} />}
            {picture || notes.all.length > 0 ? (
              <fieldset className="flex flex-wrap gap-x-4">
                <legend className="mb-1 font-bold">{t('include.legend')}</legend>
                {picture ? <><Checkbox checked={options.legend} onChange={(event) => set({ legend: event.target.checked })}>{t('include.legendBox')}</Checkbox>
                <Checkbox checked={options.routes} onChange={(event) => set({ routes: event.target.checked })}>{t('include.routes')}</Checkbox></> : null}
                {notes.all.length === 0 ? null : <Checkbox checked={options.notes && options.redaction === 'none'} disabled={options.redaction !== 'none'} onChange={(event) => set({ notes: event.target.checked })}>{t('include.notes')}</Checkbox>}
              </fieldset>
            ) : null}
          </div>
        </div>
        <div aria-live="polite" className="min-h-4">
          {state.kind === 'done' ? <p className="text-ok">{t('done', { name: state.name, size: size(state.bytes) })}</p> : null}
          {state.kind === 'done' && state.missing > 0 ? <p className="text-text-2">{t('fontMissing', { count: state.missing })}</p> : null}
          {state.kind === 'failed' ? <p role="alert" className="text-high">{state.reason}</p> : null}
        </div>
      </div>
    </Dialog>
  );
}
