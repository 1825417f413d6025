'use client';
import { useTranslations } from 'use-intl';
import { useErrorText } from '@/components/api/use-error-text';
import { SeverityIcon } from '@/components/ui/severity-icon';
import type { ImportProblem } from '@/lib/model/problem';
import type { ImportFailure } from './use-import';
import { ProblemList, toImportProblem } from './problem-list';
import { useSizeText } from './size-text';

export const problemsOfFailure = (failure: ImportFailure): readonly ImportProblem[] => (failure.by === 'server' ? (failure.problem?.problems ?? []).map(toImportProblem) : []);

/** Why nothing was opened, and what is still fine. */
export function ImportFailureNote({ failure }: { failure: ImportFailure }) {
  const t = useTranslations('home.import');
  const size = useSizeText();
  const reason = useErrorText();
  const sentence = (): string => {
    if (failure.by === 'browser') return failure.reason === 'unreadable' ? t('unreadable', { file: failure.file }) : failure.reason === 'too-many' ? t('tooMany', { count: Number(failure.file) }) : t('emptyDrop');
    const limit = failure.problem?.params?.['limit'];
    return failure.code === 'too-large' && typeof limit === 'number' ? t('tooLargeLimit', { limit: size(limit) }) : reason(failure.code);
  };
  const problems = problemsOfFailure(failure);
  return (
    <div role="alert">
      <p className="flex gap-2 font-bold"><SeverityIcon severity="high" size={14} className="mt-px" />{sentence()}</p>
      <p className="mt-1 text-text-2">{t('failureHint')}</p>
      {problems.length === 0 ? null : <div className="mt-3"><ProblemList problems={problems} /></div>}
    </div>
  );
}
