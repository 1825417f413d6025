'use client';
import { Route } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { MapView } from '@/components/map/map-view';
import { PathContext } from '@/components/map/marks';
import { requestFlight } from '@/components/snapshot/flight';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { Button } from '@/components/ui/button';
import type { Trace } from '@/lib/model/trace';
import { pathParts } from '@/lib/view/trace/path-parts';

/** Where on the map the trace runs: what it touches is lit, the rest dimmed. */
export function PathOnMap({ trace, onBack }: { trace: Trace; onBack: () => void }) {
  const t = useTranslations('trace.scene');
  const { topology } = useSnapshot();
  const parts = useMemo(() => pathParts(topology, trace), [topology, trace]);
  const first = trace.forward.hops.findLast((hop) => hop.networkInterfaceId !== null)?.networkInterfaceId ?? null;
  useEffect(() => { if (first !== null) requestFlight(first); }, [first]);
  return (
    <>
      <div className="pointer-events-none absolute bottom-14 left-3 z-20 flex max-sm:bottom-16"><span className="pointer-events-auto"><Button icon={<Route size={14} aria-hidden />} onClick={onBack}>{t('toDrawing')}</Button></span></div>
      <PathContext value={parts}><MapView /></PathContext>
    </>
  );
}
