'use client';
import { Map as MapIcon, Route } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { DrawingCanvas } from '@/components/map/drawing-canvas';
import { setMapReady } from '@/components/map/map-idle';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { Button } from '@/components/ui/button';
import { StateNote } from '@/components/ui/state-note';
import { emptyQuery, formatTrace, isAsked } from '@/lib/view/trace/trace-view';
import { PathOnMap } from './path-on-map';
import { PickMap } from './pick-map';
import { ProblemNote } from './problem-note';
import { SceneView } from './scene-view';
import { TraceBar } from './trace-bar';
import { TraceLegend } from './trace-legend';
import type { OpenTrace } from './open-trace';
import { useTraceOutcome } from './use-trace';

/** The middle of the screen while a trace is open: what is asked, and the drawing, or the map to pick an end from. */
export function TraceMain() {
  const t = useTranslations('trace');
  const { viewState: { trace, selection }, setViewState } = useSnapshot();
  const query = trace?.query ?? emptyQuery;
  const outcome = useTraceOutcome();
  const [onMap, setOnMap] = useState(false);
  const [asked, setAsked] = useState<'from' | 'to' | null>(null);
  // Until both ends are there the map is what one needs.
  const picking = asked ?? (isAsked(query) ? null : query.from === '' ? 'from' : 'to');
  const cancel = useCallback(() => setAsked(null), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || (event.target instanceof HTMLElement && event.target.closest('dialog, [role="menu"], input, select') !== null)) return;
      if (asked !== null) { event.preventDefault(); cancel(); } else if (selection === null) { event.preventDefault(); setViewState({ trace: null }); }
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [asked, cancel, selection, setViewState]);
  const pick = (ref: string): void => {
    if (picking === null) return;
    setAsked(null);
    setViewState({ trace: { query: { ...query, [picking]: ref }, hop: null }, selection: null });
  };
  const problem = outcome.kind === 'problem' ? outcome.problem : null;
  return (
    <section aria-label={t('region')} className="flex size-full min-h-0 flex-col">
      <TraceBar picking={picking} onPick={setAsked} problem={problem} />
      <div className="relative min-h-0 flex-1">
        {picking !== null ? <PickMap end={picking} onPick={pick} onCancel={isAsked(query) ? cancel : null} />
          : outcome.kind === 'trace' ? (
            onMap ? <PathOnMap trace={outcome.open.trace} onBack={() => setOnMap(false)} /> : <DrawingCanvas label={t('drawing')} focus={focusOf(outcome.open)} name={formatTrace(query)} width={outcome.open.scene.width} height={outcome.open.scene.height} bar={<div className="flex min-w-0 items-center gap-2"><div className="min-w-0 max-sm:hidden"><TraceLegend scene={outcome.open.scene} /></div><Button icon={<MapIcon size={14} aria-hidden />} onClick={() => setOnMap(true)}>{t('scene.onMap')}</Button></div>}>
              <SceneView scene={outcome.open.scene} />
            </DrawingCanvas>
          ) : <Settled>{outcome.kind === 'problem' ? <ProblemNote problem={outcome.problem} query={query} /> : <StateNote role={outcome.kind === 'failed' ? 'alert' : 'status'} icon={<Route size={20} aria-hidden />} title={outcome.kind === 'failed' ? t('failed') : t('empty.title')}>{outcome.kind === 'failed' ? null : t('empty.text')}</StateNote>}</Settled>}
      </div>
    </section>
  );
}

const focuses = new WeakMap<OpenTrace, readonly [number, number] | null>();
/** Where a way ends. */
function focusOf(open: OpenTrace): readonly [number, number] | null {
  let focus = focuses.get(open);
  const [end] = open.scene.ends;
  if (focus === undefined) focuses.set(open, (focus = end === undefined ? null : [end.x, end.y]));
  return focus;
}

/** A place without a drawing is still as soon as it is there. */
function Settled({ children }: { children: React.ReactNode }) {
  useEffect(() => { setMapReady(true); return () => setMapReady(false); }, []);
  return <div className="flex size-full flex-col justify-center overflow-y-auto">{children}</div>;
}
