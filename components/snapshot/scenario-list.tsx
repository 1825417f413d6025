'use client';
import { useFormatter, useTranslations } from 'use-intl';
import { ScenarioIcon } from '@/components/ui/scenario-icon';
import { useSnapshot } from './snapshot-context';
import { useScenarioSummary } from './use-lists';

/** Scenarios with host counts. A click lights their hosts on the map, a second one lights everything again. */
export function ScenarioList({ onPicked }: { onPicked?: () => void }) {
  const t = useTranslations('map.scenarios');
  const format = useFormatter();
  const { viewState: { filters }, setViewState, select } = useSnapshot();
  const { counts } = useScenarioSummary();
  return (
    <section aria-labelledby="rail-scenarios" className="border-t border-line px-1 py-2">
      <h2 id="rail-scenarios" className="px-2 text-body leading-6 font-bold">{t('title')}</h2>
      {counts.map(({ scenario, hosts }) => {
        const on = filters.scenarios.includes(scenario);
        const choose = (): void => {
          setViewState({ filters: { ...filters, scenarios: on ? filters.scenarios.filter((s) => s !== scenario) : [scenario] } });
          const only = hosts[0];
          if (!on && hosts.length === 1 && only !== undefined) select(only, { fly: true });
          if (!on) onPicked?.();
        };
        return (
          <button key={scenario} type="button" aria-pressed={on} disabled={hosts.length === 0} onClick={choose} className={`flex h-6 w-full items-center gap-2 rounded px-2 text-left text-body -outline-offset-2 max-sm:h-11 ${on ? 'bg-accent-soft font-bold text-accent-text' : hosts.length === 0 ? 'cursor-default text-text-3' : 'text-text hover:bg-hover'}`}>
            <ScenarioIcon scenario={scenario} />
            <span className="min-w-0 flex-1 truncate">{t(scenario)}</span>
            <span className={on ? '' : 'text-text-2'}>{format.number(hosts.length)}</span>
          </button>
        );
      })}
    </section>
  );
}
