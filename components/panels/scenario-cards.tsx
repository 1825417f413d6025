'use client';
import { Check, CircleQuestionMark, X } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { ScenarioPill } from '@/components/ui/pill';
import { textParams } from '@/lib/analyse/rules/text-params';
import type { Criterion, ScenarioLabel } from '@/lib/model/analysis';
import { refOf } from '@/lib/view/resource-kind';
import { usePanel } from './panel-context';
import { ResourceLink } from './resource-link';

const marks = {
  met: { Icon: Check, colour: 'text-ok' },
  notMet: { Icon: X, colour: 'text-text-2' },
  unknown: { Icon: CircleQuestionMark, colour: 'text-unknown' },
} as const;
type Mark = keyof typeof marks;
const markOf = (met: boolean | null): Mark => (met === null ? 'unknown' : met ? 'met' : 'notMet');

function MarkWord({ mark }: { mark: Mark }) {
  const t = useTranslations('inspector.scenario');
  const { Icon, colour } = marks[mark];
  return <span className={`inline-flex items-center gap-1 ${colour}`}><Icon size={12} aria-hidden className="shrink-0" />{t(mark)}</span>;
}

function CriterionRow({ criterion }: { criterion: Criterion }) {
  const texts = useTranslations('scenarios.criteria');
  const common = useTranslations('common');
  const locale = useLocale() === 'ja' ? 'ja' : 'en';
  const gaps = criterion.gaps.map((gap) => `${gap.resource}: ${common(`coverageStatus.${gap.status}`)}`).join(', ');
  return (
    <li className="grid grid-cols-[64px_minmax(0,1fr)] gap-1 py-0.5 text-map">
      <MarkWord mark={markOf(criterion.met)} />
      <span>{texts.has(criterion.id) ? texts(criterion.id, textParams(criterion.params, locale)) : criterion.id}{gaps === '' ? null : <span className="text-unknown"> ({gaps})</span>}</span>
    </li>
  );
}

function useScenarioName(): (id: string) => string {
  const t = useTranslations('scenarios.names');
  return (id) => (t.has(`${id}.short`) ? t(`${id}.short`) : id);
}

/** Labels with every criterion, then near-misses with what is missing. */
export function ScenarioCards({ scenarios }: { scenarios: readonly ScenarioLabel[] }) {
  const t = useTranslations('inspector.scenario');
  const subKinds = useTranslations('scenarios.subKinds');
  const name = useScenarioName();
  const format = useFormatter();
  const { topology } = usePanel();
  const score = (value: number): string => format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const labels = scenarios.filter((s) => s.label);
  const near = scenarios.filter((s) => !s.label);
  return (
    <>
      {labels.length === 0 ? <p className="text-text-2">{t('none')}</p> : null}
      {labels.map((label) => (
        <div key={`${label.scenario}|${label.subKind ?? ''}`} className="border-b border-line py-2 first:pt-0 last:border-b-0">
          <div className="flex items-center justify-between gap-2">
            <ScenarioPill scenario={label.scenario} name={label.subKind === null ? name(label.scenario) : `${name(label.scenario)} · ${subKinds.has(label.subKind) ? subKinds(label.subKind) : label.subKind}`} />
            <span className="shrink-0 text-map whitespace-nowrap text-text-3">{t('confidence')} <b className="text-body text-text">{score(label.confidence)}</b></span>
          </div>
          <ul className="mt-1">{label.criteria.map((criterion) => <CriterionRow key={criterion.id} criterion={criterion} />)}</ul>
          {label.candidates.length === 0 ? null : (
            <div className="mt-1 text-map">
              <p className="text-text-3">{t('candidates')}</p>
              {label.candidates.map((c) => (
                <p key={c.instanceId} className="flex flex-wrap items-baseline gap-x-2">
                  <ResourceLink target={refOf(topology, c.instanceId)} />
                  <span>{t('sameZone')}: <MarkWord mark={markOf(c.sameZone)} /></span>
                  <span>{t('slotFree')}: <MarkWord mark={markOf(c.slotFree)} /></span>
                  <span>{t('sameRole')}: <MarkWord mark={markOf(c.sameRole)} /></span>
                </p>
              ))}
            </div>
          )}
        </div>
      ))}
      {near.map((label) => (
        <details key={`${label.scenario}|${label.subKind ?? ''}`} className="border-t border-line py-1 text-map">
          <summary className="flex min-h-6 cursor-pointer items-center gap-2 max-sm:min-h-11">
            <span className="text-text-3">{t('nearMiss')}</span>
            <span className="min-w-0 flex-1">{name(label.scenario)}</span>
            <span className="text-text-3">{score(label.confidence)}</span>
          </summary>
          <ul>{label.criteria.map((criterion) => <CriterionRow key={criterion.id} criterion={criterion} />)}</ul>
        </details>
      ))}
    </>
  );
}
