'use client';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import type { HostCard } from '@/lib/model/map-model';
import { interfaceLines, type NearLine } from '@/lib/view/near/interface-lines';

function useWords(): (line: NearLine) => string {
  const t = useTranslations('map.near');
  return ({ fact, values, more }) => (fact === 'check' ? t('noCheck') : `${values.join(', ')}${more > 0 ? ` +${more}` : ''}`);
}

/** Under the name of a chip or the address of a pill. `skip`: facts that the part says already. */
export function NearLines({ networkInterfaceId, rows, skip }: { networkInterfaceId: string; rows: number; skip?: NearLine['fact'] }) {
  const { topology } = useSnapshot();
  const words = useWords();
  const lines = useMemo(() => interfaceLines(topology, networkInterfaceId).filter((line) => line.fact !== skip || line.more > 0), [topology, networkInterfaceId, skip]);
  return <>{lines.slice(0, rows).map((line) => <span key={line.fact} data-near={line.fact} className="block truncate" title={words(line)}>{words(line)}</span>)}</>;
}

/** In place of the type row of a host card: type, id, and what the guest probably does. */
export function NearHost({ host }: { host: HostCard }) {
  const t = useTranslations('map.near');
  const kinds = useTranslations('kinds');
  const { analysis } = useSnapshot();
  const belief = analysis.hosts.get(host.id)?.osBelief ?? null;
  const guest = belief === null ? '' : `${kinds(`family.${belief.family}`)} · ${t(`routing.${belief.routing}`)}`;
  return (
    <span className="relative h-full min-w-0 flex-1"><span className="near-text">
      <span className="block truncate" title={`${host.instanceType} ${host.id}`}>{host.instanceType}{host.state === null || host.state === 'running' ? '' : ` · ${host.state}`} · {host.id}</span>
      {guest === '' ? null : <span data-near="guest" className="block truncate" title={guest}>{guest}</span>}
    </span></span>
  );
}
