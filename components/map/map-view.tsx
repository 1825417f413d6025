'use client';
import '@xyflow/react/dist/base.css';
import { ReactFlow, ReactFlowProvider, ViewportPortal, useReactFlow, useStoreApi } from '@xyflow/react';
import { Suspense, lazy, useCallback, useContext, useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { FarCanvas } from './far-canvas';
import { FarLabels } from './far-labels';
import { lookupFar } from './far-paint';
import { FrameNode } from './frame-node';
import { GatewayNode } from './gateway-node';
import { HostNode } from './host-node';
import { LabelsLayer } from './labels-layer';
import { LinesLayer } from './lines-layer';
import { SubnetNode } from './subnet-node';
import { markFirstPicture, setMapReady, touchMap } from './map-idle';
import { buildMapIndex } from './map-index';
import { buildMarks, listShownLinks, withPath } from './map-marks';
import { buildMapNodes, listVisibleLines, listVisibleNodes } from './map-nodes';
import type { MapNode } from './map-nodes';
import { MapActionContext, MarkContext, PathContext, createMarkStore } from './marks';
import { useArranging } from './arrange/arrange-open';
import { usePhone } from '@/components/snapshot/use-media';
import { NearContext, mostZoom, useNear } from './near-level';
import { useMiniOpen } from './mini-open';
import { MapBar } from './map-bar';
import { useMapCamera } from './use-map-camera';
import { useKept, useLevelFade } from './use-level-fade';
import { useMapKeys } from './use-map-keys';
import { farZoom, useViewRect } from './use-view-rect';

const ArrangeLayer = lazy(() => import('./arrange/arrange-layer').then((module) => ({ default: module.ArrangeLayer })));
const ArrangeBar = lazy(() => import('./arrange/arrange-bar').then((module) => ({ default: module.ArrangeBar })));
const NotesLayer = lazy(() => import('./notes-layer').then((module) => ({ default: module.NotesLayer })));
const MiniMap = lazy(() => import('./mini-map').then((module) => ({ default: module.MiniMap })));
const nodeTypes = { frame: FrameNode, subnet: SubnetNode, host: HostNode, gateway: GatewayNode };
const noEdges: never[] = [];
const noNodes: MapNode[] = [];
const proOptions = { hideAttribution: true };

export function MapView() {
  return (
    <ReactFlowProvider>
      <MapCanvas />
    </ReactFlowProvider>
  );
}

function MapCanvas() {
  const t = useTranslations('map');
  const { map, topology, analysis, notes, overview, viewState, setViewState, select } = useSnapshot();
  const whole = overview === null;
  const marks = useRef(createMarkStore()).current;
  const flow = useStoreApi();
  const { screenToFlowPosition } = useReactFlow();
  const wrapper = useRef<HTMLDivElement>(null);
  const { rect, zoom, far, known } = useViewRect();
  const close = useNear(zoom);
  const index = useMemo(() => buildMapIndex(map), [map]);
  const nodes = useMemo(() => buildMapNodes(map, analysis), [map, analysis]);
  const { selection, filters, where, focus, layers, expanded } = viewState;
  const path = useContext(PathContext);
  const current = useMemo(() => { const marks = buildMarks(topology, analysis, index, { ...viewState, selection, filters, where, focus }, notes.texts); return path === null ? marks : withPath(marks, index, path); }, [topology, analysis, index, selection, filters, where, focus, path, notes.texts]); // eslint-disable-line react-hooks/exhaustive-deps
  useEffect(() => { marks.set(current); touchMap(); }, [marks, current]);

  const visible = useMemo(() => (far ? noNodes : listVisibleNodes(nodes, rect, layers)), [nodes, rect, far, layers]);
  const leads = useMemo(() => (far || !layers['multi-homed'] ? [] : listVisibleLines(map.leads, rect)), [map, rect, far, layers]);
  const links = useMemo(() => (far ? [] : listVisibleLines(listShownLinks(map, index, current, layers.routes, layers.gateways), rect)), [map, index, current, rect, far, layers]);
  const fading = useLevelFade(far, known, wrapper);
  const fade = fading ? (far ? 'level-in' : 'level-out') : '';
  const near = useKept({ visible, leads, links, rect }, !far);
  const mounted = !far || fading;
  const actions = useMemo(() => ({
    select: (id: string) => select(id),
    expand: (subnetId: string) => setViewState({ expanded: [...expanded, subnetId] }),
    fold: (subnetId: string) => setViewState({ expanded: expanded.filter((id) => id !== subnetId) }),
    expanded,
  }), [select, setViewState, expanded]);

  const phone = usePhone();
  const mini = useMiniOpen();
  const arranging = useArranging() && whole;
  const camera = useMapCamera(map, index);
  useMapKeys(index, camera, wrapper);

  // 1/zoom for the names of the far level, written once per frame and read by CSS.
  useEffect(() => {
    const write = (zoomNow: number): void => { wrapper.current?.style.setProperty('--back', String(1 / zoomNow)); };
    let last = flow.getState().transform[2];
    write(last);
    return flow.subscribe(({ transform: [, , next] }) => { if (next !== last) { last = next; write(next); } });
  }, [flow]);
  useEffect(() => { touchMap(); }, [visible, leads, links]);
  useEffect(() => { if (known && !far) requestAnimationFrame(markFirstPicture); }, [known, far]);
  useEffect(() => { setMapReady(known && whole); return () => setMapReady(false); }, [known, whole]);

  const onPaneClick = useCallback((event: React.MouseEvent) => {
    const { transform: [, , zoomNow] } = flow.getState();
    const at = screenToFlowPosition({ x: event.clientX, y: event.clientY });
    select(zoomNow < farZoom ? lookupFar(map, at.x, at.y, 6 / zoomNow) : null);
  }, [flow, screenToFlowPosition, select, map]);

  return (
    <MarkContext value={marks}>
      <MapActionContext value={actions}>
      <NearContext value={close}>
        <div className="flex size-full min-h-0 flex-col">
          <div ref={wrapper} role="region" tabIndex={-1} aria-label={t('region')} className="relative outline-none min-h-0 flex-1 overflow-hidden">
            <ReactFlow
              nodes={mounted ? near.visible : noNodes} edges={noEdges} nodeTypes={nodeTypes} proOptions={proOptions} minZoom={0.02} maxZoom={mostZoom}
              nodesDraggable={false} nodesConnectable={false} nodesFocusable={false} edgesFocusable={false} elementsSelectable={false} disableKeyboardA11y
              deleteKeyCode={null} selectionKeyCode={null} multiSelectionKeyCode={null} zoomOnDoubleClick={false} panOnScroll={false} preventScrolling
              onPaneClick={onPaneClick} onMove={touchMap} onMoveEnd={camera.onMoveEnd} onInit={camera.onInit}
            >
              <ViewportPortal>
                {mounted ? <LabelsLayer map={map} links={near.links} rect={near.rect} gateways={layers.gateways} /> : null}
                {mounted ? <LinesLayer map={map} leads={near.leads} links={near.links} /> : null}
                {far ? <FarLabels map={map} zoom={zoom} rect={rect} showHosts={layers['multi-homed']} fade={fade} onZoomTo={camera.flyToAll} /> : null}
                {notes.all.length > 0 && whole ? <Suspense fallback={null}><NotesLayer map={map} index={index} rect={rect} /></Suspense> : null}
                {arranging ? <Suspense fallback={null}><ArrangeLayer rect={rect} zoom={zoom} camera={camera} /></Suspense> : null}
              </ViewportPortal>
              {far || fading ? <FarCanvas map={map} showHosts={layers['multi-homed']} fade={fade} /> : null}
            </ReactFlow>
            {arranging ? <Suspense fallback={null}><ArrangeBar /></Suspense> : null}
            {mini ? <Suspense fallback={null}><MiniMap map={map} phone={phone} onMove={camera.moveTo} /></Suspense> : null}
          </div>
          <MapBar far={far} camera={camera} />
        </div>
      </NearContext>
      </MapActionContext>
    </MarkContext>
  );
}
