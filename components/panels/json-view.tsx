'use client';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { CopyButton } from '@/components/ui/copy-button';
import { rawOf } from '@/lib/view/inspect/raw-of';
import { usePanel } from './panel-context';
import { ScrollBox } from './scroll-box';

/** The normalised data of one resource, and of the ENIs of a host, as stored in the snapshot. */
export function JsonView({ id }: { id: string }) {
  const t = useTranslations('inspector');
  const { topology, analysis } = usePanel();
  const text = useMemo(() => {
    const host = topology.hosts.get(id);
    const analysed = analysis.hosts.get(id);
    const value = host === undefined ? rawOf(topology, id) : { instance: host.instance, networkInterfaces: host.networkInterfaces, ...(analysed === undefined ? {} : { analysis: analysed }) };
    return JSON.stringify(value, null, 2);
  }, [topology, analysis, id]);
  return (
    <div className="px-4 py-3">
      <div className="mb-2 flex items-center justify-between gap-2">
        <p className="text-map text-text-3">{t('jsonHint')}</p>
        <CopyButton text={text} what="JSON">{t('copyJson')}</CopyButton>
      </div>
      <ScrollBox mono label="JSON" className="overflow-x-auto rounded border border-line bg-sunken p-2 font-mono text-map tracking-[-0.2px]">{text}</ScrollBox>
    </div>
  );
}
