'use client';
import { Crosshair } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { MapView } from '@/components/map/map-view';
import { requestFlight } from '@/components/snapshot/flight';
import { SnapshotContext, useSnapshot } from '@/components/snapshot/snapshot-context';
import type { SnapshotContextValue } from '@/components/snapshot/snapshot-context';
import { Button } from '@/components/ui/button';
import type { ResourceId } from '@/lib/model/ids';
import { nameOf } from '@/lib/view/resource-kind';
import { isEnd } from '@/lib/view/trace/end-label';

/** The map, where a click or Enter chooses an end of the trace instead of opening the inspector. */
export function PickMap({ end, onPick, onCancel }: { end: 'from' | 'to'; onPick: (ref: ResourceId) => void; onCancel: (() => void) | null }) {
  const t = useTranslations('trace.pick');
  const snapshot = useSnapshot();
  const { topology, viewState, setViewState } = snapshot;
  const [at, setAt] = useState<ResourceId | null>(null);
  const [wrong, setWrong] = useState<ResourceId | null>(null);
  const value = useMemo<SnapshotContextValue>(() => ({
    ...snapshot,
    viewState: { ...viewState, selection: at, focus: null, table: null },
    setViewState: (patch) => setViewState('focus' in patch ? { ...patch, focus: null } : patch),
    select: (id, options) => {
      if (id === null) return;
      // Arrow keys go on; a click or Enter chooses.
      if (options?.fly === true) { setAt(id); requestFlight(id); } else if (isEnd(topology, id)) onPick(id); else setWrong(id);
    },
  }), [snapshot, viewState, setViewState, at, topology, onPick]);
  return (
    <>
      <div className="pointer-events-none absolute inset-x-0 top-0 z-20 flex justify-center px-3">
        <div role="status" className="pointer-events-auto flex max-w-full items-center gap-3 rounded-lg border border-accent-line bg-accent-soft px-3 py-2 text-body text-text">
          <Crosshair size={16} aria-hidden className="shrink-0 text-accent-text" />
          <p><b>{t('title', { end })}</b> <span className="text-text-2">{wrong === null ? t('hint') : t('wrong', { name: nameOf(topology, wrong) })}</span></p>
          {onCancel === null ? null : <Button onClick={onCancel}>{t('cancel')}</Button>}
        </div>
      </div>
      <SnapshotContext value={value}><MapView /></SnapshotContext>
    </>
  );
}
