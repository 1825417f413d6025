'use client';
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { InspectorPanel } from '@/components/panels/inspector-panel';
import { RuleMark } from '@/components/panels/rule-mark';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { decidingRule } from '@/lib/view/trace/hop-target';
import { useTraceOutcome } from './use-trace';
import { VerdictPanel } from './verdict-panel';

/** The verdict, or what was opened from it, with the rule that decided marked and the way back. */
export function TraceSide() {
  const t = useTranslations('trace');
  const { viewState: { selection, trace }, setViewState } = useSnapshot();
  const outcome = useTraceOutcome();
  if (selection === null) return <VerdictPanel />;
  const hop = trace?.hop ?? null;
  const open = hop === null || outcome.kind !== 'trace' ? undefined : outcome.open.trace[hop.way === 'request' ? 'forward' : 'return'].hops[hop.index];
  const rule = open === undefined || open.id !== selection ? null : decidingRule(open);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <button type="button" onClick={() => setViewState({ selection: null, trace: trace === null ? null : { ...trace, hop: null } })} className="flex h-9 shrink-0 items-center gap-2 border-b border-line px-4 text-left text-body font-bold text-accent-text -outline-offset-2 hover:bg-hover max-sm:h-11"><ArrowLeft size={14} aria-hidden />{t('back')}</button>
      <div className="min-h-0 flex-1"><RuleMark value={rule}><InspectorPanel /></RuleMark></div>
    </div>
  );
}
