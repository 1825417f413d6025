'use client';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { setMapReady } from '@/components/map/map-idle';
import { isTyping } from '@/components/map/use-map-keys';
import { MapView } from '@/components/map/map-view';
import { CoverageStrip } from './coverage-strip';
import { EmptyNote } from './empty-note';
import { Rail } from './rail';
import { IconRail } from './icon-rail';
import { useSnapshot } from './snapshot-context';
import { useStartTrace } from '@/components/trace/use-start-trace';
import { emptyQuery, isAsked } from '@/lib/view/trace/trace-view';
import { isReachAsked } from '@/lib/view/reach/reach-view';
import { isEnd } from '@/lib/view/trace/end-label';
import { setTreeOpen, useTreeOpen } from '@/components/tree/tree-open';
import { setArranging } from '@/components/map/arrange/arrange-open';
import { setPrinting, usePrinting } from '@/components/export/printing';
import { isFirstRun, setTourOpen, useTourOpen } from '@/components/tour/tour-open';
import { TopBar } from './top-bar';
import { useCompact, usePhone } from './use-media';

const TraceMain = lazy(() => import('@/components/trace/trace-main').then((module) => ({ default: module.TraceMain })));
const TraceSide = lazy(() => import('@/components/trace/trace-side').then((module) => ({ default: module.TraceSide })));
const ReachMain = lazy(() => import('@/components/reach/reach-main').then((module) => ({ default: module.ReachMain })));
const ReachSide = lazy(() => import('@/components/reach/reach-side').then((module) => ({ default: module.ReachSide })));
const MapTree = lazy(() => import('@/components/tree/map-tree').then((module) => ({ default: module.MapTree })));
const PrintSheet = lazy(() => import('@/components/export/print-sheet').then((module) => ({ default: module.PrintSheet })));
const Tour = lazy(() => import('@/components/tour/tour').then((module) => ({ default: module.Tour })));
const PhoneBar = lazy(() => import('./phone-bar').then((module) => ({ default: module.PhoneBar })));
const PhoneCrumbs = lazy(() => import('./phone-bar').then((module) => ({ default: module.PhoneCrumbs })));
const PhoneSheet = lazy(() => import('./phone-sheet').then((module) => ({ default: module.PhoneSheet })));
const KeyboardHelp = lazy(() => import('./keyboard-help').then((module) => ({ default: module.KeyboardHelp })));
const RailDrawer = lazy(() => import('./rail-drawer').then((module) => ({ default: module.RailDrawer })));
const InspectorPanel = lazy(() => import('@/components/panels/inspector-panel').then((module) => ({ default: module.InspectorPanel })));
const TableView = lazy(() => import('@/components/panels/table-view').then((module) => ({ default: settled(module.TableView) })));

const noQuestion = { question: 'to', ref: '', protocol: 'all', port: null, ipVersion: null } as const;

/** A view without a map is still as soon as it is there. */
function settled(View: () => ReactNode) {
  return function SettledView() {
    useEffect(() => { setMapReady(true); return () => setMapReady(false); }, []);
    return <View />;
  };
}

/** Bars, rail, map or table, inspector, coverage strip; the same parts as drawer and sheet on a phone. */
export function ScreenShell() {
  const t = useTranslations('map.screen');
  const words = useTranslations('tree');
  const { viewState, setViewState, select, map, topology, overview, source } = useSnapshot();
  const phone = usePhone();
  const compact = useCompact();
  const tree = useTreeOpen();
  useEffect(() => () => { setTreeOpen(false); setArranging(false); }, []);
  const printing = usePrinting();
  useEffect(() => () => setPrinting(false), []);
  const tour = useTourOpen();
  const shared = source.kind === 'share';
  useEffect(() => { if (!shared && overview === null && isFirstRun()) setTourOpen(true); }, [shared, overview]);
  const [help, setHelp] = useState(false);
  const [drawer, setDrawer] = useState<'search' | 'findings' | 'top' | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const { table, selection } = viewState;
  const asking = viewState.reach !== null && viewState.trace === null && table === null;
  /** A tool has the middle and the side. */
  const tracing = table === null && (viewState.trace !== null || asking);
  const startTrace = useStartTrace();
  const openTrace = useCallback(() => startTrace(selection !== null && viewState.trace === null && isEnd(topology, selection) ? { to: selection } : {}), [startTrace, selection, viewState.trace, topology]);
  const toggleTable = useCallback(() => setViewState({ table: table === null ? { mode: 'network-interfaces', sort: null, descending: false } : null }), [setViewState, table]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      // The screen prints badly: the map goes on paper as a drawing, as soon as all of it is here.
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key === 'p') { event.preventDefault(); setPrinting(true); return; }
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.key === 'Escape') {
        if (event.target instanceof HTMLElement && event.target.closest('dialog, [role="menu"]') !== null) return;
        if (isTyping(event.target)) { (event.target as HTMLElement).blur(); return; }
        if (selection !== null) select(null);
        return;
      }
      if (isTyping(event.target)) return;
      if (event.key === '/') { event.preventDefault(); if (phone || tracing) setDrawer('search'); else search.current?.focus(); }
      else if (event.key === '?') setHelp(true);
      else if (event.key === 't') toggleTable();
      else if (event.key === 'r') openTrace();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [phone, tracing, selection, select, toggleTable, openTrace, overview]);

  // Until both ends are chosen a phone needs its room for the map.
  const inspector = tracing && phone && selection === null && !(asking ? isReachAsked(viewState.reach?.query ?? noQuestion) : isAsked(viewState.trace?.query ?? emptyQuery)) ? null : asking ? <Suspense fallback={null}><ReachSide /></Suspense> : tracing ? <Suspense fallback={null}><TraceSide /></Suspense> : selection === null ? null : <Suspense fallback={null}><InspectorPanel /></Suspense>;
  const side = t(selection !== null || !tracing ? 'inspector' : asking ? 'answer' : 'verdict');
  const main = map.subnets.length === 0 && map.hosts.length === 0 && table === null
    ? <EmptyNote />
    : asking ? <Suspense fallback={null}><ReachMain /></Suspense> : tracing ? <Suspense fallback={null}><TraceMain /></Suspense> : table === null ? <MapView /> : <Suspense fallback={null}><TableView /></Suspense>;
  return (
    <div className="absolute inset-0 flex flex-col overflow-hidden bg-bg">
      <a href="#map" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-md focus:bg-surface focus:px-3 focus:py-2">{t('skip')}</a>
      <button type="button" onClick={() => setTreeOpen(true)} className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-md focus:bg-surface focus:px-3 focus:py-2">{words('open')}</button>
      {phone ? <Suspense fallback={<div className="h-13 shrink-0 border-b border-line bg-surface" />}><PhoneBar onOpen={setDrawer} onTable={toggleTable} onTrace={openTrace} onHelp={() => setHelp(true)} /></Suspense> : <TopBar onTable={toggleTable} onTrace={openTrace} onHelp={() => setHelp(true)} />}
      {phone && !tracing ? <Suspense fallback={<div className="h-11 shrink-0 border-b border-line bg-sunken" />}><PhoneCrumbs /></Suspense> : null}
      <div className="relative flex min-h-0 flex-1">
        {phone ? null : tracing ? <IconRail onOpen={setDrawer} /> : <aside aria-label={t('rail')} className="flex w-54 shrink-0 flex-col border-r border-line bg-surface"><Rail searchRef={search} /></aside>}
        <main id="map" tabIndex={-1} className="relative min-w-0 flex-1 overflow-hidden outline-none">{main}{tree && table === null && overview === null ? <Suspense fallback={null}><MapTree /></Suspense> : null}</main>
        {phone || inspector === null ? null : (
          <aside aria-label={side} className={`flex shrink-0 flex-col overflow-hidden border-l border-line bg-surface ${tracing ? 'w-120 max-xl:w-[40%]' : 'w-88'} ${compact && !tracing ? 'absolute inset-y-0 right-0 z-30 max-w-full shadow-float' : ''}`}>{inspector}</aside>
        )}
        {phone && inspector !== null ? <Suspense fallback={null}><PhoneSheet label={side}>{inspector}</PhoneSheet></Suspense> : null}
      </div>
      <CoverageStrip phone={phone} />
      {drawer === null || !(phone || tracing) ? null : <Suspense fallback={null}><RailDrawer start={drawer} onClose={() => setDrawer(null)} /></Suspense>}
      {printing && overview === null ? <Suspense fallback={null}><PrintSheet onDone={() => setPrinting(false)} /></Suspense> : null}
      {tour ? <Suspense fallback={null}><Tour /></Suspense> : null}
      {help ? <Suspense fallback={null}><KeyboardHelp onClose={() => setHelp(false)} /></Suspense> : null}
    </div>
  );
}
