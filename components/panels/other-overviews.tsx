'use client';
import { useTranslations } from 'use-intl';
import type { GatewayInspection, GhostInspection, NetworkAclInspection, RouteTableInspection, SecurityGroupInspection } from '@/lib/view/inspect/inspection';
import { Fact, Facts, PanelSection } from './facts';
import { FindingCards } from './finding-card';
import { GapList } from './gap-list';
import { GhostNote } from './ghost-note';
import { PermissionTable } from './group-rules';
import { InterfaceList } from './interface-list';
import { Dash, ResourceLink, ResourceLinks } from './resource-link';
import { AclEntries, RouteRows } from './routing-tables';
import { TagList } from './tag-list';

function Findings({ inspection }: { inspection: { readonly id: string; readonly findings: GatewayInspection['findings'] } }) {
  const t = useTranslations('inspector');
  if (inspection.findings.length === 0) return null;
  return <PanelSection title={t('findings')} id="panel-findings"><FindingCards findings={inspection.findings} self={inspection.id} /></PanelSection>;
}

export function GatewayOverview({ inspection }: { inspection: GatewayInspection }) {
  const t = useTranslations('inspector');
  return (
    <>
      <div className="px-4 py-1 empty:hidden"><GapList gaps={inspection.gaps} /></div>
      <PanelSection title={t('about')}>
        <Facts>
          <Fact label={t('rows.status')}>{inspection.state}</Fact>
          <Fact label={t('rows.vpc')}>{inspection.vpcs.length === 0 ? null : <ResourceLinks targets={inspection.vpcs} />}</Fact>
          {inspection.facts.map((fact, i) => <Fact key={i} label={t(`gatewayFacts.${fact.code}`)}>{fact.ref === null ? fact.value : <ResourceLink target={fact.ref} />}</Fact>)}
          <Fact label={t('rows.account')}>{inspection.account}</Fact>
          <Fact label={t('rows.region')}>{inspection.region}</Fact>
        </Facts>
      </PanelSection>
      <Findings inspection={inspection} />
      <PanelSection title={t('usedBy')} aside={<span className="text-map text-text-3">{inspection.usedBy.length}</span>}>
        {inspection.usedBy.length === 0 ? <Dash /> : (
          <ul className="text-map">{inspection.usedBy.map((use) => <li key={`${use.table.id}|${use.destination}`} className="min-h-6">{use.destination} ← <ResourceLink target={use.table} /> {use.state === 'active' ? null : <b className="text-high">{t(`routes.${use.state}`)}</b>}</li>)}</ul>
        )}
      </PanelSection>
      {inspection.interfaces.length === 0 ? null : <InterfaceList title={t('enis')} interfaces={inspection.interfaces} />}
      <TagList tags={inspection.tags} />
    </>
  );
}

export function SecurityGroupOverview({ inspection }: { inspection: SecurityGroupInspection }) {
  const t = useTranslations('inspector');
  return (
    <>
      <PanelSection title={t('about')}>
        <Facts>
          <Fact label={t('rows.name')}>{inspection.groupName}</Fact>
          <Fact label={t('rows.description')}>{inspection.description}</Fact>
          <Fact label={t('rows.vpc')}>{inspection.vpc === null ? null : <ResourceLink target={inspection.vpc} />}</Fact>
          <Fact label={t('rows.referencedBy')}>{inspection.referencedBy.length === 0 ? null : <ResourceLinks targets={inspection.referencedBy} />}</Fact>
        </Facts>
      </PanelSection>
      <Findings inspection={inspection} />
      <PanelSection title={t('groups.inbound')}><PermissionTable label={t('groups.inbound')} peer={t('groups.source')} rows={inspection.ingress} direction="ingress" /></PanelSection>
      <PanelSection title={t('groups.outbound')}><PermissionTable label={t('groups.outbound')} peer={t('groups.destination')} rows={inspection.egress} direction="egress" /></PanelSection>
      <InterfaceList title={t('groups.members')} interfaces={inspection.members} />
      <TagList tags={inspection.tags} />
    </>
  );
}

export function RouteTableOverview({ inspection }: { inspection: RouteTableInspection }) {
  const t = useTranslations('inspector');
  return (
    <>
      <PanelSection title={t('about')}>
        <Facts>
          <Fact label={t('rows.vpc')}>{inspection.vpc === null ? null : <ResourceLink target={inspection.vpc} />}</Fact>
          <Fact label={t('rows.main')}>{inspection.main ? t('yes') : t('no')}</Fact>
          <Fact label={t('subnets')}>{inspection.subnets.length === 0 ? null : <ResourceLinks targets={inspection.subnets} />}</Fact>
          <Fact label={t('rows.edge')}>{inspection.gateways.length === 0 ? null : <ResourceLinks targets={inspection.gateways} />}</Fact>
        </Facts>
      </PanelSection>
      <Findings inspection={inspection} />
      <PanelSection title={t('routes.title')}><RouteRows label={t('routes.title')} routes={inspection.routes} /></PanelSection>
      <TagList tags={inspection.tags} />
    </>
  );
}

export function NetworkAclOverview({ inspection }: { inspection: NetworkAclInspection }) {
  const t = useTranslations('inspector');
  return (
    <>
      <PanelSection title={t('about')}>
        <Facts>
          <Fact label={t('rows.vpc')}>{inspection.vpc === null ? null : <ResourceLink target={inspection.vpc} />}</Fact>
          <Fact label={t('rows.default')}>{inspection.isDefault ? t('yes') : t('no')}</Fact>
          <Fact label={t('subnets')}>{inspection.subnets.length === 0 ? null : <ResourceLinks targets={inspection.subnets} />}</Fact>
        </Facts>
      </PanelSection>
      <Findings inspection={inspection} />
      <PanelSection title={t('acl.inbound')}><AclEntries label={t('acl.inbound')} peer={t('acl.source')} entries={inspection.ingress} /></PanelSection>
      <PanelSection title={t('acl.outbound')}><AclEntries label={t('acl.outbound')} peer={t('acl.destination')} entries={inspection.egress} /></PanelSection>
      <TagList tags={inspection.tags} />
    </>
  );
}

export function GhostOverview({ inspection }: { inspection: GhostInspection }) {
  const t = useTranslations('inspector');
  return (
    <>
      <GhostNote ghost={inspection.ghost} />
      <PanelSection title={t('ghost.referrers')} aside={<span className="text-map text-text-3">{inspection.referrers.length}</span>}>
        <ResourceLinks targets={inspection.referrers} />
      </PanelSection>
      <Findings inspection={inspection} />
      {inspection.interfaces.length === 0 ? null : <InterfaceList title={t('enis')} interfaces={inspection.interfaces} />}
    </>
  );
}
