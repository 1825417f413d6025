'use client';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { severityOrder, severityText } from '@/components/ui/severity-counts';
import { SeverityIcon } from '@/components/ui/severity-icon';
import type { FindingGroup, FindingItem } from '@/lib/view/lists';
import { ruleLineKey } from './rule-line';
import { useSnapshot } from './snapshot-context';
import { useFindingList } from './use-lists';

/** More findings than this are listed by rule. */
const single = 8;
const page = 25;

/** Findings with counts; the counts filter the map by severity, an item selects and flies. */
export function FindingList({ onPicked }: { onPicked?: () => void }) {
  const t = useTranslations('map.findings');
  const common = useTranslations('common.severity');
  const format = useFormatter();
  const { viewState: { filters }, setViewState } = useSnapshot();
  const list = useFindingList();
  const { severities, rules } = filters;
  const shown = severityOrder.filter((severity) => list.counts[severity] > 0);
  const passes = (item: { readonly level: FindingItem['level'] }): boolean => severities.length === 0 || severities.includes(item.level);
  const picked = onPicked === undefined ? {} : { onPicked };
  return (
    <section aria-labelledby="rail-findings" className="border-t border-line px-1 py-2">
      <div className="flex flex-wrap items-center gap-x-1 px-2">
        <h2 id="rail-findings" className="text-body leading-6 font-bold">{t('title')} <span className="font-normal text-text-2">{format.number(list.total)}</span></h2>
        <div className="ml-auto flex flex-wrap">
          {shown.map((severity) => {
            const on = severities.includes(severity);
            return (
              <button
                key={severity} type="button" aria-pressed={on} aria-description={t('filter', { severity: common(severity) })} title={t('filter', { severity: common(severity) })}
                onClick={() => setViewState({ filters: { ...filters, severities: on ? severities.filter((s) => s !== severity) : [...severities, severity] } })}
                className={`inline-flex h-6 min-w-6 items-center justify-center gap-1 rounded px-[3px] text-map font-bold -outline-offset-2 max-sm:h-11 max-sm:min-w-11 ${severityText[severity]} ${on ? 'bg-accent-soft ring-1 ring-accent ring-inset' : 'hover:bg-hover'}`}
              >
                <SeverityIcon severity={severity} size={12} label={common(severity)} />{format.number(list.counts[severity])}
              </button>
            );
          })}
        </div>
      </div>
      {list.total === 0 ? <p className="px-2 py-1 text-body text-text-2">{t('none')}</p> : null}
      {list.total <= single
        ? list.items.filter(passes).map((item) => <Item key={item.finding.id} item={item} {...picked} />)
        : list.groups.filter((group) => group.items.some(passes)).map((group) => {
          const [only] = group.items;
          return group.items.length === 1 && only !== undefined
            ? <Item key={only.finding.id} item={only} {...picked} />
            : <Group key={`${group.rule}|${group.level}`} group={group} passes={passes} on={rules.includes(group.rule)} {...picked} />;
        })}
      {severities.length + rules.length === 0 ? null : (
        <p className="flex items-center justify-between px-2 pt-1 text-map text-text-2">
          {t('filtered')}
          <button type="button" className="min-h-6 text-accent-text hover:underline max-sm:min-h-11" onClick={() => setViewState({ filters: { ...filters, severities: [], rules: [] } })}>{t('clear')}</button>
        </p>
      )}
    </section>
  );
}

const row = 'flex w-full items-start gap-2 rounded px-2 py-0.5 text-left text-body -outline-offset-2 max-sm:py-2';

function Item({ item, onPicked, indent = false }: { item: FindingItem; onPicked?: () => void; indent?: boolean }) {
  const t = useTranslations('map.findings');
  const common = useTranslations('common.severity');
  const { viewState: { selection }, select, setViewState } = useSnapshot();
  const { finding, level, subject, device } = item;
  const on = selection !== null && finding.resources.includes(selection);
  return (
    <button
      type="button" aria-current={on} title={`${finding.rule} ${subject.name}${device === null ? '' : ` ${device}`}`}
      onClick={() => { setViewState({ panel: 'overview' }); select(subject.id, { fly: true }); onPicked?.(); }}
      className={`${row} ${indent ? 'pl-6' : ''} ${on ? 'bg-accent-soft' : 'hover:bg-hover'}`}
    >
      <SeverityIcon severity={level} label={common(level)} className="mt-px" />
      <span className="min-w-0 flex-1">
        <span className="block truncate">{indent ? null : <b>{finding.rule} </b>}{subject.name}{device === null ? '' : ` ${device}`}</span>
        {indent ? null : <span className="block truncate text-map leading-[15px] text-text-2">{t(ruleLineKey(finding))}</span>}
      </span>
    </button>
  );
}

function Group({ group, passes, on, onPicked }: { group: FindingGroup; passes: (item: FindingItem) => boolean; on: boolean; onPicked?: () => void }) {
  const t = useTranslations('map.findings');
  const common = useTranslations('common.severity');
  const format = useFormatter();
  const { viewState: { filters }, setViewState } = useSnapshot();
  const [limit, setLimit] = useState(page);
  const items = on ? group.items.filter(passes) : [];
  const lines = new Set(group.items.map((item) => ruleLineKey(item.finding)));
  const line = lines.size === 1 ? ([...lines][0] ?? '') : `ruleLine.${group.rule}`;
  const picked = onPicked === undefined ? {} : { onPicked };
  const toggle = (): void => setViewState({ filters: { ...filters, rules: on ? filters.rules.filter((rule) => rule !== group.rule) : [...filters.rules, group.rule] } });
  return (
    <>
      <button type="button" aria-expanded={on} title={on ? t('hideRule', { rule: group.rule }) : t('showRule', { rule: group.rule })} onClick={toggle} className={`${row} ${on ? 'bg-accent-soft' : 'hover:bg-hover'}`}>
        <SeverityIcon severity={group.level} label={common(group.level)} className="mt-px" />
        <span className="min-w-0 flex-1">
          <span className="flex items-center gap-1"><b>{group.rule}</b>{on ? <ChevronDown size={12} aria-hidden /> : <ChevronRight size={12} aria-hidden className="text-text-3" />}</span>
          <span className="block truncate text-map leading-[15px] text-text-2">{t(line)}</span>
        </span>
        <span className="text-text-2">{format.number(group.items.length)}</span>
      </button>
      {items.slice(0, limit).map((item) => <Item key={item.finding.id} item={item} indent {...picked} />)}
      {items.length > limit ? <button type="button" className="min-h-6 pl-6 text-map text-accent-text hover:underline max-sm:min-h-11" onClick={() => setLimit(limit + page * 2)}>{t('more', { count: items.length - limit })}</button> : null}
    </>
  );
}
