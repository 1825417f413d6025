'use client';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useAnnotations } from '@/components/guest/use-annotations';
import { useNotes } from '@/components/notes/use-notes';
import { installMapIdle } from '@/components/map/map-idle';
import { analyse } from '@/lib/analyse/analyse';
import type { ResourceId } from '@/lib/model/ids';
import { visibleIds } from '@/lib/view/filter';
import { layoutOf } from '@/lib/view/layout-of';
import { placeMap } from '@/lib/view/layout/place-map';
import { reduceTopology } from '@/lib/view/reduce-topology';
import { requestFlight } from './flight';
import { ScreenFailed, ScreenLoading } from './screen-states';
import { ScreenShell } from './screen-shell';
import { SnapshotContext } from './snapshot-context';
import type { SnapshotContextValue, SnapshotSource } from './snapshot-context';
import { useOpenDocument } from './use-open-document';
import type { OpenDocument } from './use-open-document';
import { useViewState } from './use-view-state';
import { defaultViewState } from '@/lib/view/view-state';

/** The product: one document on a map, whether it is a stored snapshot, a gallery account or a share. Render it in the browser only. */
export function SnapshotScreen({ source }: { source: SnapshotSource }) {
  const [state, retry] = useOpenDocument(source);
  useEffect(installMapIdle, []);
  if (state.kind === 'loading') return <ScreenLoading step={state.step} />;
  if (state.kind === 'failed') return <ScreenFailed code={state.code} onRetry={retry} />;
  return <OpenScreen source={source} data={state.data} />;
}

function OpenScreen({ source, data }: { source: SnapshotSource; data: OpenDocument }) {
  const { document, topology, overview } = data;
  const guest = useAnnotations(data.guest);
  const notes = useNotes(source);
  const analysis = useMemo(() => (guest.annotations === data.guest.annotations ? data.analysis : analyse(topology, guest.annotations)), [data, topology, guest.annotations]);
  const [wanted, setViewState] = useViewState();
  // What the address asks for needs the document; until it is there the first picture stands for itself.
  const viewState = useMemo(() => (overview === null ? wanted : { ...defaultViewState, viewport: wanted.viewport, layers: wanted.layers }), [overview, wanted]);
  const { moves, expanded, layers, filters, where, only } = viewState;
  const { managed, unattached, instances, 'network-acls': showAcls, 'security-groups': showAllows } = layers;
  const drawn = useMemo(() => {
    const visible = only ? visibleIds(topology, analysis, filters, where, notes.texts) : null;
    return visible === null ? topology : reduceTopology(topology, visible);
  }, [topology, analysis, only, filters, where, notes.texts]);
  // Layers that only show or hide lines place nothing anew.
  const layout = useMemo(() => layoutOf({ moves, expanded, layers }), [moves, expanded, managed, unattached, instances, showAcls, showAllows]); // eslint-disable-line react-hooks/exhaustive-deps
  const map = useMemo(() => overview?.map ?? placeMap(drawn, analysis, layout), [overview, drawn, analysis, layout]);
  const now = useRef({ map, viewState, drawn });
  now.current = { map, viewState, drawn };
  const select = useCallback((id: ResourceId | null, options?: { readonly fly?: boolean }): void => {
    const { map: placed, viewState: state, drawn: shown } = now.current;
    const fly = options?.fly === true && id !== null;
    // What the filter hides comes back when somebody asks for it.
    const hidden = fly && [topology.networkInterfaces, topology.hosts, topology.subnets, topology.vpcs].some((all) => all.has(id)) && ![shown.networkInterfaces, shown.hosts, shown.subnets, shown.vpcs].some((all) => all.has(id));
    const folded = fly ? placed.subnets.find((subnet) => !subnet.placeholder && subnet.chips.some((chip) => chip.kind === 'more' && chip.hidden.includes(id))) : undefined;
    setViewState({
      selection: id, ...(id === null ? { focus: null } : {}), ...(fly && state.table !== null ? { table: null } : {}),
      ...(hidden ? { only: false } : {}),
      ...(folded === undefined ? {} : { expanded: [...state.expanded, folded.id] }),
    });
    if (fly) setTimeout(() => requestFlight(id), 0);
  }, [setViewState, topology]);
  useEffect(() => { window.document.title = `${document.name} · ENI Lens`; }, [document.name]);
  const value = useMemo<SnapshotContextValue>(
    () => ({ source, document, topology, analysis, guest, notes, map, overview, viewState, setViewState, select }),
    [source, document, topology, analysis, guest, notes, map, overview, viewState, setViewState, select],
  );
  return <SnapshotContext value={value}><ScreenShell /></SnapshotContext>;
}
