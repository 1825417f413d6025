'use client';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { setMapReady } from '@/components/map/map-idle';
import { isTyping } from '@/components/map/use-map-keys';
import { MapView } from '@/components/map/map-view';
import { InspectorPanel } from '@/components/panels/inspector-panel';
import { CoverageStrip } from './coverage-strip';
import { EmptyNote } from './empty-note';
import { KeyboardHelp } from './keyboard-help';
import { PhoneBar, PhoneCrumbs } from './phone-bar';
import { PhoneSheet } from './phone-sheet';
import { Rail } from './rail';
import { RailDrawer } from './rail-drawer';
import { useSnapshot } from './snapshot-context';
import { TopBar } from './top-bar';
import { useCompact, usePhone } from './use-media';

const TableView = lazy(() => import('@/components/panels/table-view').then((module) => ({ default: settled(module.TableView) })));

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
  const { viewState, setViewState, select, map } = useSnapshot();
  const phone = usePhone();
  const compact = useCompact();
  const [help, setHelp] = useState(false);
  const [drawer, setDrawer] = useState<'search' | 'findings' | 'top' | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const { table, selection } = viewState;
  const toggleTable = useCallback(() => setViewState({ table: table === null ? { mode: 'network-interfaces', sort: null, descending: false } : null }), [setViewState, table]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.key === 'Escape') {
        if (event.target instanceof HTMLElement && event.target.closest('dialog, [role="menu"]') !== null) return;
        if (isTyping(event.target)) { (event.target as HTMLElement).blur(); return; }
        if (selection !== null) select(null);
        return;
      }
      if (isTyping(event.target)) return;
      if (event.key === '/') { event.preventDefault(); if (phone) setDrawer('search'); else search.current?.focus(); }
      else if (event.key === '?') setHelp(true);
      else if (event.key === 't') toggleTable();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [phone, selection, select, toggleTable]);

  const inspector = selection === null ? null : <InspectorPanel />;
  const main = map.subnets.length === 0 && map.hosts.length === 0 && table === null
    ? <EmptyNote />
    : table === null ? <MapView /> : <Suspense fallback={null}><TableView /></Suspense>;
  return (
    <div className="absolute inset-0 flex flex-col overflow-hidden bg-bg">
      <a href="#map" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-md focus:bg-surface focus:px-3 focus:py-2">{t('skip')}</a>
      {phone ? <PhoneBar onOpen={setDrawer} onTable={toggleTable} onHelp={() => setHelp(true)} /> : <TopBar onTable={toggleTable} onHelp={() => setHelp(true)} />}
      {phone ? <PhoneCrumbs /> : null}
      <div className="relative flex min-h-0 flex-1">
        {phone ? null : <aside aria-label={t('rail')} className="flex w-54 shrink-0 flex-col border-r border-line bg-surface"><Rail searchRef={search} /></aside>}
        <main id="map" tabIndex={-1} className="relative min-w-0 flex-1 overflow-hidden outline-none">{main}</main>
        {phone || inspector === null ? null : (
          <aside aria-label={t('inspector')} className={`flex w-88 shrink-0 flex-col overflow-hidden border-l border-line bg-surface ${compact ? 'absolute inset-y-0 right-0 z-30 max-w-full shadow-float' : ''}`}>{inspector}</aside>
        )}
        {phone && inspector !== null ? <PhoneSheet label={t('inspector')}>{inspector}</PhoneSheet> : null}
      </div>
      <CoverageStrip phone={phone} />
      {drawer === null || !phone ? null : <RailDrawer start={drawer} onClose={() => setDrawer(null)} />}
      {help ? <KeyboardHelp onClose={() => setHelp(false)} /> : null}
    </div>
  );
}
