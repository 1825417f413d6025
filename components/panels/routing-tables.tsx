'use client';
import { useTranslations } from 'use-intl';
import { SeverityIcon } from '@/components/ui/severity-icon';
import type { NetworkAclEntry } from '@/lib/model/inventory';
import type { AclView, RouteRow, RoutingView } from '@/lib/view/inspect/inspection';
import { Dash, ResourceLink, ResourceLinks } from './resource-link';
import { RuleRow } from './rule-mark';
import { formatPorts, formatProtocol } from './port-text';
import { WideTable } from './wide-table';

/** Routes in the table's own order: destination, target, state. */
export function RouteRows({ label, routes }: { label: string; routes: readonly RouteRow[] }) {
  const t = useTranslations('inspector.routes');
  return (
    <WideTable label={label} head={[t('destination'), t('target'), t('state'), t('origin')]}>
      {routes.map(({ route, target }) => (
        <RuleRow key={`${route.destination}|${target?.id ?? route.target.kind}`} decides={(rule) => rule.destination === route.destination}>
          <td>{route.destination}</td>
          <td>{target === null ? (route.target.kind === 'local' ? t('local') : 'id' in route.target ? route.target.id : <Dash />) : <ResourceLink target={target} />}</td>
          <td>{route.state === 'active' ? t('active') : <span className="inline-flex items-center gap-1 font-bold text-high"><SeverityIcon severity="high" size={12} />{t(route.state)}</span>}</td>
          <td className="text-text-2">{route.origin === null ? <Dash /> : t(`origins.${route.origin}`)}</td>
        </RuleRow>
      ))}
    </WideTable>
  );
}

function Missing({ text }: { text: string }) {
  return <p className="flex items-center gap-1 rounded border border-dashed border-unknown-line bg-unknown-soft px-2 py-1 text-map text-unknown"><SeverityIcon severity="unknown" size={12} />{text}</p>;
}

export function RoutingBlock({ routing }: { routing: RoutingView }) {
  const t = useTranslations('inspector.routes');
  const common = useTranslations('common');
  if (routing.state === 'missing') return <Missing text={t('missing', { status: common(`coverageStatus.${routing.coverage}`) })} />;
  return (
    <div className="flex flex-col gap-1">
      <p className="text-map text-text-2"><ResourceLink target={routing.table} /> · {t(`by.${routing.by}`)}</p>
      <RouteRows label={routing.table.name} routes={routing.routes} />
      {routing.propagatingVgws.length === 0 ? null : <p className="text-map text-text-2">{t('propagating')} <ResourceLinks targets={routing.propagatingVgws} /></p>}
    </div>
  );
}

/** Entries by rule number; 32767 is the final deny that AWS prints as `*`. */
export function AclEntries({ label, peer, entries }: { label: string; peer: string; entries: readonly NetworkAclEntry[] }) {
  const t = useTranslations('inspector.acl');
  return (
    <WideTable label={label} head={[t('number'), t('action'), t('protocol'), t('ports'), peer]}>
      {entries.map((entry) => (
        <RuleRow key={`${entry.ruleNumber}|${entry.cidr}`} decides={(rule) => rule.rule === entry.ruleNumber && (rule.direction === 'egress') === entry.egress}>
          <td>{entry.ruleNumber === 32767 ? '*' : entry.ruleNumber}</td>
          <td className={entry.action === 'deny' ? 'font-bold' : ''}>{t(entry.action)}</td>
          <td>{formatProtocol(entry.protocol, t('all'))}</td>
          <td>{entry.icmpType === null ? formatPorts(entry.fromPort, entry.toPort, t('all')) : `${entry.icmpType}/${entry.icmpCode ?? '*'}`}</td>
          <td>{entry.cidr}</td>
        </RuleRow>
      ))}
    </WideTable>
  );
}

export function AclBlock({ acl }: { acl: AclView }) {
  const t = useTranslations('inspector.acl');
  const common = useTranslations('common');
  if (acl.state === 'missing') return <Missing text={t('missing', { status: common(`coverageStatus.${acl.coverage}`) })} />;
  return (
    <div className="flex flex-col gap-2">
      <p className="text-map text-text-2"><ResourceLink target={acl.acl} /> · {t(`by.${acl.by}`)}</p>
      <AclEntries label={t('inbound')} peer={t('source')} entries={acl.ingress} />
      <AclEntries label={t('outbound')} peer={t('destination')} entries={acl.egress} />
    </div>
  );
}
