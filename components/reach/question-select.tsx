'use client';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { reachQuestions } from '@/lib/model/reach';
import type { ReachQuery } from '@/lib/model/reach';
import { emptyQuery } from '@/lib/view/trace/trace-view';

/** What is asked: one packet, or one of the questions over many. What fits stays as it was. */
export function QuestionSelect() {
  const t = useTranslations('reach.bar');
  const { viewState: { trace, reach }, setViewState } = useSnapshot();
  const now = trace === null && reach !== null ? reach.query.question : 'trace';
  const choose = (next: 'trace' | ReachQuery['question']): void => {
    const end = reach?.query.ref ?? (next === 'from' ? trace?.query.from : trace?.query.to) ?? '';
    const { protocol, port, ipVersion } = trace?.query ?? reach?.query ?? emptyQuery;
    if (next === 'trace') setViewState({ trace: { query: { ...emptyQuery, protocol, port, ipVersion, [now === 'from' ? 'from' : 'to']: end }, hop: null }, reach: null, selection: null });
    else setViewState({ trace: null, reach: { query: { question: next, ref: next === 'internet' ? null : end === 'internet' ? '' : end, protocol, port, ipVersion }, shown: 'reachable' }, selection: null });
  };
  return (
    <select aria-label={t('question')} value={now} onChange={(event) => choose(event.target.value as 'trace' | ReachQuery['question'])} className="h-7 max-w-full rounded-md border border-line-3 bg-surface px-2 text-body font-bold text-text max-sm:h-11">
      {(['trace', ...reachQuestions] as const).map((question) => <option key={question} value={question}>{t(`questions.${question}`)}</option>)}
    </select>
  );
}
