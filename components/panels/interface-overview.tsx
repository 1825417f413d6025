'use client';
import { useTranslations } from 'use-intl';
import type { NetworkInterfaceInspection } from '@/lib/view/inspect/inspection';
import { DateText } from './date-text';
import { EvidenceText } from './evidence-list';
import { Fact, Facts, PanelSection } from './facts';
import { FindingCards } from './finding-card';
import { Dash, ResourceLink, ResourceLinks } from './resource-link';
import { TagList } from './tag-list';

const tierText = { public: 'text-pub-text', private: 'text-priv-text', isolated: 'text-iso-text', unknown: 'text-unknown' } as const;

/** One ENI, whoever owns it: customer, unattached, or managed by an AWS service. */
export function InterfaceOverview({ inspection }: { inspection: NetworkInterfaceInspection }) {
  const t = useTranslations('inspector');
  const common = useTranslations('common');
  const kinds = useTranslations('kinds.eni');
  const publicKinds = useTranslations('kinds.publicIp');
  const eni = inspection.interface;
  const onOff = (value: boolean | null): string => (value === null ? common('unknownValue') : value ? t('on') : t('off'));
  const lines = (values: readonly string[]) => (values.length === 0 ? null : <span className="flex flex-col">{values.map((value) => <span key={value}>{value}</span>)}</span>);
  return (
    <>
      <PanelSection title={t('addresses')}>
        <Facts>
          <Fact label={t('rows.primaryIp')}>{eni.primaryIp === null ? null : <b>{eni.primaryIp}</b>}</Fact>
          <Fact label={t('rows.secondary')}>{lines(eni.secondaryIps)}</Fact>
          <Fact label={t('rows.publicIp')}>{eni.publicAddresses.length === 0 ? null : <span className="flex flex-col">{eni.publicAddresses.map((a) => <span key={a.publicIp} title={a.allocationId ?? undefined}>{a.publicIp} → {a.privateIp} <span className="text-text-2">{publicKinds(a.kind)}</span></span>)}</span>}</Fact>
          <Fact label={t('rows.prefixes')}>{lines([...eni.ipv4Prefixes, ...eni.ipv6Prefixes])}</Fact>
          <Fact label={t('rows.ipv6')}>{lines(eni.ipv6.map((a) => a.address))}</Fact>
          <Fact label={t('rows.dns')}>{eni.primaryDnsName}</Fact>
          <Fact label={t('rows.mac')}>{eni.mac === null ? null : <span className="font-mono">{eni.mac}</span>}</Fact>
          <Fact label={t('rows.ips')}>{eni.ipv4Maximum === null ? eni.ipv4Used : t('ipsUsed', { used: eni.ipv4Used, maximum: eni.ipv4Maximum })}</Fact>
        </Facts>
      </PanelSection>
      {inspection.findings.length === 0 ? null : <PanelSection title={t('findings')} id="panel-findings"><FindingCards findings={inspection.findings} self={inspection.id} /></PanelSection>}
      <PanelSection title={t('placeAndOwner')}>
        <Facts>
          <Fact label={t('rows.host')}>{inspection.host === null ? null : <ResourceLink target={inspection.host} />}</Fact>
          <Fact label={t('rows.device')}>{eni.deviceIndex === null ? null : t('deviceAt', { index: eni.deviceIndex, card: eni.networkCardIndex ?? 0 })}</Fact>
          <Fact label={t('rows.kind')}>{eni.kind === null ? null : <>{kinds.has(eni.kind.kind) ? kinds(eni.kind.kind) : eni.kind.kind}{eni.kind.owner === null ? null : <> · {eni.kind.owner}</>} <EvidenceText item={eni.kind.matched} area="matched" /></>}</Fact>
          <Fact label={t('rows.subnet')}>{eni.subnet === null ? null : <><ResourceLink target={eni.subnet} className={tierText[eni.subnet.tier]} /> <span className="text-text-2">{eni.subnet.cidr} · {common(`tier.${eni.subnet.tier}`)}</span></>}</Fact>
          <Fact label={t('rows.vpc')}>{eni.vpc === null ? null : <ResourceLink target={eni.vpc} />}</Fact>
          <Fact label={t('rows.zone')}>{eni.zone}</Fact>
          <Fact label={t('rows.groups')}>{eni.groups.length === 0 ? null : <ResourceLinks targets={eni.groups} />}</Fact>
          <Fact label={t('rows.sourceDestCheck')}>{onOff(eni.sourceDestCheck)}</Fact>
          <Fact label={t('rows.onTerminate')}>{eni.deleteOnTermination === null ? null : t(eni.deleteOnTermination ? 'delete' : 'keep')}</Fact>
          <Fact label={t('rows.attachTime')}>{eni.attachTime === null ? null : <DateText iso={eni.attachTime} />}</Fact>
          <Fact label={t('rows.status')}>{eni.status}</Fact>
          <Fact label={t('rows.type')}>{eni.interfaceType}</Fact>
          <Fact label={t('rows.owner')}>{eni.owner}</Fact>
          <Fact label={t('rows.description')}>{eni.description}</Fact>
        </Facts>
      </PanelSection>
      <PanelSection title={t('routeTargets')} aside={<span className="text-map text-text-3">{eni.routeUses.length}</span>}>
        {eni.routeUses.length === 0 ? <Dash /> : (
          <ul className="text-map">{eni.routeUses.map((use) => <li key={`${use.tableId}|${use.destination}`} className="min-h-6">{use.destination} ← <ResourceLink target={use.table} /> {use.state === 'active' ? null : <b className="text-high">{t(`routes.${use.state}`)}</b>}</li>)}</ul>
        )}
      </PanelSection>
      <TagList tags={inspection.tags} />
    </>
  );
}
