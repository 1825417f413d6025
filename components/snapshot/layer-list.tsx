'use client';
import { Cpu, EthernetPort, Globe, Route, Server, ShieldCheck, ShieldHalf, Unplug } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { Checkbox } from '@/components/ui/checkbox';
import type { LayerId } from '@/lib/view/view-state';
import { useSnapshot } from './snapshot-context';
import { useLayerCounts } from './use-lists';

const icons: Record<LayerId, LucideIcon> = { instances: Server, 'multi-homed': EthernetPort, managed: Cpu, unattached: Unplug, gateways: Globe, routes: Route, 'network-acls': ShieldHalf, 'security-groups': ShieldCheck };

export function LayerList() {
  const t = useTranslations('map.layers');
  const format = useFormatter();
  const { map: { allows }, viewState: { layers }, setViewState } = useSnapshot();
  const counts = useLayerCounts();
  return (
    <section aria-labelledby="rail-layers" className="px-3 pb-2">
      <h2 id="rail-layers" className="text-body leading-6 font-bold">{t('title')}</h2>
      {counts.map(({ layer, count }) => {
        const Icon = icons[layer];
        return (
          <Checkbox key={layer} checked={layers[layer]} onChange={(event) => setViewState({ layers: { ...layers, [layer]: event.target.checked } })}>
            <Icon size={14} aria-hidden className="shrink-0 text-text-2" />
            <span className="min-w-0 flex-1 truncate">{t(layer)}</span>
            <span className="text-text-2">{format.number(count)}</span>
          </Checkbox>
        );
      })}
      {allows === undefined ? null : <p role="status" className="pl-6 text-map text-text-2">{t('allows', { ...allows })}</p>}
    </section>
  );
}
