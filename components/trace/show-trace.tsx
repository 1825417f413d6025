'use client';
import { Route } from 'lucide-react';
import { use } from 'react';
import { useTranslations } from 'use-intl';
import { SnapshotContext } from '@/components/snapshot/snapshot-context';
import { Button } from '@/components/ui/button';
import type { TraceQuery } from '@/lib/model/trace';

/** From a warning to the trace that proves it. Outside of a snapshot there is nothing to trace in. */
export function ShowTrace({ proof }: { proof: TraceQuery | null }) {
  const t = useTranslations('trace');
  const snapshot = use(SnapshotContext);
  if (snapshot === null || proof === null) return null;
  return <Button icon={<Route size={13} aria-hidden />} onClick={() => snapshot.setViewState({ trace: { query: proof, hop: null }, selection: null, table: null })} className="self-start">{t('fromFinding')}</Button>;
}
