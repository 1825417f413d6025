'use client';
import { useTranslations } from 'use-intl';
import { SegmentBar } from '@/components/ui/gauges';
import type { InstanceInspection } from '@/lib/view/inspect/inspection';
import { DateText } from './date-text';
import { Fact, Facts, PanelSection } from './facts';
import { FindingCards } from './finding-card';
import { GhostNote } from './ghost-note';
import { InterfaceTable } from './interface-table';
import { ScenarioCards } from './scenario-cards';
import { TagList } from './tag-list';

/** `3 of 4 ENIs` with its bar, or the plain number when the type's limit is not known. */
export function SlotGauge({ inspection }: { inspection: InstanceInspection }) {
  const t = useTranslations('inspector');
  const { slots, ipv4 } = inspection;
  const attached = slots?.attached ?? inspection.interfaces.length;
  const maximum = slots?.maximum ?? null;
  const cards = slots !== null && slots.cards.length > 1 ? slots.cards.map((c) => t('card', { index: c.index, attached: c.attached, maximum: c.maximum })).join(', ') : null;
  return (
    <span className="flex items-center gap-2 text-body" title={[ipv4.maximum === null ? t('ipTotal', { used: ipv4.used }) : t('ipTotalOf', { used: ipv4.used, maximum: ipv4.maximum }), cards].filter((part) => part !== null).join(' · ')}>
      {maximum === null ? t('slots', { attached }) : <><SegmentBar value={attached} of={maximum} width={110} segments={Math.min(maximum, 8)} />{t('slotsOf', { attached, maximum })}</>}
    </span>
  );
}

export function InstanceInterfaces({ inspection, narrow }: { inspection: InstanceInspection; narrow: boolean }) {
  const t = useTranslations('inspector');
  return (
    <PanelSection title={t('interfaces')} aside={narrow ? undefined : <SlotGauge inspection={inspection} />} hideTitle={narrow}>
      <InterfaceTable interfaces={inspection.interfaces} />
      <p className="text-map text-text-3">{inspection.ipv4.maximum === null ? t('ipTotal', { used: inspection.ipv4.used }) : t('ipTotalOf', { used: inspection.ipv4.used, maximum: inspection.ipv4.maximum })}</p>
    </PanelSection>
  );
}

export function InstanceFindings({ inspection }: { inspection: InstanceInspection }) {
  const t = useTranslations('inspector');
  return (
    <PanelSection title={t('findings')} aside={<span className="text-map text-text-3">{inspection.findings.length}</span>} id="panel-findings">
      {inspection.findings.length === 0 ? <p className="text-text-2">{t('noFinding')}</p> : <FindingCards findings={inspection.findings} self={inspection.id} />}
    </PanelSection>
  );
}

export function InstanceScenarios({ inspection }: { inspection: InstanceInspection }) {
  const t = useTranslations('inspector');
  return (
    <PanelSection title={t('scenarios')} id="panel-scenarios">
      {inspection.multiHomed ? <ScenarioCards scenarios={inspection.scenarios} /> : <p className="text-text-2">{t('singleHomed')}</p>}
    </PanelSection>
  );
}

function InstanceFacts({ inspection }: { inspection: InstanceInspection }) {
  const t = useTranslations('inspector');
  return (
    <PanelSection title={t('about')}>
      <Facts>
        <Fact label={t('rows.account')}>{inspection.account}</Fact>
        <Fact label={t('rows.region')}>{inspection.region}</Fact>
        <Fact label={t('rows.platform')}>{inspection.platformDetails}</Fact>
        <Fact label={t('rows.image')}>{inspection.imageId}</Fact>
        <Fact label={t('rows.launched')}>{inspection.launchTime === null ? null : <DateText iso={inspection.launchTime} />}</Fact>
        <Fact label={t('rows.profile')}>{inspection.iamInstanceProfile}</Fact>
      </Facts>
    </PanelSection>
  );
}

/** The instance panel. On a phone findings and scenarios have tabs of their own. */
export function InstanceOverview({ inspection, narrow }: { inspection: InstanceInspection; narrow: boolean }) {
  return (
    <>
      <GhostNote ghost={inspection.ghost} />
      <InstanceInterfaces inspection={inspection} narrow={narrow} />
      {narrow ? null : (
        <>
          {inspection.findings.length === 0 ? null : <InstanceFindings inspection={inspection} />}
          {inspection.multiHomed ? <InstanceScenarios inspection={inspection} /> : null}
        </>
      )}
      <InstanceFacts inspection={inspection} />
      <TagList tags={inspection.tags} />
    </>
  );
}
