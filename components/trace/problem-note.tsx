'use client';
import { CircleQuestionMark } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { Button } from '@/components/ui/button';
import { StateNote } from '@/components/ui/state-note';
import type { TraceProblem, TraceQuery } from '@/lib/model/trace';
import { endLabel } from '@/lib/view/trace/end-label';
import { detailWords } from '@/lib/view/trace/hop-words';
import { useStartTrace } from './use-start-trace';

/** Why this cannot be traced, and what to do instead. An address of several ENIs offers them. */
export function ProblemNote({ problem, query, onChoose }: { problem: TraceProblem; query: TraceQuery; /** Instead of a trace of it. */ onChoose?: (id: string) => void }) {
  const t = useTranslations('trace.problems');
  const { topology } = useSnapshot();
  const start = useStartTrace();
  const { field, params } = problem;
  const ref = field === 'from' ? query.from : field === 'to' ? query.to : '';
  const choices = Object.values(params).flatMap((value) => (Array.isArray(value) ? (value as readonly string[]) : [])).filter((id) => topology.networkInterfaces.has(id));
  return (
    <StateNote
      role="alert" icon={<CircleQuestionMark size={20} aria-hidden />} title={t('title')}
      actions={choices.length === 0 || (field !== 'from' && field !== 'to') ? null : choices.slice(0, 8).map((id) => { const label = endLabel(topology, id); return <Button key={id} onClick={() => (onChoose === undefined ? start({ [field]: id }) : onChoose(id))} title={id}>{label.name} {label.address}</Button>; })}
    >
      {t(problem.code, { ...detailWords(topology, null, params), ref })}
    </StateNote>
  );
}
