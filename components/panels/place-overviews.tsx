'use client';
import { useTranslations } from 'use-intl';
import type { SubnetInspection, VpcInspection } from '@/lib/view/inspect/inspection';
import { Fact, Facts, PanelSection } from './facts';
import { FindingCards } from './finding-card';
import { GhostNote } from './ghost-note';
import { InterfaceList } from './interface-list';
import { ResourceLink, ResourceLinks } from './resource-link';
import { AclBlock, RoutingBlock } from './routing-tables';
import { TagList } from './tag-list';

/** Subnet: which tier and why, its effective route table and ACL, its ENIs. */
export function SubnetOverview({ inspection }: { inspection: SubnetInspection }) {
  const t = useTranslations('inspector');
  const common = useTranslations('common');
  const yesNo = (value: boolean | null): string => (value === null ? common('unknownValue') : value ? t('yes') : t('no'));
  return (
    <>
      <GhostNote ghost={inspection.ghost} />
      <PanelSection title={t('about')}>
        <Facts>
          <Fact label={t('rows.tier')}><b>{common(`tier.${inspection.tier}`)}</b> <span className="text-text-2">{t(`tierWhy.${inspection.tier}`, { target: inspection.defaultTarget ?? '' })}</span></Fact>
          <Fact label={t('rows.cidr')}>{inspection.cidr}</Fact>
          <Fact label={t('rows.ipv6')}>{inspection.ipv6Cidrs.join(', ')}</Fact>
          <Fact label={t('rows.vpc')}>{inspection.vpc === null ? null : <ResourceLink target={inspection.vpc} />}</Fact>
          <Fact label={t('rows.zone')}>{inspection.zone === null ? null : `${inspection.zone}${inspection.zoneId === null ? '' : ` (${inspection.zoneId})`}`}</Fact>
          <Fact label={t('rows.freeIps')}>{inspection.availableIpAddressCount}</Fact>
          <Fact label={t('rows.autoPublic')}>{yesNo(inspection.mapPublicIpOnLaunch)}</Fact>
        </Facts>
      </PanelSection>
      {inspection.findings.length === 0 ? null : <PanelSection title={t('findings')} id="panel-findings"><FindingCards findings={inspection.findings} self={inspection.id} /></PanelSection>}
      <PanelSection title={t('routes.title')}><RoutingBlock routing={inspection.routing} /></PanelSection>
      <PanelSection title={t('acl.title')}><AclBlock acl={inspection.acl} /></PanelSection>
      <InterfaceList title={t('enis')} interfaces={inspection.interfaces} />
      <TagList tags={inspection.tags} />
    </>
  );
}

export function VpcOverview({ inspection }: { inspection: VpcInspection }) {
  const t = useTranslations('inspector');
  const common = useTranslations('common');
  return (
    <>
      <GhostNote ghost={inspection.ghost} />
      <PanelSection title={t('about')}>
        <Facts>
          <Fact label={t('rows.cidr')}>{inspection.cidrs.join(', ')}</Fact>
          <Fact label={t('rows.ipv6')}>{inspection.ipv6Cidrs.join(', ')}</Fact>
          <Fact label={t('rows.account')}>{inspection.account}</Fact>
          <Fact label={t('rows.region')}>{inspection.region}</Fact>
          <Fact label={t('rows.default')}>{inspection.isDefault === null ? null : inspection.isDefault ? t('yes') : t('no')}</Fact>
          <Fact label={t('rows.blockPublicAccess')}>{inspection.blockPublicAccess}</Fact>
          <Fact label={t('rows.mainTable')}>{inspection.mainRouteTable === null ? null : <ResourceLink target={inspection.mainRouteTable} />}</Fact>
          <Fact label={t('rows.gateways')}>{inspection.gateways.length === 0 ? null : <ResourceLinks targets={inspection.gateways} />}</Fact>
          <Fact label={t('rows.multiHomed')}>{inspection.multiHomed.length === 0 ? null : <ResourceLinks targets={inspection.multiHomed} />}</Fact>
        </Facts>
      </PanelSection>
      {inspection.findings.length === 0 ? null : <PanelSection title={t('findings')} id="panel-findings"><FindingCards findings={inspection.findings} self={inspection.id} /></PanelSection>}
      <PanelSection title={t('subnets')} aside={<span className="text-map text-text-3">{inspection.subnets.length}</span>}>
        <ul className="text-map">
          {inspection.subnets.map((subnet) => (
            <li key={subnet.id} className="grid min-h-7 grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-2 border-b border-line last:border-b-0">
              <span><ResourceLink target={subnet} /> <span className="text-text-3">{subnet.cidr}</span></span>
              <span className="text-text-2">{common(`tier.${subnet.tier}`)}{subnet.zone === null ? '' : ` · ${subnet.zone}`}</span>
              <span className="w-14 text-right">{t('eniCount', { count: subnet.eniCount })}</span>
            </li>
          ))}
        </ul>
      </PanelSection>
      <TagList tags={inspection.tags} />
    </>
  );
}
