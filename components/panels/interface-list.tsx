'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { EniKindIcon } from '@/components/ui/eni-kind-icon';
import { SeverityIcon } from '@/components/ui/severity-icon';
import type { InterfaceSummary } from '@/lib/view/inspect/inspection';
import { PanelSection } from './facts';
import { Dash, ResourceLink } from './resource-link';

const page = 25;

/** ENIs of a subnet, gateway or group. Long lists open page by page and say how many are left. */
export function InterfaceList({ title, interfaces }: { title: string; interfaces: readonly InterfaceSummary[] }) {
  const t = useTranslations('inspector');
  const common = useTranslations('common');
  const kinds = useTranslations('kinds.eni');
  const [shown, setShown] = useState(page);
  return (
    <PanelSection title={title} aside={<span className="text-map text-text-3">{interfaces.length}</span>}>
      {interfaces.length === 0 ? <Dash /> : (
        <ul className="text-map">
          {interfaces.slice(0, shown).map((eni) => (
            <li key={eni.id} className="flex min-h-7 items-center gap-2 border-b border-line py-0.5 last:border-b-0">
              <EniKindIcon kind={eni.kind ?? 'unknown-service'} className="text-text-3" />
              <span className="w-24 shrink-0">{eni.primaryIp ?? <Dash />}</span>
              <span className="min-w-0 flex-1">
                <ResourceLink target={eni.host ?? { id: eni.id, kind: 'network-interface', name: eni.name }} />
                {eni.kind === null || eni.kind === 'customer' ? null : <span className="ml-1 text-text-3">{kinds.has(eni.kind) ? kinds(eni.kind) : eni.kind}</span>}
              </span>
              {eni.worst === null ? null : <SeverityIcon severity={eni.worst} size={12} label={common(`severity.${eni.worst}`)} />}
            </li>
          ))}
        </ul>
      )}
      {interfaces.length > shown ? <Button size="small" className="mt-2" onClick={() => setShown(shown + page * 4)}>{t('showMore', { count: interfaces.length - shown })}</Button> : null}
    </PanelSection>
  );
}
