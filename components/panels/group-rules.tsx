'use client';
import { useTranslations } from 'use-intl';
import { SeverityIcon } from '@/components/ui/severity-icon';
import { Tag } from '@/components/ui/pill';
import type { GroupRules, PermissionRow } from '@/lib/view/inspect/inspection';
import { formatPorts, formatProtocol } from './port-text';
import { Dash, ResourceLink } from './resource-link';
import { RuleRow } from './rule-mark';
import { WideTable } from './wide-table';

/** Rules of one direction: protocol, ports, peers, description. */
export function PermissionTable({ label, peer, rows, direction }: { label: string; peer: string; rows: readonly PermissionRow[]; direction: 'ingress' | 'egress' }) {
  const t = useTranslations('inspector.groups');
  if (rows.length === 0) return <p className="text-map text-text-2">{t('noRule', { direction: label })}</p>;
  return (
    <WideTable label={label} head={[t('protocol'), t('ports'), peer, t('description')]}>
      {rows.map(({ permission, refs }, i) => (
        <RuleRow key={i} decides={(rule) => rule.direction === direction && rule.source !== null && [...permission.cidrs, ...permission.ipv6Cidrs, ...refs.map((ref) => ref.id)].includes(rule.source)}>
          <td>{formatProtocol(permission.protocol, t('all'))}</td>
          <td>{formatPorts(permission.fromPort, permission.toPort, t('all'))}</td>
          <td>
            <span className="flex flex-col items-start">
              {[...permission.cidrs, ...permission.ipv6Cidrs].map((cidr) => <span key={cidr}>{cidr}</span>)}
              {refs.map((ref) => <ResourceLink key={ref.id} target={ref} />)}
            </span>
          </td>
          <td className="max-w-48 break-words text-text-2">{permission.descriptions.length === 0 ? <Dash /> : permission.descriptions.join(', ')}</td>
        </RuleRow>
      ))}
    </WideTable>
  );
}

/** Every security group of the selection, with the devices it is on. */
export function GroupRulesList({ groups }: { groups: readonly GroupRules[] }) {
  const t = useTranslations('inspector.groups');
  if (groups.length === 0) return <p className="px-4 py-3 text-text-2">{t('none')}</p>;
  return groups.map((rules) => (
    <section key={rules.group.id} className="flex flex-col gap-2 border-b border-line px-4 py-3 last:border-b-0">
      <h3 className="flex flex-wrap items-center gap-2 text-body font-bold">
        <ResourceLink target={rules.group} />
        {rules.devices.map((device) => <Tag key={device}>{device}</Tag>)}
      </h3>
      {rules.ingress === null || rules.egress === null ? (
        <p className="flex items-center gap-1 text-map text-unknown"><SeverityIcon severity="unknown" size={12} />{t('notRead')}</p>
      ) : (
        <>
          <h4 className="text-map text-text-3">{t('inbound')}</h4>
          <PermissionTable label={t('inbound')} peer={t('source')} rows={rules.ingress} direction="ingress" />
          <h4 className="text-map text-text-3">{t('outbound')}</h4>
          <PermissionTable label={t('outbound')} peer={t('destination')} rows={rules.egress} direction="egress" />
        </>
      )}
    </section>
  ));
}
