'use client';
import { Building2, Ghost, Globe, Router, Server, Shield, ShieldHalf, Waypoints, EthernetPort, Box, Network } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { GuestBox } from '@/components/guest/guest-box';
import { SegmentBar } from '@/components/ui/gauges';
import { EniKindIcon } from '@/components/ui/eni-kind-icon';
import { Tabs } from '@/components/ui/tabs';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { inspect } from '@/lib/view/inspect/inspect';
import type { Inspection, SubnetRouting } from '@/lib/view/inspect/inspection';
import type { PanelTab } from '@/lib/view/view-state';
import { PanelSection } from './facts';
import { GroupRulesList } from './group-rules';
import { InstanceFindings, InstanceOverview, InstanceScenarios } from './instance-overview';
import { InterfaceOverview } from './interface-overview';
import { JsonView } from './json-view';
import { OsBeliefView } from './os-belief-view';
import { GatewayOverview, GhostOverview, NetworkAclOverview, RouteTableOverview, SecurityGroupOverview } from './other-overviews';
import { PanelContext } from './panel-context';
import { IdRow, PanelHead } from './panel-head';
import { SubnetOverview, VpcOverview } from './place-overviews';
import { ResourceLink } from './resource-link';
import { RoutingBlock } from './routing-tables';
import { useNarrow } from './use-narrow';

const NotesBox = lazy(() => import('@/components/notes/notes-box').then((module) => ({ default: module.NotesBox })));
const gatewayIcons = { 'internet-gateway': Globe, 'egress-only-internet-gateway': Globe, 'nat-gateway': Router, 'vpn-gateway': Building2, 'transit-gateway': Waypoints, 'vpc-peering': Waypoints, 'vpc-endpoint': Box } as const;
const icons = { instance: Server, subnet: Network, vpc: Box, 'security-group': Shield, 'route-table': Router, 'network-acl': ShieldHalf, ghost: Ghost } as const;

function iconOf(inspection: Inspection): ReactNode {
  if (inspection.kind === 'network-interface') return inspection.interface.kind === null ? <EthernetPort size={18} aria-hidden /> : <EniKindIcon kind={inspection.interface.kind.kind} size={18} />;
  const Icon = inspection.kind === 'gateway' ? gatewayIcons[inspection.gatewayKind] : icons[inspection.kind];
  return <Icon size={18} aria-hidden />;
}

function tabsOf(inspection: Inspection, narrow: boolean): readonly PanelTab[] {
  if (inspection.kind === 'instance') return narrow ? ['overview', 'findings', 'scenarios', 'routes', 'groups', 'os', 'json'] : ['overview', 'routes', 'groups', 'os', 'json'];
  return inspection.kind === 'network-interface' ? ['overview', 'routes', 'groups', 'json'] : ['overview', 'json'];
}

function detailsOf(inspection: Inspection, stateText: (state: string) => string): readonly (string | null)[] {
  switch (inspection.kind) {
    case 'instance': return [inspection.instanceType, inspection.zone, inspection.state === null ? null : stateText(inspection.state)];
    case 'network-interface': return [inspection.interface.zone, inspection.interface.status];
    case 'subnet': return [inspection.cidr, inspection.zone];
    case 'vpc': return [inspection.cidrs[0] ?? null, inspection.region];
    case 'gateway': return [inspection.state];
    default: return [inspection.region];
  }
}

function Routes({ routing }: { routing: readonly SubnetRouting[] }) {
  const common = useTranslations('common');
  return routing.map((entry) => (
    <PanelSection key={`${entry.subnet.id}|${entry.devices.join()}`} title={entry.devices.join(', ')} aside={<span className="text-map text-text-2"><ResourceLink target={entry.subnet} /> · {common(`tier.${entry.subnet.tier}`)}</span>}>
      <RoutingBlock routing={entry.routing} />
    </PanelSection>
  ));
}

function Overview({ inspection, narrow }: { inspection: Inspection; narrow: boolean }) {
  switch (inspection.kind) {
    case 'instance': return <InstanceOverview inspection={inspection} narrow={narrow} />;
    case 'network-interface': return <InterfaceOverview inspection={inspection} />;
    case 'subnet': return <SubnetOverview inspection={inspection} />;
    case 'vpc': return <VpcOverview inspection={inspection} />;
    case 'gateway': return <GatewayOverview inspection={inspection} />;
    case 'security-group': return <SecurityGroupOverview inspection={inspection} />;
    case 'route-table': return <RouteTableOverview inspection={inspection} />;
    case 'network-acl': return <NetworkAclOverview inspection={inspection} />;
    case 'ghost': return <GhostOverview inspection={inspection} />;
  }
}

function Body({ inspection, tab, narrow }: { inspection: Inspection; tab: PanelTab; narrow: boolean }) {
  const t = useTranslations('inspector');
  const detailed = inspection.kind === 'instance' || inspection.kind === 'network-interface' ? inspection : null;
  if (tab === 'json') return <JsonView id={inspection.id} />;
  if (tab === 'routes' && detailed !== null) return <Routes routing={detailed.routing} />;
  if (tab === 'groups' && detailed !== null) return <GroupRulesList groups={detailed.groups} />;
  if (inspection.kind === 'instance') {
    if (tab === 'os') return <><PanelSection title={t('tabs.os')}><OsBeliefView belief={inspection.osBelief} /></PanelSection><GuestBox key={inspection.id} instanceId={inspection.id} /></>;
    if (tab === 'findings') return <InstanceFindings inspection={inspection} />;
    if (tab === 'scenarios') return <InstanceScenarios inspection={inspection} />;
  }
  return <Overview inspection={inspection} narrow={narrow} />;
}

/** Right panel (and phone sheet) of whatever is selected on the map. */
export function InspectorPanel() {
  const t = useTranslations('inspector');
  const { topology, analysis, viewState, select, setViewState, source } = useSnapshot();
  const narrow = useNarrow();
  const body = useRef<HTMLDivElement>(null);
  const id = viewState.selection;
  const inspection = useMemo(() => (id === null ? null : inspect(topology, analysis, id)), [topology, analysis, id]);
  const context = useMemo(() => ({ topology, analysis, select: (target: string) => select(target, { fly: true }), shared: source.kind === 'share' }), [topology, analysis, select, source.kind]);
  const wanted = viewState.panel;
  useEffect(() => {
    if (id !== null && !narrow && (wanted === 'findings' || wanted === 'scenarios')) body.current?.querySelector(`#panel-${wanted}`)?.scrollIntoView({ block: 'start' });
  }, [narrow, wanted, id]);
  if (inspection === null) return null;
  const tabs = tabsOf(inspection, narrow);
  const tab = tabs.includes(wanted) ? wanted : 'overview';
  const counts: Partial<Record<PanelTab, number>> = inspection.kind === 'instance' ? { findings: inspection.findings.length, scenarios: inspection.scenarios.filter((s) => s.label).length } : {};
  const tabLabel = (name: PanelTab): string => t(`tabs.${narrow && name === 'overview' && inspection.kind === 'instance' ? 'interfaces' : name}`);
  const aside = narrow && inspection.kind === 'instance' && inspection.slots?.maximum != null ? (
    <span className="flex items-center gap-2 text-body text-text"><SegmentBar value={inspection.slots.attached} of={inspection.slots.maximum} width={78} height={8} segments={Math.min(inspection.slots.maximum, 8)} />{t('slotsOf', { attached: inspection.slots.attached, maximum: inspection.slots.maximum })}</span>
  ) : undefined;
  return (
    <PanelContext.Provider value={context}>
      <div className="flex h-full min-h-0 flex-col bg-surface" data-testid="inspector">
        <PanelHead
          icon={iconOf(inspection)} name={inspection.name} id={inspection.id} kind={inspection.kind === 'instance' ? null : t(`kinds.${inspection.kind === 'gateway' ? inspection.gatewayKind : inspection.kind}`)}
          details={detailsOf(inspection, (state) => (t.has(`states.${state}`) ? t(`states.${state}`) : state))} findings={inspection.findings} consoleUrl={inspection.consoleUrl} onClose={() => select(null)} aside={aside} narrow={narrow}
        />
        <div className="px-4">
          <Tabs
            label={t('panel')} value={tab} onChange={(panel) => setViewState({ panel })}
            tabs={tabs.map((name) => { const count = counts[name]; return { id: name, label: tabLabel(name), ...(count === undefined ? {} : { count }) }; })}
          />
        </div>
        <div key={inspection.id} ref={body} role="tabpanel" aria-label={tabLabel(tab)} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto -outline-offset-2">
          <Body inspection={inspection} tab={tab} narrow={narrow} />
          {tab === 'overview' && source.kind !== 'share' ? <Suspense fallback={null}><NotesBox resourceId={inspection.id} /></Suspense> : null}
          {narrow ? <IdRow id={inspection.id} /> : null}
        </div>
      </div>
    </PanelContext.Provider>
  );
}
